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
  'own-list': 'Council’s own list',
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
  /** The words over an item of a council's own list, such as "Still to do"; null for everything else. */
  listHeading: string | null
  /** The priority that gathers it: many findings to one. */
  priority: string | null
  position: number
  gone: boolean
}

export const headingKinds = {
  priority: { text: 'Priority', person: 'Sponsor' },
  workstream: { text: 'Workstream', person: 'Lead' },
} as const
export type HeadingKind = keyof typeof headingKinds

/** What lines are gathered under. `person` is a priority's sponsor or a workstream's lead; only a priority has an outcome. */
export type HeadingFields = { title: string; outcome: string; person: Named | null }
export type Heading = HeadingFields & {
  id: string
  kind: HeadingKind
  position: number
  version: number
  /** Its lines and findings keep their place in it, so that putting it back puts them back; nothing shows it meanwhile. */
  removed: boolean
}

/** A step on the way of a line. `due` is the original date, never overwritten; a later one is `revisedDue`, with a reason in the history. */
export type MilestoneFields = {
  title: string
  due: Day
  revisedDue: Day | null
  done: { on: Day; by: string } | null
  note: string
}
export type Milestone = MilestoneFields & { id: string; version: number; removed: boolean }

/** What can be changed on a line, each with its history. Texts are '' when empty; `due` is the original due date. */
export type LineFields = {
  findings: readonly string[]
  whyNoFinding: string
  /** A heading's id, of its kind; a line is in at most one of each. */
  priority: string | null
  workstream: string | null
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
  /** By date, without the removed ones. */
  milestones: readonly Milestone[]
}

/** A practice standard that measures a line. `standard`: its id in the catalogue. `removed`: it was taken off, and why. */
export type Measure = {
  id: string
  standard: string
  why: string
  by: string
  at: Date
  removed: { by: string; at: Date; why: string } | null
}

export type LineUpdate = { id: string; about: Day; text: string; corrects: string | null; by: string; at: Date }

/** A file of evidence; its bytes are read only to be handed over. `type` is by its content, `sha256` hexadecimal. */
export type EvidenceFile = { name: string; type: string; bytes: number; sha256: string }

export type EvidenceFields = {
  kind: EvidenceKind
  dated: Day
  shows: string
  source: string
  /** An https address, or ''. */
  link: string
}
export type Evidence = EvidenceFields & {
  id: string
  file: EvidenceFile | null
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

/**
 * A plan with all that the rules read. `lines` are in order and hold no removed ones; `headings` are in order, priorities
 * first, removed ones among them, because the history still names them (rules/headings.ts has those that stand).
 */
export type WholePlan = {
  plan: Plan
  headings: readonly Heading[]
  findings: readonly PlanFinding[]
  lines: readonly Line[]
}

export const lookResults = {
  'still-so': { text: 'Still so', tag: 'green' },
  slipping: { text: 'Slipping', tag: 'yellow' },
  lost: { text: 'Lost', tag: 'red' },
} as const
export type LookResult = keyof typeof lookResults

/** One look at whether a strength still holds. */
export type Look = { id: string; on: Day; found: LookResult; note: string; by: string }

/** What can be changed on a strength. `sign`: what would show that it slips; `everyMonths`: how often it is looked at. */
export type StrengthFields = { keeper: Named | null; sign: string; everyMonths: number }

/** Something that inspectors praised, quoted as it stood when the plan took it up, and who keeps it so. */
export type Strength = StrengthFields & {
  id: string
  origin: 'narrative' | 'own-list'
  sourceKey: string
  quote: string
  paragraph: string | null
  page: number | null
  section: string | null
  listHeading: string | null
  position: number
  /** The day from which it is held: the first look is counted from here. */
  since: Day
  /** Newest first. */
  looks: readonly Look[]
  /** The line that was made of it when it slipped. */
  lineId: string | null
  version: number
  removed: boolean
}

/** The words for each field: form, history, export and what is missing all use these. */
export const lineFields = {
  findings: { label: 'Findings it answers' },
  whyNoFinding: { label: 'Why there is no finding' },
  priority: { label: 'Priority' },
  workstream: { label: 'Workstream' },
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
  priority: null,
  workstream: null,
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
