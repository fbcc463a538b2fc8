import type { Day } from '../../platform/day.ts'
import type { ReadReturn, Row, Severity, Unread } from '../model.ts'

export type Values = Row['values']

/** Where a rule is written; "local" where it is our own judgement of what cannot be so. */
export type CheckSource = { readonly name: string; readonly place: string } | 'local'

/**
 * A tiny invented return: rows by list, each with what matters of it (the identifier is C1 where none is given), and why the check finds it or
 * must not. `unread`, `missingColumns`, `without` and `strange` say what the reader could not make of it.
 */
export type Example = {
  readonly because: string
  readonly rows: Readonly<Record<string, readonly Values[]>>
  readonly asAt?: Day
  readonly edition?: string
  readonly unread?: readonly Unread[]
  readonly missingColumns?: Readonly<Record<string, readonly string[]>>
  readonly without?: readonly string[]
  readonly strange?: ReadReturn['strange']
}

type About = {
  /** Stable and readable: "protection-plan.end-before-start". */
  readonly id: string
  readonly severity: Severity
  /** The rule in plain words, as a sentence. */
  readonly rule: string
  /** Why it matters, in a few words. */
  readonly why: string
  readonly source: CheckSource
  readonly example: { readonly finds: readonly Example[]; readonly passes: readonly Example[] }
  /** One of those that follow from what a column is declared to be, and the kind: "missing", "in-future". */
  readonly family?: { readonly column: string; readonly kind: string }
}

/** Looks at one row at a time. The first column is the one that is marked. Not run where a column it reads is not in the file. */
export type RowCheck = About & {
  readonly over: 'row'
  readonly list: string
  readonly columns: readonly [string, ...string[]]
  /** What to do in plain words, or null where all is well. */
  readonly find: (values: Values, look: Look, row: Row) => string | null
}

export type Fault = {
  readonly list: string
  readonly row: Row | null
  readonly column: string | null
  readonly message: string
}

/** The rows of one child (or adopter) by list; `lists`: those in which there are any, in the order of the return. */
export type Rows = {
  readonly lists: readonly string[]
  has(list: string): boolean
  get(list: string): readonly Row[] | undefined
}

/**
 * Looks at one child (or adopter) at a time, over all rows about them. `reads`: the columns by list, all of which must be in the files;
 * with `anyList`, those that are there are enough.
 */
export type ChildCheck = About & {
  readonly over: 'child'
  readonly reads: Readonly<Record<string, readonly string[]>>
  readonly anyList?: true
  readonly find: (rows: Rows, look: Look) => readonly Fault[]
}

/** Looks at the return as a whole. */
export type ReturnCheck = About & {
  readonly over: 'return'
  readonly reads: Readonly<Record<string, readonly string[]>>
  readonly anyList?: true
  readonly find: (look: Look) => Iterable<Fault>
}

export type Check = RowCheck | ChildCheck | ReturnCheck

/** A return with what checks ask of it worked out once. */
export type Look = {
  readonly asAt: Day
  readonly read: ReadReturn
  /** Some lists only were asked for: the others are not missing. */
  readonly partial: boolean
  /** First day of the windows of 6 and 12 months, with a week's grace: some count 26 weeks, or from another day of the week. */
  readonly sixMonthsAgo: Day
  readonly twelveMonthsAgo: Day
  /** Calendar months before the day of the return; worked out once for each number. */
  monthsAgo(months: number): Day
  /** The latest day on which a child who is unborn now can be born. */
  readonly latestBirth: Day
  rows(list: string): readonly Row[]
  rowAt(list: string, row: number): Row
  unreadIn(list: string, column: string): readonly Unread[]
  wasUnread(list: string, column: string, row: number): boolean
  /** The column is blank in every row of a list of 20 rows or more: the export does not fill it, and that is said once. */
  isBlankThroughout(list: string, column: string): boolean
}
