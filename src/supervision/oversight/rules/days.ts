import type { Day } from '../../../platform/day.ts'
import { addWorkingDays, type Holidays, HolidaysUnknown } from '../../../statutory/index.ts'
import { type DisputeLevel, disputeLevels } from '../model.ts'

/** The working day so many working days after a day; null where bank holidays of the time are not known yet. */
export const workingDayAfter = (day: Day, count: number, holidays: Holidays): Day | null => {
  try {
    return addWorkingDays(day, count, holidays)
  } catch (error) {
    if (error instanceof HolidaysUnknown) return null
    throw error
  }
}

/** By when a decision is needed. No working day at all is the day itself, or the first working day where it is none. */
export const decideBy = (known: Day, days: number, holidays: Holidays): Day | null => {
  if (days > 0) return workingDayAfter(known, days, holidays)
  const after = workingDayAfter(known, 1, holidays)
  const before = after && workingDayAfter(after, -1, holidays)
  return before === known ? known : after
}

/** The step after one; null after the last. */
export const nextLevel = (level: DisputeLevel): DisputeLevel | null =>
  disputeLevels[disputeLevels.indexOf(level) + 1] ?? null

/** By when each step of a dispute that begins today is to be answered, were every step to take all its time. */
export const ladderFrom = (
  day: Day,
  days: Readonly<Record<DisputeLevel, number>>,
  holidays: Holidays,
): readonly { readonly level: DisputeLevel; readonly by: Day | null }[] => {
  let sum = 0
  return disputeLevels.map((level) => {
    sum += days[level]
    return { level, by: workingDayAfter(day, sum, holidays) }
  })
}
