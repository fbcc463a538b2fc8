import { addToWriteBack, enterFacts } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal, sentBefore } from '../../../platform/errors.ts'
import type { Dispute, DisputeLevel, Ending, Raiser } from '../model.ts'
import { disputeInWords, disputeTitle } from '../rules/text.ts'
import type { By } from './decisions.ts'
import { disputeFacts, referralFact } from './publish.ts'
import { findOversight, getDispute } from './read.ts'

export const disputeRecord = 'supervision.dispute'

export type NewDispute = {
  readonly disputeId: string
  readonly childId: string
  readonly raisedAs: Raiser
  readonly matter: string
  readonly wanted: string
  readonly raisedOn: Day
  readonly until: Day | null
  readonly first: NewStep
}

export type NewStep = {
  readonly level: DisputeLevel
  readonly with: { readonly staffId: string | null; readonly name: string }
  readonly beganOn: Day
  readonly answerBy: Day | null
}

/** Every press is an edition of its text: started, answered, taken on, referred, ended. */
const editionOf = ({ steps, referrals, ended }: Dispute): number =>
  steps.length + steps.filter(({ answered }) => answered !== null).length + referrals.length + (ended === null ? 0 : 1)

/** Reads what was just written, and hands it to the dated history and the queue for the case system. */
const handOver = async (db: Tenant, one: Pick<Dispute, 'childId' | 'disputeId'>, by: By): Promise<void> => {
  const now = getDispute(await findOversight(db, one.childId), one.disputeId)
  await enterFacts(db, { today: by.today, facts: disputeFacts(now) })
  await addToWriteBack(db, {
    childId: now.childId,
    record: disputeRecord,
    recordId: now.disputeId,
    edition: editionOf(now),
    title: disputeTitle(now),
    body: disputeInWords(now),
    by: by.name,
  })
}

const addStep = (db: Tenant, one: Pick<Dispute, 'childId' | 'disputeId'>, step: number, to: NewStep) =>
  db.query
    .insertInto('supervision.dispute_step')
    .values({
      la_id: db.la,
      dispute_id: one.disputeId,
      child_id: one.childId,
      step,
      level: to.level,
      with_staff: to.with.staffId,
      with_name: to.with.name,
      began_on: to.beganOn,
      answer_by: to.answerBy,
    })
    .execute()

/** The form came twice: the second time it says the same, or is refused. */
const refuseOther = async (db: Tenant, one: Pick<NewDispute, 'disputeId' | 'matter' | 'wanted'>): Promise<void> => {
  const first = await db.query
    .selectFrom('supervision.dispute')
    .select(['matter', 'wanted'])
    .where('la_id', '=', db.la)
    .where('dispute_id', '=', one.disputeId)
    .executeTakeFirst()
  if (first?.matter !== one.matter || first.wanted !== one.wanted) throw sentBefore()
}

/** False where it is there already: a form that was sent twice. Throws `conflict` where it says something else then. */
export const raiseDispute = async (db: Tenant, { first, ...one }: NewDispute, by: By): Promise<boolean> => {
  const added = await db.query
    .insertInto('supervision.dispute')
    .values({
      la_id: db.la,
      dispute_id: one.disputeId,
      child_id: one.childId,
      raised_as: one.raisedAs,
      matter: one.matter,
      wanted: one.wanted,
      raised_on: one.raisedOn,
      raised_by: by.accountId,
      raised_by_name: by.name,
      raised_at: by.now,
      until: one.until,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'dispute_id']).doNothing())
    .returning('dispute_id')
    .executeTakeFirst()
  if (!added) {
    await refuseOther(db, one)
    return false
  }
  await addStep(db, one, 1, first)
  await handOver(db, one, by)
  return true
}

const meanwhile = (): Refusal =>
  new Refusal('conflict', 'This dispute has moved on meanwhile.', 'Go back and look at it again.')

const updateStep = async (
  db: Tenant,
  one: Dispute,
  set: Readonly<Record<string, string | null>>,
  onlyWhere: 'answered_on' | 'outcome',
): Promise<void> => {
  const { numUpdatedRows } = await db.query
    .updateTable('supervision.dispute_step')
    .set(set)
    .where('la_id', '=', db.la)
    .where('dispute_id', '=', one.disputeId)
    .where('step', '=', one.steps.length)
    .where(onlyWhere, 'is', null)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 0) throw meanwhile()
}

/** A manager answers the step at which it stands. Throws `conflict` where it was answered. */
export const answerStep = async (db: Tenant, one: Dispute, text: string, by: By): Promise<void> => {
  await updateStep(db, one, { answered_on: by.today, answer: text, answered_by_name: by.name }, 'answered_on')
  await handOver(db, one, by)
}

/** Not resolved there: the next step up. Throws `conflict` where somebody was quicker. */
export const takeOn = async (db: Tenant, one: Dispute, to: NewStep, by: By): Promise<void> => {
  await updateStep(db, one, { outcome: 'not-resolved', outcome_on: by.today }, 'outcome')
  await addStep(db, one, one.steps.length + 1, to)
  await handOver(db, one, by)
}

/** It ends at the step where it stands. */
export const endDispute = async (
  db: Tenant,
  one: Dispute,
  end: { how: Ending; words: string },
  by: By,
): Promise<void> => {
  await updateStep(db, one, { outcome: 'resolved', outcome_on: by.today }, 'outcome')
  await db.query
    .updateTable('supervision.dispute')
    .set({
      ended_on: by.today,
      ended_level: one.steps.at(-1)!.level,
      ended_how: end.how,
      ended_words: end.words,
      ended_by_name: by.name,
    })
    .where('la_id', '=', db.la)
    .where('dispute_id', '=', one.disputeId)
    .execute()
  await handOver(db, one, by)
}

export type NewReferral = {
  readonly referralId: string
  readonly childId: string
  readonly decidedOn: Day
  readonly referredOn: Day
  readonly why: string
}

/** Referred to Cafcass: at any step of a dispute, or without one (null). False where it is there already. */
export const refer = async (db: Tenant, one: NewReferral, dispute: Dispute | null, by: By): Promise<boolean> => {
  const added = await db.query
    .insertInto('supervision.cafcass_referral')
    .values({
      la_id: db.la,
      referral_id: one.referralId,
      child_id: one.childId,
      dispute_id: dispute?.disputeId ?? null,
      step: dispute?.steps.length ?? null,
      decided_on: one.decidedOn,
      referred_on: one.referredOn,
      why: one.why,
      by_account: by.accountId,
      by_name: by.name,
      at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'referral_id']).doNothing())
    .returning('referral_id')
    .executeTakeFirst()
  if (!added) return false
  if (dispute) await handOver(db, dispute, by)
  else {
    await enterFacts(db, { today: by.today, facts: [referralFact(one)] })
    await addToWriteBack(db, {
      childId: one.childId,
      record: disputeRecord,
      recordId: one.referralId,
      edition: 1,
      title: 'Referral to Cafcass',
      body: `Referred to Cafcass by ${by.name}: ${one.why}`,
      by: by.name,
    })
  }
  return true
}
