import type { EnteredFact } from '../../../children/index.ts'
import { type Day, todayInEngland } from '../../../platform/day.ts'
import type { Decision, DecisionText, Dispute, Referral, RiskChange } from '../model.ts'

type Told<T extends EnteredFact['table']> = Extract<EnteredFact, { table: T }>

/** What a decision is in the dated history: one event of the day it was decided. */
export const decisionFact = (
  { decisionId, childId }: Pick<Decision, 'decisionId' | 'childId'>,
  text: DecisionText,
): Told<'managementDecision'> => ({
  table: 'managementDecision',
  about: { child: childId },
  key: decisionId,
  starts: text.decidedOn,
  ends: null,
  fields: {
    level: text.level,
    decision: text.decision,
    point: text.point,
    rationale: 'yes',
    // On how the plan goes and what comes next, or why nothing does: more than an authorisation.
    onProgress: text.progress === '' ? 'no' : 'yes',
    ...(text.riskChangeId === null ? {} : { riskChangeKey: text.riskChangeId }),
  },
})

export const riskFact = (
  one: Pick<RiskChange, 'riskChangeId' | 'childId' | 'kind' | 'knownOn' | 'recordedAt' | 'escalations'>,
): Told<'riskChange'> => {
  const last = one.escalations.at(-1)
  return {
    table: 'riskChange',
    about: { child: one.childId },
    key: one.riskChangeId,
    starts: todayInEngland(one.recordedAt),
    ends: null,
    fields: {
      kind: one.kind,
      knownOn: one.knownOn,
      ...(last === undefined ? {} : { escalatedTo: last.level, escalatedOn: todayInEngland(last.at) }),
    },
  }
}

/** The first referral counts: it went to Cafcass then. */
const referred = (referrals: readonly Referral[]) => {
  const first = referrals.toSorted((one, other) => (one.referredOn < other.referredOn ? -1 : 1))[0]
  return first === undefined ? {} : { cafcassOn: first.decidedOn, cafcassReferredOn: first.referredOn }
}

/** A referral for which no dispute was open; with one, the dispute tells it. */
export const referralFact = (one: {
  readonly childId: string
  readonly referralId: string
  readonly decidedOn: Day
  readonly referredOn: Day
}): Told<'cafcassReferral'> => ({
  table: 'cafcassReferral',
  about: { child: one.childId },
  key: one.referralId,
  starts: one.decidedOn,
  ends: null,
  fields: { referredOn: one.referredOn },
})

/** A dispute and each step of its ladder. */
export const disputeFacts = (one: Dispute): readonly (Told<'dispute'> | Told<'disputeStep'>)[] => [
  {
    table: 'dispute',
    about: { child: one.childId },
    key: one.disputeId,
    starts: one.raisedOn,
    ends: one.ended?.on ?? null,
    fields: { by: one.raisedAs, ...(one.ended === null ? {} : { level: one.ended.level }), ...referred(one.referrals) },
  },
  ...one.steps.map(
    (step): Told<'disputeStep'> => ({
      table: 'disputeStep',
      about: { child: one.childId },
      key: `${one.disputeId}/${step.step}`,
      starts: step.beganOn,
      ends: step.answered?.on ?? step.outcomeOn,
      fields: { disputeKey: one.disputeId, level: step.level },
    }),
  ),
]
