import { addToWriteBack, enterFacts, takeBackFacts, withdrawFromWriteBack } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal, sentBefore } from '../../../platform/errors.ts'
import type { Decision, DecisionText } from '../model.ts'
import { decisionInWords, decisionTitle } from '../rules/text.ts'
import { decisionFact } from './publish.ts'

export type By = { readonly accountId: string | null; readonly name: string; readonly now: Date; readonly today: Day }

export const decisionRecord = 'supervision.management_decision'

const columnsOf = (text: DecisionText) => ({
  point: text.point,
  decision: text.decision,
  decided_by: text.decidedBy.staffId,
  decided_by_name: text.decidedBy.name,
  decided_by_title: text.decidedBy.title,
  level: text.level,
  decided_on: text.decidedOn,
  decided_at_time: text.decidedAt || null,
  rationale: text.rationale,
  progress: text.progress,
  next_step: text.nextStep,
  next_owner: text.nextOwner,
  next_by: text.nextBy,
  none_needed: text.noneNeeded,
  risk_change_id: text.riskChangeId,
})

type Named = Pick<Decision, 'decisionId' | 'childId'>

const corrected = (): Refusal =>
  new Refusal(
    'conflict',
    'Somebody else has corrected this decision meanwhile.',
    'Look at it again, and correct what is still wrong.',
  )

const addVersion = async (
  db: Tenant,
  { decisionId, childId }: Named,
  text: DecisionText,
  more: { version: number; state: 'stands' | 'taken-back'; why: string },
  by: By,
): Promise<void> => {
  const added = await db.query
    .insertInto('supervision.management_decision_version')
    .values({
      la_id: db.la,
      decision_id: decisionId,
      child_id: childId,
      version: more.version,
      state: more.state,
      ...columnsOf(text),
      why_corrected: more.why,
      by_account: by.accountId,
      by_name: by.name,
      at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'decision_id', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst()
  if (!added) throw corrected()
}

/** Into the dated history, and into the queue for the case system. */
const handOver = async (db: Tenant, one: Named, text: DecisionText, version: number, by: By): Promise<void> => {
  await enterFacts(db, { today: by.today, facts: [decisionFact(one, text)] })
  await addToWriteBack(db, {
    childId: one.childId,
    record: decisionRecord,
    recordId: one.decisionId,
    edition: version,
    title: decisionTitle(text),
    body: decisionInWords(text),
    by: by.name,
  })
}

/** The form came twice: the second time it says the same, or is refused. */
const refuseOther = async (db: Tenant, { decisionId }: Named, text: DecisionText): Promise<void> => {
  const first = await db.query
    .selectFrom('supervision.management_decision_version')
    .select([
      'point',
      'decision',
      'decided_on',
      'rationale',
      'progress',
      'next_step',
      'next_owner',
      'next_by',
      'none_needed',
    ])
    .where('la_id', '=', db.la)
    .where('decision_id', '=', decisionId)
    .where('version', '=', 1)
    .executeTakeFirst()
  const same =
    first &&
    first.point === text.point &&
    first.decision === text.decision &&
    first.rationale === text.rationale &&
    first.progress === text.progress &&
    first.next_step === text.nextStep &&
    first.decided_on === text.decidedOn &&
    first.next_owner === text.nextOwner &&
    first.next_by === text.nextBy &&
    first.none_needed === text.noneNeeded
  if (!same) throw sentBefore()
}

/** False where it is there already: a form that was sent twice. Throws `conflict` where it says something else then. */
export const addDecision = async (db: Tenant, one: Named, text: DecisionText, by: By): Promise<boolean> => {
  const added = await db.query
    .insertInto('supervision.management_decision')
    .values({
      la_id: db.la,
      decision_id: one.decisionId,
      child_id: one.childId,
      recorded_by: by.accountId,
      recorded_by_name: by.name,
      recorded_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'decision_id']).doNothing())
    .returning('decision_id')
    .executeTakeFirst()
  if (!added) {
    await refuseOther(db, one, text)
    return false
  }
  await addVersion(db, one, text, { version: 1, state: 'stands', why: '' }, by)
  await handOver(db, one, text, 1, by)
  await dropDraft(db, one.childId, by.accountId)
  return true
}

const seenVersion = (one: Decision, seen: number): number => {
  const newest = one.versions[0]!
  if (newest.version !== seen || newest.state !== 'stands') throw corrected()
  return seen + 1
}

/** A further version; the earlier ones stay. `seen`: the version that was corrected. Throws `conflict` where there is a newer one. */
export const correctDecision = async (
  db: Tenant,
  one: Decision,
  text: DecisionText,
  { seen, why }: { seen: number; why: string },
  by: By,
): Promise<void> => {
  const version = seenVersion(one, seen)
  await addVersion(db, one, text, { version, state: 'stands', why }, by)
  await handOver(db, one, text, version, by)
}

/** It was recorded by mistake, of another child perhaps: it counts no more, and stays to be read with why. */
export const takeBackDecision = async (
  db: Tenant,
  one: Decision,
  { seen, why }: { seen: number; why: string },
  by: By,
): Promise<void> => {
  const version = seenVersion(one, seen)
  await addVersion(db, one, one.versions[0]!, { version, state: 'taken-back', why }, by)
  const { table, about, key } = decisionFact(one, one.versions[0]!)
  await takeBackFacts(db, { today: by.today, facts: [{ table, about, key }] })
  await withdrawFromWriteBack(db, { record: decisionRecord, recordId: one.decisionId, why: 'Taken back' })
}

/** What was to come next is done. False where somebody said so already. */
export const markNextDone = async (
  db: Tenant,
  decisionId: string,
  done: { on: Day; note: string; by: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await db.query
    .updateTable('supervision.management_decision')
    .set({ next_done_on: done.on, next_done_note: done.note, next_done_by_name: done.by })
    .where('la_id', '=', db.la)
    .where('decision_id', '=', decisionId)
    .where('next_done_on', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

/** What this person began to write about a child; null: nothing. */
export const findDraft = async (
  db: Tenant,
  childId: string,
): Promise<{ readonly fields: Readonly<Record<string, string>>; readonly savedAt: Date } | null> => {
  if (db.accountId === null) return null
  const row = await db.query
    .selectFrom('supervision.decision_draft')
    .select(['fields', 'saved_at'])
    .where('la_id', '=', db.la)
    .where('child_id', '=', childId)
    .where('account_id', '=', db.accountId)
    .executeTakeFirst()
  return row ? { fields: row.fields as Readonly<Record<string, string>>, savedAt: row.saved_at } : null
}

export const saveDraft = async (
  db: Tenant,
  childId: string,
  fields: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> => {
  const row = { fields: JSON.stringify(fields), saved_at: now }
  await db.query
    .insertInto('supervision.decision_draft')
    .values({ la_id: db.la, child_id: childId, account_id: db.accountId!, ...row })
    .onConflict((conflict) => conflict.columns(['la_id', 'child_id', 'account_id']).doUpdateSet(row))
    .execute()
}

export const dropDraft = async (db: Tenant, childId: string, accountId: string | null): Promise<void> => {
  if (accountId === null) return
  await db.query
    .deleteFrom('supervision.decision_draft')
    .where('la_id', '=', db.la)
    .where('child_id', '=', childId)
    .where('account_id', '=', accountId)
    .execute()
}
