import type { Day } from '../platform/day.ts'
import type { Holiday } from './bank-holidays.ts'
import type { DatedStep, PlanStep } from './plan-steps.ts'
import type { SourceId } from './sources.ts'
import type { ClockSetting, DocumentKind } from './timescales.ts'
import type { SkippedDay } from './working-days.ts'

/** Who must write the statement after a joint inspection: SI 2015/1792 regulation 3(3)(b), "the principal authority". */
export const writers = ['this-authority', 'another-body', 'nobody'] as const
export type WrittenBy = (typeof writers)[number]

/** Working days of the periods that a council may correct, where it did. */
export type ClockPeriods = Readonly<Partial<Record<ClockSetting, number>>>

export type ClockInput = Readonly<{
  kind: DocumentKind
  /** Day 0. Null when nobody has said: then the day of publication stands in for it, with a notice. */
  received: Day | null
  published?: Day | null
  /** Whether the document has an area for priority action; null when nobody has said. */
  priorityAction?: boolean | null
  /** Joint inspections only: who the letter says must write the statement; null when nobody has said. */
  writtenBy?: WrittenBy | null
  /** A deadline Ofsted states in the document. It wins. */
  statedDeadline?: Day | null
  /** The council's own steps; without them the defaults. */
  steps?: readonly PlanStep[]
  extraHolidays?: readonly Holiday[]
  /** To what day the extra holidays make the table complete. */
  holidaysKnownUntil?: Day | null
  settings?: ClockPeriods
}>

/** The five fields that programs read come first, in the order the command line promises. */
export type Clock = Readonly<{
  received: Day | null
  /** The council publishes the report by this day; null where nobody asks it to. */
  publishBy: Day | null
  /** The statement (or action plan) is due on this day; null where none is owed, or it cannot be worked out (see warnings). */
  statementBy: Day | null
  /** Each day from receipt to the last of these dates that was not counted. */
  skipped: readonly SkippedDay[]
  steps: readonly DatedStep[]
  /** An early draft that Ofsted asks for. */
  draftBy: Day | null
  /** What the rule gives; differs from `statementBy` when Ofsted stated another day. */
  statutoryStatementBy: Day | null
  /** The difference is negative when Ofsted's day is earlier than the rule gives; null when there is no rule to compare with. */
  stated: Readonly<{ deadline: Day; differenceInWorkingDays: number | null }> | null
  owed: boolean
  why: string
  /** What must be asked before the clock can be relied on. */
  ask: string | null
  /** True when the day of publication stands in for the day of receipt. */
  receivedIsPublished: boolean
  warnings: readonly string[]
  sources: readonly SourceId[]
}>
