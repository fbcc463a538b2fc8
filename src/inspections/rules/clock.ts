import type { Day } from '../../platform/day.ts'
import {
  type Clock,
  type ClockPeriods,
  englandAndWales,
  findTimescale,
  type Holiday,
  HolidaysUnknown,
  type PlanStep,
  runClock,
  withExtraHolidays,
  workingDaysBetween,
} from '../../statutory/index.ts'
import type { Inspection, InspectionClock } from '../model.ts'
import { isPublished } from './access.ts'

/** What an authority has set for its clocks: none of it, or all of it. */
export type ClockSettings = {
  /** Null: the defaults. */
  steps: readonly PlanStep[] | null
  extraHolidays: readonly Holiday[]
  /** Working days in place of the defaults that are not law; absent: the defaults. */
  periods?: ClockPeriods
}

type Known = Pick<
  Inspection,
  'draft' | 'kind' | 'receivedOn' | 'publishedOn' | 'priorityAction' | 'writtenBy' | 'statedDeadline'
>

const left = (from: Day, to: Day | null, extra: readonly Holiday[]): number | null => {
  if (to === null) return null
  try {
    return workingDaysBetween(from, to, withExtraHolidays(englandAndWales, extra))
  } catch (error) {
    // The clock's own warning says that the bank holidays of that year are not known.
    if (error instanceof HolidaysUnknown) return null
    throw error
  }
}

const publishedOf = (
  known: Known,
  publishBy: Day | null,
  settings: ClockSettings,
  today: Day,
): InspectionClock['published'] => {
  const on = known.publishedOn
  if (on === null || !isPublished(known, today)) return null
  if (publishBy === null || known.receivedOn === null) return { on, inTime: null, workingDaysLate: null }
  if (on <= publishBy) return { on, inTime: true, workingDaysLate: 0 }
  return { on, inTime: false, workingDaysLate: left(publishBy, on, settings.extraHolidays) }
}

/** Where it is written: not of an early draft that nobody is asked for. */
const sourcesOf = (clock: Clock, kind: Inspection['kind']): Clock['sources'] => {
  const draft = clock.received && findTimescale(kind, clock.received)?.draft
  return draft && !clock.owed ? clock.sources.filter((source) => source !== draft.source) : clock.sources
}

/** The clock of one inspection as far as it was accepted. */
export const clockOf = (known: Known, settings: ClockSettings, today: Day): InspectionClock => {
  const clock = runClock({
    kind: known.kind,
    received: known.receivedOn,
    published: known.publishedOn,
    priorityAction: known.priorityAction,
    writtenBy: known.writtenBy,
    statedDeadline: known.statedDeadline,
    steps: settings.steps ?? undefined,
    extraHolidays: settings.extraHolidays,
    settings: settings.periods,
  })
  return {
    ...clock,
    sources: sourcesOf(clock, known.kind),
    due: clock.statementBy,
    left: {
      publish: left(today, clock.publishBy, settings.extraHolidays),
      statement: left(today, clock.statementBy, settings.extraHolidays),
    },
    published: publishedOf(known, clock.publishBy, settings, today),
  }
}
