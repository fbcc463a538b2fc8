import type { Level } from '../../access/levels.ts'
import type { Day } from '../../platform/day.ts'

const local = 'Local standard from what inspectors found'

/** Points at which a manager decides, with where that comes from and the level that is asked there at least. */
export const points = {
  'no-decision-90d': {
    title: 'How the plan goes',
    hint: 'The look at the plan that is due every 90 days, or every 30 at high risk',
    least: 'team-manager',
    source: `${local}: management oversight is recorded`,
  },
  threshold: {
    title: 'Threshold: step up or step down',
    hint: 'Between early help, child in need, child protection and care; or no further action',
    least: 'team-manager',
    source:
      'Working Together: decisions on a referral and on the threshold for help; not checked against the 2026 edition',
  },
  'no-change-12m': {
    title: 'A plan that has gone on for 12 months',
    hint: 'A child in need plan open for over a year, or one on which nothing has moved',
    least: 'service-manager',
    source: `${local}: plans do not drift`,
  },
  's47-no-plan': {
    title: 'A section 47 enquiry that led to no plan',
    hint: 'Whether the enquiry was needed, and what follows for the child',
    least: 'service-manager',
    source: `${local}: senior managers look at enquiries after which no plan was made`,
  },
  'strategy-discussion': {
    title: 'A strategy discussion',
    hint: 'What was decided there, and why',
    least: 'team-manager',
    source: 'Working Together: strategy discussions; not checked against the 2026 edition',
  },
  'pre-proceedings': {
    title: 'Before pre-proceedings',
    hint: 'Whether the threshold for a letter before proceedings is met',
    least: 'head-of-service',
    source:
      'Court orders and pre-proceedings, statutory guidance for local authorities (2014): a senior manager decides',
  },
  'risk-change': {
    title: 'A change of risk',
    hint: 'What follows from what has changed; also where nothing does',
    least: 'team-manager',
    source: `${local}: escalation when risks change`,
  },
  'emergency-home': {
    title: 'Emergency accommodation',
    hint: 'A move into a bed and breakfast, hostel or another emergency home, or staying in one',
    least: 'service-manager',
    source: `${local}: oversight when young people move in and out of emergency accommodation`,
  },
  other: { title: 'Another decision', hint: null, least: 'team-manager', source: 'Local practice' },
} as const satisfies Readonly<Record<string, { title: string; hint: string | null; least: Level; source: string }>>
export type Point = keyof typeof points

export const decisions = {
  'no-change': 'No change: the plan goes on',
  'step-up': 'Step up',
  'step-down': 'Step down',
  'strategy-discussion': 'Hold a strategy discussion',
  'legal-planning': 'Hold a legal planning meeting',
  close: 'End our work',
} as const
export type DecisionKind = keyof typeof decisions

/** Kinds of change of risk. The days that an authority leaves for a decision are a setting (`settings.ts`). */
export const riskKinds = {
  injury: 'New injury',
  'new-adult': 'New adult at home or around the child',
  missing: 'Missing',
  arrest: 'Arrest, or new offence',
  'emergency-accommodation': 'Move to emergency accommodation',
  disengagement: 'The family or young person no longer works with us',
  'plan-stalled': 'The plan does not move',
} as const
export type RiskKind = keyof typeof riskKinds

export const isOneOf = <K extends string>(table: Readonly<Record<K, unknown>>, text: string): text is K =>
  Object.hasOwn(table, text)

/** A manager as the staff directory names them on a day. `title`: of the post that gives the level. */
export type Manager = {
  readonly staffId: string
  readonly accountId: string | null
  readonly name: string
  readonly title: string
  readonly level: Level
}

/** What one version of a decision says. */
export type DecisionText = {
  readonly point: Point
  readonly decision: DecisionKind
  readonly decidedBy: { readonly staffId: string | null; readonly name: string; readonly title: string }
  readonly level: Level
  readonly decidedOn: Day
  /** "21:40"; '' where nobody said. */
  readonly decidedAt: string
  readonly rationale: string
  /** How the plan goes; '' where it says nothing of it. */
  readonly progress: string
  readonly nextStep: string
  readonly nextOwner: string
  readonly nextBy: Day | null
  /** Why nothing comes next. */
  readonly noneNeeded: string
  readonly riskChangeId: string | null
}

