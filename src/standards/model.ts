import type { Day } from '../platform/day.ts'

/** A dated record that a case rests on: its table and its key there. */
export type RowRef = { readonly table: string; readonly key: string }

/**
 * One thing that a practice standard asks about one child, worker or authority, made of dates and never of statuses: what it counts as
 * on a day is worked out by `stateAt`. Nothing in it changes because a day has passed.
 */
export type Case = {
  /** What it is about, unique within standard and subject and the same from load to load: the key of a record. */
  readonly unit: string
  /** From this day on it is looked at. */
  readonly opens: Day
  /** From this day on it is looked at no more (the plan ended, the child left care, turned 18); null: it goes on. */
  readonly ends: Day | null
  /**
   * How things stand on a day counts it from this day on; before, it is work that waits and no part of a figure: a first visit that is not
   * due yet is no success. Mostly the day on which it opens. null: in no figure ever, since another case says how it stands: the next
   * review of a plan that failed by an earlier one.
   */
  readonly counts: Day | null
  /** The last day in time; null: done is all that is asked, however late. */
  readonly due: Day | null
  readonly done: Day | null
  /** Days, hours, a count or a score, where the standard measures one; null: not measured yet, or not known. */
  readonly value: number | null
  /** How much it counts for in a mean or a share: full-time equivalents. 1 for everything else. */
  readonly weight: number
  /** Why nobody can say: it stays in the denominator and is never a success. */
  readonly unknown: string | null
  /** Why it does not count ("transferred in from another authority"): listed apart, in neither number. */
  readonly excluded: string | null
  readonly team: string | null
  readonly worker: string | null
  readonly because: readonly RowRef[]
}

/**
 * not-open: before it opens, after it ended, or ended before it was due. pending: open, and not due yet. met: done, and in time where
 * there is a time. late: its time passed. Of a share (`Counting`), met is "yes" and late is "no".
 */
export type CaseState = 'not-open' | 'pending' | 'met' | 'late' | 'unknown' | 'excluded'

/** Which way is better; null: neither, it is told and not judged. */
export type Polarity = 'high' | 'low' | null

/** What kind of rule it is, for a legal category of children where it is not the same for all. */
export type Basis = 'statute' | 'statutory guidance' | 'national return' | 'inspection expectation' | 'local policy'

/**
 * How cases become a figure.
 * `by`: 'done' counts a case in the period in which it was done, as national returns do; 'decided' in the period in which it was
 * done or its time passed, whichever came first; 'opens' in the period in which it opened; 'passed' in the period in which its time had
 * passed, so that what was done early does not count before what may yet be late, and a recent month does not look too good.
 * 'mark' counts cases of one day and nothing else: the birthday, where pieces [opens, ends) tell how things stand between birthdays.
 * `live`: what the live figure of a day looks at. 'window': what was counted in the twelve months up to the day, and what is open
 * and overdue. 'now': what is open on the day, in time or overdue. With 'opens' it is a measure at a date (`pieceOf`): the completed
 * figure of a period is how things stood on its last day.
 * `open`: what goes on at the day that is asked about counts with what was done; without a `value` it measures the days from its start.
 * `is`: a ratio is values by weights, where the two are of different people: full-time equivalents who left, by those in post.
 */
export type Counting = {
  readonly is: 'share' | 'median' | 'mean' | 'count' | 'ratio'
  readonly by: 'done' | 'decided' | 'opens' | 'passed' | 'mark'
  readonly live: 'window' | 'now'
  readonly open?: 'days so far'
}

export type Unit = '%' | 'days' | 'hours' | 'count' | 'score' | 'children'

/** Where a rule stands, and how sure we are that it says so. */
export type StandardSource = {
  readonly title: string
  readonly where: string
  readonly confidence: 'verified' | 'known' | 'unsure'
  /** "not checked against the 2026 edition" and the like; shown beside every figure. */
  readonly note?: string
}

/** Another number from a day on, by a change of law or guidance. `from` null: made and not yet in force, so that nothing changes yet. */
export type SettingChange = { readonly from: Day | null; readonly value: number; readonly source: string }

/**
 * A number that an authority may set, from a day on, with a reason. `only`: law or guidance is a floor, so that it may be tightened only.
 * `changes`: where the law itself changes, in order of their days; a case goes by what was in force on the day its clock started.
 */
export type StandardSetting = {
  readonly title: string
  readonly unit: 'working days' | 'days' | 'months' | 'weeks' | 'hours' | 'school days' | 'children' | 'count'
  readonly default: number
  readonly only?: 'less' | 'more'
  readonly changes?: readonly SettingChange[]
}

export type SettingValues<Settings> = { readonly [Name in keyof Settings]: (day: Day) => number }

/** Days of law and of the authority: every answer null where the years are not held, so that a case is unknown and not wrong. */
export type Calendar = {
  workingDaysAfter(day: Day, count: number): Day | null
  schoolDaysAfter(day: Day, count: number): Day | null
  /** Working days from one day to another, the first not counted. */
  workingDaysBetween(from: Day, to: Day): number | null
  /** The authority's school terms, or halves of them, as far as they are held. */
  readonly terms: readonly { readonly from: Day; readonly until: Day }[]
}
