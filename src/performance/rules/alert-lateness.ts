import { addDays, type Day, daysBetween, inWordsWithWeekday, todayInEngland } from '../../platform/day.ts'
import { atOnce } from './alert-urgent.ts'
import { daysInWords } from './worklist.ts'

/** What was written about an alert. `due`: the last day in time of what was late then; null: written before that was kept. */
export type Written = { readonly due: Day | null; readonly at: Date }

/**
 * Whether an entry is about a lateness, by the lateness's last day in time. A case that ended and is late again under the same unit has a later last
 * day: what was written before it began counts for nothing, so that it is told and acknowledged anew. One whose last day was moved back (a
 * shorter limit, a corrected date) is the one that was written about; one whose last day was moved forward is told again rather than missed.
 */
export const isAbout = ({ due, at }: Written, late: Day): boolean => late <= (due ?? addDays(todayInEngland(at), -1))

export const forbiddenLong = (nights: number): string =>
  nights <= 0 ? 'So since today' : `So for ${daysInWords(nights)}`

/**
 * Of what no day is permitted there is no last day in time: it is so from its first day. The days of it are the nights slept so far, as the
 * page of the homes and the standard's own figure count them: on its first day none yet.
 */
export const forbiddenFor = (first: Day, today: Day): { readonly long: string; readonly since: string } => ({
  long: forbiddenLong(daysBetween(first, today)),
  since: `So since ${inWordsWithWeekday(first)}: no day of it is permitted`,
})

/** How long an alert has been so, and since when, said alike in the list and on its own page. `due`: of what no day is permitted, the day before it began. */
export const latenessOf = (
  standard: string,
  due: Day,
  today: Day,
): { readonly long: string; readonly since: string } => {
  if (atOnce.includes(standard)) return forbiddenFor(addDays(due, 1), today)
  return {
    long: `${daysInWords(daysBetween(due, today))} late`,
    since: `The last day in time was ${inWordsWithWeekday(due)}`,
  }
}