export type Version = DecisionText & {
  readonly version: number
  readonly state: 'stands' | 'taken-back'
  readonly whyCorrected: string
  readonly by: string
  readonly at: Date
}

/** A decision: the newest version counts, the others stay to be read. `versions`: newest first. */
export type Decision = {
  readonly decisionId: string
  readonly childId: string
  readonly recordedBy: string
  readonly recordedAt: Date
  readonly nextDone: { readonly on: Day; readonly note: string; readonly by: string } | null
  readonly versions: readonly Version[]
}

export type Escalation = {
  readonly level: Level
  readonly to: string
  readonly note: string
  readonly by: string
  readonly at: Date
}

export type RiskChange = {
  readonly riskChangeId: string
  readonly childId: string
  readonly kind: RiskKind
  readonly words: string
  readonly knownOn: Day
  readonly knownAt: string
  readonly decideBy: Day | null
  readonly recordedBy: string
  readonly recordedAt: Date
  readonly takenBack: { readonly why: string; readonly by: string } | null
  /** The first one first. */
  readonly escalations: readonly Escalation[]
  /** The decision that answers it. */
  readonly answer: { readonly decisionId: string; readonly decidedOn: Day; readonly decision: DecisionKind } | null
}

/** Steps of a dispute, in order. */
export const disputeLevels = ['informal', 'team-manager', 'service-manager', 'head-of-service', 'director'] as const
export type DisputeLevel = (typeof disputeLevels)[number]
export const disputeLevelTitles: Readonly<Record<DisputeLevel, string>> = {
  informal: 'Informal, with the worker or their manager',
  'team-manager': 'Team manager',
  'service-manager': 'Service manager',
  'head-of-service': 'Head of service',
  director: 'Director',
}

export const raisers = {
  'reviewing-officer': 'Reviewing officer',
  'conference-chair': 'Conference chair',
} as const
export type Raiser = keyof typeof raisers

export const endings = {
  agreed: 'Resolved as asked',
  partly: 'Resolved in part: I am content',
  withdrawn: 'Withdrawn',
} as const
export type Ending = keyof typeof endings

export type DisputeStep = {
  readonly step: number
  readonly level: DisputeLevel
  readonly with: string
  readonly beganOn: Day
  readonly answerBy: Day | null
  readonly answered: { readonly on: Day; readonly text: string; readonly by: string } | null
  readonly outcome: 'resolved' | 'not-resolved' | null
  readonly outcomeOn: Day | null
}

export type Referral = {
  readonly referralId: string
  readonly disputeId: string | null
  readonly step: number | null
  readonly decidedOn: Day
  readonly referredOn: Day
  readonly why: string
  readonly by: string
  readonly at: Date
}

export type Dispute = {
  readonly disputeId: string
  readonly childId: string
  readonly raisedAs: Raiser
  readonly matter: string
  readonly wanted: string
  readonly raisedOn: Day
  readonly raisedBy: string
  readonly raisedByAccount: string | null
  readonly until: Day | null
  readonly ended: {
    readonly on: Day
    readonly level: DisputeLevel
    readonly how: Ending
    readonly words: string
    readonly by: string
  } | null
  readonly steps: readonly DisputeStep[]
  readonly referrals: readonly Referral[]
}

/** Addresses of what hangs on a child. */
export const addressOf = (childId: string) => ({
  all: `/children/${childId}/oversight`,
  decide: `/children/${childId}/oversight/decide`,
  decision: (id: string) => `/children/${childId}/oversight/decisions/${id}`,
  correct: (id: string) => `/children/${childId}/oversight/decisions/${id}/correct`,
  risk: `/children/${childId}/oversight/risk`,
  riskChange: (id: string) => `/children/${childId}/oversight/risk/${id}`,
  raise: `/children/${childId}/oversight/dispute`,
  dispute: (id: string) => `/children/${childId}/oversight/disputes/${id}`,
  cafcass: `/children/${childId}/oversight/cafcass`,
  outstanding: `/children/${childId}/outstanding`,
})
