import { addDays, type Day } from '../platform/day.ts'
import type { Case, CaseState } from './model.ts'

type Dates = Pick<Case, 'opens' | 'ends' | 'due' | 'done' | 'unknown' | 'excluded'>

/** Done while it was looked at; what came after the end of a plan is nobody's answer to it. */
export const doneWithin = ({ done, ends }: Dates): Day | null =>
  done !== null && (ends === null || done <= ends) ? done : null

/** Its time passed before it was done or ended. No day is worked out: this is asked of a million cases. */
const becameLate = (one: Dates): boolean => {
  const { due, ends } = one
  if (due === null || (ends !== null && ends <= due)) return false
  const done = doneWithin(one)
  return done === null || done > due
}

/** The day on which it became late; null where it never did: done or ended by then, or without a due day. */
export const lateFrom = (one: Dates): Day | null => (becameLate(one) ? addDays(one.due!, 1) : null)

/** The day on which it was settled what it counts as: done in time, or its time passed; null while neither has happened. */
export const decidedOn = (one: Dates): Day | null => {
  const settled = lateFrom(one) ?? doneWithin(one)
  // What was done before it was asked for is settled when it is.
  return settled !== null && settled < one.opens ? one.opens : settled
}

/**
 * What a case counts as on a day. A thing done on its due day is in time; one whose due day is today is not late yet. Its twin in SQL
 * counts stored cases; a property test compares the two.
 */
export const stateAt = (one: Dates, day: Day): CaseState => {
  if (day < one.opens) return 'not-open'
  if (one.excluded !== null) return 'excluded'
  const isOver = one.ends !== null && one.ends <= day
  if (one.unknown !== null) return isOver ? 'not-open' : 'unknown'
  if (one.due !== null && one.due < day && becameLate(one)) return 'late'
  const done = doneWithin(one)
  if (done !== null && done <= day) return 'met'
  return isOver ? 'not-open' : 'pending'
}

/**
 * Asked by a day and not done: what a worklist of the day shows, late or not due yet. What nobody can say is something to find out
 * (`isToFindOut`), and what is left out is nobody's work. Its twin in SQL lists stored cases.
 */
export const isWork = ({ opens, ends, due, done, unknown, excluded }: Dates, day: Day): boolean =>
  due !== null &&
  unknown === null &&
  excluded === null &&
  opens <= day &&
  (ends === null || ends > day) &&
  (done === null || done > day)
