import type { Day } from '../platform/day.ts'
import type { SourceId } from './sources.ts'

/** What comes from inspectors, or from a meeting or challenge like theirs. What follows from each is here, as dated data. */
export const documentKinds = [
  'standard-inspection', 'short-inspection', 'focused-visit', 'monitoring-visit', 'jtai', 'single-inspection', 'area-send',
  'committee-report', 'annual-engagement-meeting', 'peer-challenge', 'unknown',
] as const // biome-ignore format: a list of words reads best across

export type DocumentKind = (typeof documentKinds)[number]

/** Periods that a council may correct, because they are a request or were not read in the law itself. */
export const clockSettings = {
  'focused-visit-draft': {
    title: 'Draft action plan to Ofsted after a focused visit with an area for priority action',
    workingDays: 20,
    source: 'focused-visit-letters',
  },
  'focused-visit-statement': {
    title: 'Action plan to Ofsted after a focused visit with an area for priority action',
    workingDays: 70,
    source: 'focused-visit-letters',
  },
  'area-send-plan': {
    title: 'Priority action plan after an area SEND inspection',
    workingDays: 35,
    source: 'area-send-framework',
  },
} as const satisfies Record<string, { title: string; workingDays: number; source: SourceId }>

export type ClockSetting = keyof typeof clockSettings

/** A duty to do something within so many working days of receiving the document. */
export type Duty = Readonly<{
  owed: 'always' | 'with-priority-action' | 'when-determined'
  period: number | ClockSetting
  source: SourceId
}>

export type Timescale = Readonly<{
  kind: DocumentKind
  title: string
  /** Documents received from this day. */
  from: Day
  /** Last day, or null while it goes on. */
  until: Day | null
  publish: Duty | null
  draft: Duty | null
  statement: Duty | null
  /** What the council sends. */
  statementIs: 'written statement of proposed action' | 'action plan' | 'priority action plan' | null
  /** Where it is written that nothing is owed, or what is known of it. */
  nothing?: SourceId
}>

const publish: Duty = { owed: 'always', period: 30, source: 'si-2007-462-reg-2' }
const statement: Duty = { owed: 'always', period: 70, source: 'si-2007-462-reg-3' }

/** EIA 2006 section 137(3) and (4): every report of a section 136 inspection is answered, whatever its grades. */
const section136 = { publish, draft: null, statement, statementIs: 'written statement of proposed action' } as const

const nothingOwed = { publish: null, draft: null, statement: null, statementIs: null } as const

const focusedVisit = {
  kind: 'focused-visit',
  title: 'Focused-visit letter',
  publish: null,
  statement: { owed: 'with-priority-action', period: 'focused-visit-statement', source: 'focused-visit-letters' },
  statementIs: 'action plan',
} as const

export const timescales: readonly Timescale[] = [
  { kind: 'standard-inspection', title: 'Standard inspection report', from: '2018-01-01', until: null, ...section136 },
  { kind: 'short-inspection', title: 'Short inspection report', from: '2018-01-01', until: null, ...section136 },
  { kind: 'single-inspection', title: 'Single inspection report', from: '2013-11-01', until: null, ...section136 },
  { ...focusedVisit, from: '2018-01-01', until: '2018-08-07', draft: null },
  {
    ...focusedVisit,
    from: '2018-08-08',
    until: null,
    draft: { owed: 'with-priority-action', period: 'focused-visit-draft', source: 'st-helens-2018' },
  },
  {
    kind: 'jtai',
    title: 'Joint targeted area inspection letter',
    from: '2015-11-09',
    until: null,
    publish: null,
    draft: null,
    statement: { owed: 'when-determined', period: 70, source: 'si-2015-1792' },
    statementIs: 'written statement of proposed action',
  },
  {
    kind: 'area-send',
    title: 'Area SEND inspection report',
    from: '2023-01-01',
    until: null,
    publish: null,
    draft: null,
    statement: { owed: 'with-priority-action', period: 'area-send-plan', source: 'area-send-framework' },
    statementIs: 'priority action plan',
  },
  {
    kind: 'monitoring-visit',
    title: 'Monitoring-visit letter',
    from: '2013-11-01',
    until: null,
    ...nothingOwed,
    nothing: 'monitoring-visits',
  },
  {
    kind: 'annual-engagement-meeting',
    title: 'Annual engagement meeting',
    from: '2018-01-01',
    until: null,
    ...nothingOwed,
    nothing: 'annual-engagement-meetings',
  },
  {
    kind: 'peer-challenge',
    title: 'Peer challenge',
    from: '2013-11-01',
    until: null,
    ...nothingOwed,
    nothing: 'peer-challenges',
  },
]

/** True for a kind after which nothing is owed, whenever it was. */
export const owesNothing = (kind: DocumentKind): boolean => {
  const rows = timescales.filter((row) => row.kind === kind)
  return rows.length > 0 && rows.every(({ publish, draft, statement }) => !publish && !draft && !statement)
}

/** The timescale for a kind of document received on a day; null when none is known (unknown, a committee report, too early). */
export const findTimescale = (kind: DocumentKind, received: Day): Timescale | null =>
  timescales.find(
    (row) => row.kind === kind && row.from <= received && (row.until === null || received <= row.until),
  ) ?? null
