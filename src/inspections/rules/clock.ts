import type { Day } from '../../platform/day.ts'
import {
  type Clock,
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
import { withArticle } from './words.ts'

/** What an authority has set for its clocks: none of it, or all of it. */
export type ClockSettings = {
  /** Null: the defaults. */
  steps: readonly PlanStep[] | null
  extraHolidays: readonly Holiday[]
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

type Read = Exclude<Inspection['kind'], 'annual-engagement-meeting' | 'peer-challenge'>
const isRead = (kind: Inspection['kind']): kind is Read =>
  kind !== 'annual-engagement-meeting' && kind !== 'peer-challenge'

/** Where it is written: not of an early draft that nobody is asked for. */
const sourcesOf = (clock: Clock, kind: Read): Clock['sources'] => {
  const draft = clock.received && findTimescale(kind, clock.received)?.draft
  return draft && !clock.owed ? clock.sources.filter((source) => source !== draft.source) : clock.sources
}

/** The clock of one inspection as far as it was accepted. */
export const clockOf = (known: Known, settings: ClockSettings, today: Day): InspectionClock => {
  const { kind } = known
  // The law knows nothing of these, and asks nothing: the same as after a visit that calls for no statement.
  if (!isRead(kind)) {
    const nothing = clockOf({ ...known, kind: 'monitoring-visit', statedDeadline: null }, settings, today)
    return { ...nothing, why: `No law asks for anything after ${withArticle(kind)}.`, ask: null, warnings: [] }
  }
  const clock = runClock({
    kind,
    received: known.receivedOn,
    published: known.publishedOn,
    priorityAction: known.priorityAction,
    writtenBy: known.writtenBy,
    statedDeadline: known.statedDeadline,
    steps: settings.steps ?? undefined,
    extraHolidays: settings.extraHolidays,
  })
  return {
    ...clock,
    sources: sourcesOf(clock, kind),
    due: clock.statementBy,
    left: {
      publish: left(today, clock.publishBy, settings.extraHolidays),
      statement: left(today, clock.statementBy, settings.extraHolidays),
    },
    published: publishedOf(known, clock.publishBy, settings, today),
  }
}
