import { type Day, daysBetween } from '../../platform/day.ts'
import type { Delivery, LineFields } from '../model.ts'

/** A line is "due soon" from this many calendar days before its date. */
export const soonDays = 14

export type Lateness =
  | { state: 'no-date' | 'done' }
  /** `days` until the date, 0 on the day itself; for 'late' the days since. */
  | { state: 'not-due' | 'due-soon' | 'late'; due: Day; days: number }

type Dates = Pick<LineFields, 'due' | 'revisedDue' | 'delivery'>

/** The date that counts today. The original stays beside it, and is shown wherever this is. */
export const currentDue = (line: Pick<LineFields, 'due' | 'revisedDue'>): Day | null => line.revisedDue ?? line.due

export const isDone = (delivery: Delivery): boolean =>
  delivery === 'done-awaiting-sign-off' || delivery === 'signed-off'

/** From a date and today alone. */
export const latenessBy = (due: Day | null, done: boolean, today: Day): Lateness => {
  if (done) return { state: 'done' }
  if (due === null) return { state: 'no-date' }
  const days = daysBetween(today, due)
  if (days < 0) return { state: 'late', due, days: -days }
  return { state: days <= soonDays ? 'due-soon' : 'not-due', due, days }
}

/** Worked out from the due date and today alone: the chosen rating changes it only by saying that the work is done. */
export const latenessOf = (line: Dates, today: Day): Lateness =>
  latenessBy(currentDue(line), isDone(line.delivery), today)

/** Rated on track although its date has passed: a person is asked, nothing is changed for them. */
export const isOnTrackButLate = (line: Dates, today: Day): boolean =>
  line.delivery === 'on-track' && latenessOf(line, today).state === 'late'

export const latenessInWords = (lateness: Lateness): string => {
  if (!('days' in lateness)) return lateness.state === 'no-date' ? 'No due date' : ''
  const days = `${lateness.days} ${lateness.days === 1 ? 'day' : 'days'}`
  if (lateness.state === 'late') return `${days} late`
  if (lateness.days === 0) return 'Due today'
  return lateness.state === 'due-soon' ? `Due in ${days}` : ''
}
