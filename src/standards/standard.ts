import type { Day } from '../platform/day.ts'
import type { Part } from './figure.ts'
import type {
  Basis,
  Calendar,
  Case,
  Counting,
  Polarity,
  SettingValues,
  StandardSetting,
  StandardSource,
  Unit,
} from './model.ts'

/** A dated record as a standard reads it. */
export type Row = {
  readonly table: string
  readonly key: string
  readonly starts: Day | null
  readonly ends: Day | null
  readonly fields: object
}

/** The records of one subject by table. */
export type Rows = Readonly<Record<string, readonly Row[]>>

/**
 * What a standard is told besides the records. `toldFrom`: from which day on every record of a table is told; null where a source tells
 * the latest only (Annex A's last visit), so that an earlier interval can neither be proven nor be called late. `kind`: of records of
 * this kind (visits in care), where a source tells some kinds of a table fully and of others the latest.
 */
export type Law<Settings> = {
  readonly calendar: Calendar
  readonly settings: SettingValues<Settings>
  toldFrom(table: string, kind?: string): Day | null
}

/**
 * A tiny history and what its cases are in the figure; says why. `on`: in the live figure of that day; `completed`: in the completed one
 * from one day to the other. Runs without a database and stands in the catalogue.
 */
export type Example<History extends Rows> = {
  readonly why: string
  readonly rows: { readonly [Table in keyof History]?: readonly Partial<History[Table][number]>[] }
  readonly are: readonly Exclude<Part, null>[]
  /** Tables of which the latest record is told only. */
  readonly latestOnly?: readonly (keyof History & string)[]
  /** From which day on everything is told; left out: as long as there is anything. */
  readonly toldFrom?: Day
} /** `waits`: by which days what is not done yet is to be done, as the worklist of the day shows it. */ & (
  | { readonly on: Day; readonly waits?: readonly Day[]; readonly completed?: never }
  | { readonly on?: never; readonly waits?: never; readonly completed: readonly [from: Day, to: Day] }
)

type Told<Table extends string> = Table | `${Table}.${string}`
/** "visit", "visit.seenAlone", "missingMeeting or strategyDiscussion". */
export type Need<Table extends string> = Told<Table> | `${Told<Table>} or ${string}`

/**
 * A practice standard: what must happen, for whom and by when, said once. The figure, the worklist, the alert and the evidence are one
 * predicate over its cases.
 */
export type Standard<
  History extends Rows = Rows,
  Settings extends Readonly<Record<string, StandardSetting>> = Readonly<Record<string, StandardSetting>>,
> = {
  readonly id: string
  readonly title: string
  /** What must be done, for lists of work, where the title names a measure and no task. */
  readonly task?: string
  readonly area: string
  /** What is asked, in plain words. */
  readonly asks: string
  /** The formula in words: what is counted, and of what. */
  readonly numerator: string
  readonly denominator: string
  readonly unit: Unit
  readonly goodIs: Polarity
  readonly basis: Basis
  /** Where the basis differs by legal category: "relevant children: statute". */
  readonly basisFor?: Readonly<Record<string, Basis>>
  readonly source: StandardSource
  readonly counting: Counting
  readonly subject: 'child' | 'worker' | 'authority'
  readonly settings: Settings
  readonly reads: readonly (keyof History & string)[]
  /**
   * Nothing is recorded while no load speaks of all of these: a table ("visit"), or a field of it ("visit.seenAlone") that some returns
   * have no column for. Of those joined by " or " one is enough.
   */
  readonly needs: readonly Need<keyof History & string>[]
  /** Of a table in `needs` that holds several kinds of record, the kind that must be told: no list of Annex A has reviews of children in need. */
  readonly needsKind?: Readonly<Partial<Record<keyof History & string, string>>>
  /**
   * Fields of a table in `needs` that tell what was before its records reach back ("protectionPlan.previousPlans"): without them a figure
   * cannot show all that is asked.
   */
  readonly inPartWithout?: readonly `${keyof History & string}.${string}`[]
  /** Counted in school days or terms: nothing is recorded where the authority's are not held. */
  readonly schoolTerms?: true
  /** Every interval can be tested only where a load tells all of these records, and not just the latest. */
  readonly intervalsOf: readonly (keyof History & string)[]
  cases(history: History, law: Law<Settings>): readonly Case[]
  readonly examples: readonly Example<History>[]
  /**
   * Of how things stand (`pieceOf`), of which nothing is due on a day: what somebody can do for a child who is on the worse side today. The
   * worklist leads to these children. Left out where nothing that is done today changes it: moves that were made.
   */
  readonly lookAt?: string
}
