import type { Day } from '../platform/day.ts'

/**
 * How far the work of a line has come. A person chooses it; whether the due date has passed is worked out beside it
 * (rules/lateness.ts), so that "on track" on a line three weeks late is seen, not hidden.
 */
export const deliveryRatings = {
  'not-started': { text: 'Not started', tag: 'grey' },
  'on-track': { text: 'On track', tag: 'blue' },
  'at-risk': { text: 'At risk', tag: 'yellow' },
  late: { text: 'Late', tag: 'red' },
  'done-awaiting-sign-off': { text: 'Done, awaiting sign-off', tag: 'purple' },
  'signed-off': { text: 'Signed off', tag: 'green' },
} as const
export type Delivery = keyof typeof deliveryRatings

/** Whether it made a difference. 'embedded' needs recent evidence of two kinds (rules/evidence.ts). */
export const impactRatings = {
  'not-yet-tested': { text: 'Not yet tested', tag: 'grey' },
  'no-change': { text: 'No change', tag: 'red' },
  improving: { text: 'Improving', tag: 'blue' },
  embedded: { text: 'Embedded', tag: 'green' },
} as const
export type Impact = keyof typeof impactRatings

export const evidenceKinds = {
  data: { text: 'Data', hint: 'A figure that moved, such as the share of visits on time' },
  audit: { text: 'Audit', hint: 'What was seen in case files or in practice' },
  voice: { text: 'Voice', hint: 'What children, families or staff said' },
} as const
export type EvidenceKind = keyof typeof evidenceKinds

export const fundedAnswers = { yes: 'Yes', partly: 'Partly', no: 'No' } as const
export type Funded = keyof typeof fundedAnswers

export const origins = {
  'priority-action': 'Area for priority action',
  'area-for-improvement': 'Area for improvement',
  narrative: 'Concern in the narrative',
} as const
export type Origin = keyof typeof origins

/** Someone named on a line: in the staff directory (`personId`), or only as text. */
export type Named = { personId: string | null; name: string; role: string }
export type Partner = { agency: string; personId: string | null; name: string }

/** What was found, quoted as it stood when it came into the plan. `gone`: no longer accepted, so it asks for no line. */
export type PlanFinding = {
  id: string
  origin: Origin
  sourceKey: string
  quote: string
  paragraph: string | null
  page: number | null
  section: string | null
  position: number
  gone: boolean
}

/** What can be changed on a line, each with its history. Texts are '' when empty; `due` is the original due date. */
export type LineFields = {
  findings: readonly string[]
  whyNoFinding: string
  outcome: string
  action: string
  lead: Named | null
  partner: Partner | null
  start: Day | null
  due: Day | null
  revisedDue: Day | null
  measures: string
  cost: number | null
  costNote: string
  funded: Funded | null
  fundingSource: string
  inStatement: boolean
  delivery: Delivery
  impact: Impact
}
export type LineField = keyof LineFields

export type Line = LineFields & {
  id: string
  position: number
  version: number
  removed: boolean
  asked: { at: Date; by: string } | null
}

export type LineUpdate = { id: string; about: Day; text: string; corrects: string | null; by: string; at: Date }

export type Evidence = {
  id: string
  kind: EvidenceKind
  dated: Day
  shows: string
  source: string
  by: string
  withdrawn: { by: string; why: string } | null
}

/** One change of one field: `version` is the version of the line that it made. Values are those of LineFields. */
export type FieldChange = { field: LineField; before: unknown; after: unknown }
export type Change = {
  lineId: string | null
  version: number
  field: string
  before: unknown
  after: unknown
  reason: string
  by: string
  at: Date
}

export type PlanStatus = 'draft' | 'agreed'
export type PlanFields = { title: string; governance: string; status: PlanStatus; evidenceMonths: number }
export type Plan = PlanFields & {
  id: string
  inspectionId: string | null
  /** A written statement of proposed action is owed (Education and Inspections Act 2006 s.137(3)). */
  statutory: boolean
  whyStatutory: string
  started: Day
  startedBy: string
  version: number
}

/** A plan with all that the rules read. `lines` are in order and hold no removed ones. */
export type WholePlan = { plan: Plan; findings: readonly PlanFinding[]; lines: readonly Line[] }

/** The words for each field: form, history, export and what is missing all use these. */
export const lineFields = {
  findings: { label: 'Findings it answers' },
  whyNoFinding: { label: 'Why there is no finding' },
  outcome: { label: 'Outcome wanted' },
  action: { label: 'Action' },
  lead: { label: 'Lead' },
  partner: { label: 'Partner agency' },
  start: { label: 'Start' },
  due: { label: 'Due' },
  revisedDue: { label: 'Revised due date' },
  measures: { label: 'How we will know' },
  cost: { label: 'Cost in pounds' },
  costNote: { label: 'About the cost' },
  funded: { label: 'Funded' },
  fundingSource: { label: 'Where the money comes from' },
  inStatement: { label: 'In the written statement' },
  delivery: { label: 'Delivery' },
  impact: { label: 'Impact' },
} as const satisfies Record<LineField, { label: string }>

export const emptyLine: LineFields = {
  findings: [],
  whyNoFinding: '',
  outcome: '',
  action: '',
  lead: null,
  partner: null,
  start: null,
  due: null,
  revisedDue: null,
  measures: '',
  cost: null,
  costNote: '',
  funded: null,
  fundingSource: '',
  inStatement: true,
  delivery: 'not-started',
  impact: 'not-yet-tested',
}

/** Longest text a field takes, in characters: more than any published plan's longest cell. */
export const longestText = 4000
