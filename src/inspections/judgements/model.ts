import type { Day } from '../../platform/day.ts'
import type { Area, Comparability, FrameworkId, Grade } from '../frameworks/index.ts'

export type Graded = Readonly<{ area: Area; grade: Grade }>

/** One inspection that gave grades: from an accepted document here, or from the national list where there is none. */
export type GradedInspection = Readonly<{
  /** Of the document's inspection, or of the report in the list. */
  id: string
  title: string
  framework: FrameworkId
  onSite: readonly Readonly<{ start: Day; end: Day }>[]
  published: Day | null
  judgements: readonly Graded[]
  from: 'document' | 'national-list'
  /** Where the document is opened. */
  href: string | null
  /** The council that was inspected, where it went before today's. */
  predecessor: string | null
  /** What the accepted document and the national list say differently, a sentence each. */
  differences: readonly string[]
}>

/** A judgement followed through the editions: each has at most one judgement that speaks for it. */
export const threads = [
  'leaders', 'help-and-protection', 'in-care', 'care-leavers', 'overall', 'adoption', 'safeguarding-board',
] as const // biome-ignore format: one list of one thing
export type Thread = (typeof threads)[number]

export type Direction = 'higher' | 'same' | 'lower'

/** One grade on a thread, with what the one before it allows to be said. */
export type Cell = Readonly<{
  /** Null: this inspection gave no such judgement, with the reason where the framework has none. */
  judged: Graded | null
  why: string | null
  /** Against the grade before it on this thread; null for the first. `direction` only where it may be compared. */
  against: Readonly<{
    /** Column of the inspection it is compared with. */
    column: number
    comparability: Comparability
    reasons: readonly string[]
    direction: Direction | null
  }> | null
}>

export type History = Readonly<{
  /** Oldest first. */
  inspections: readonly GradedInspection[]
  /** A row for each thread on which anything was graded, a cell for each inspection. */
  rows: readonly Readonly<{ thread: Thread; cells: readonly Cell[] }>[]
}>
