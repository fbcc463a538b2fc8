import { addToWriteBack, enterFacts, takeBackFacts, withdrawFromWriteBack } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal, sentBefore } from '../../../platform/errors.ts'
import type { Manager, RiskChange, RiskKind } from '../model.ts'
import { riskInWords, riskTitle } from '../rules/text.ts'
import type { By } from './decisions.ts'
import { riskFact } from './publish.ts'
import { findOversight, getRiskChange } from './read.ts'

export const riskRecord = 'supervision.risk_change'

export type NewRiskChange = {
  readonly riskChangeId: string
  readonly childId: string
  readonly kind: RiskKind
  readonly words: string
  readonly knownOn: Day
  readonly knownAt: string
  readonly decideBy: Day | null
  readonly to: Pick<Manager, 'staffId' | 'name' | 'level'>
}

/** Into the dated history, and into the queue for the case system. Each escalation is an edition. */
const handOver = async (db: Tenant, one: RiskChange, by: By): Promise<void> => {
  await enterFacts(db, { today: by.today, facts: [riskFact(one)] })
  await addToWriteBack(db, {
    childId: one.childId,
    record: riskRecord,
    recordId: one.riskChangeId,
    edition: Math.max(1, one.escalations.length),
    title: riskTitle(one),
    body: riskInWords(one),
    by: by.name,
  })
}

const addStep = (
  db: Tenant,
  one: Pick<RiskChange, 'riskChangeId' | 'childId'>,
  to: Pick<Manager, 'staffId' | 'name' | 'level'>,
  note: string,
  by: By,
) =>
  db.query
    .insertInto('supervision.risk_escalation')
    .values({
      la_id: db.la,
      escalation_id: newId(),
      risk_change_id: one.riskChangeId,
      child_id: one.childId,
      level: to.level,
      to_staff: to.staffId,
      to_name: to.name,
      note,
      by_name: by.name,
      at: by.now,
    })
    .execute()

/** The form came twice: the second time it says the same, or is refused. */
const refuseOther = async (db: Tenant, wanted: NewRiskChange): Promise<void> => {
  const first = await db.query
    .selectFrom('supervision.risk_change')
    .select(['kind', 'words', 'known_on', 'known_at_time'])
    .where('la_id', '=', db.la)
    .where('risk_change_id', '=', wanted.riskChangeId)
    .executeTakeFirst()
  const went = await db.query
    .selectFrom('supervision.risk_escalation')
    .select('to_staff')
    .where('la_id', '=', db.la)
    .where('risk_change_id', '=', wanted.riskChangeId)
    .orderBy('at')
    .orderBy('escalation_id')
    .executeTakeFirst()
  const same =
    first?.kind === wanted.kind &&
    first.words === wanted.words &&
    first.known_on === wanted.knownOn &&
    (first.known_at_time ?? '') === wanted.knownAt &&
    went?.to_staff === wanted.to.staffId
  if (!same) throw sentBefore()
}

/** False where it is there already: a form that was sent twice. Throws `conflict` where it says something else then. */
export const addRiskChange = async (db: Tenant, wanted: NewRiskChange, by: By): Promise<boolean> => {
  const { to, ...one } = wanted
  const added = await db.query
    .insertInto('supervision.risk_change')
    .values({
      la_id: db.la,
      risk_change_id: one.riskChangeId,
      child_id: one.childId,
      kind: one.kind,
      words: one.words,
      known_on: one.knownOn,
      known_at_time: one.knownAt || null,
      decide_by: one.decideBy,
      recorded_by: by.accountId,
      recorded_by_name: by.name,
      recorded_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'risk_change_id']).doNothing())
    .returning('risk_change_id')
    .executeTakeFirst()
  if (!added) {
    await refuseOther(db, wanted)
    return false
  }
  await addStep(db, one, to, '', by)
  const escalations = [{ level: to.level, to: to.name, note: '', by: by.name, at: by.now }]
  const recorded = { recordedBy: by.name, recordedAt: by.now, takenBack: null, answer: null }
  await handOver(db, { ...one, ...recorded, escalations }, by)
  return true
}

/** Kept from changing until the transaction ends. Throws `conflict` where it was taken back meanwhile: it counts no more. */
const lockStanding = async (db: Tenant, { riskChangeId }: RiskChange): Promise<void> => {
  const row = await db.query
    .selectFrom('supervision.risk_change')
    .select('taken_back_at')
    .where('la_id', '=', db.la)
    .where('risk_change_id', '=', riskChangeId)
    .forUpdate()
    .executeTakeFirst()
  if (row?.taken_back_at !== null)
    throw new Refusal(
      'conflict',
      'This change of risk was taken back meanwhile.',
      'Look at it again, and record a new one if there is one.',
    )
}

/**
 * Taken to the next person up the ladder. The steps are read once it is held: another may have been taken since the page was made. The same
 * step again, by the same person with the same words, is a press too many. Throws `conflict` where it was taken back.
 */
export const escalate = async (
  db: Tenant,
  one: RiskChange,
  to: Pick<Manager, 'staffId' | 'name' | 'level'>,
  note: string,
  by: By,
): Promise<void> => {
  await lockStanding(db, one)
  const now = getRiskChange(await findOversight(db, one.childId), one.riskChangeId)
  const last = now.escalations.at(-1)
  if (last && last.to === to.name && last.level === to.level && last.note === note && last.by === by.name) return
  await addStep(db, one, to, note, by)
  const step = { level: to.level, to: to.name, note, by: by.name, at: by.now }
  await handOver(db, { ...now, escalations: [...now.escalations, step] }, by)
}

/** It was recorded by mistake: it counts no more, and stays to be read with why. */
export const takeBackRiskChange = async (db: Tenant, one: RiskChange, why: string, by: By): Promise<void> => {
  const { numUpdatedRows } = await db.query
    .updateTable('supervision.risk_change')
    .set({ taken_back_why: why, taken_back_by_name: by.name, taken_back_at: by.now })
    .where('la_id', '=', db.la)
    .where('risk_change_id', '=', one.riskChangeId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 0) return
  const { table, about, key } = riskFact(one)
  await takeBackFacts(db, { today: by.today, facts: [{ table, about, key }] })
  await withdrawFromWriteBack(db, { record: riskRecord, recordId: one.riskChangeId, why: 'Taken back' })
}
