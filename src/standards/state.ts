import { addDays, type Day } from '../platform/day.ts'
import type { Case, CaseState } from './model.ts'

type Dates = Pick<Case, 'opens' | 'ends' | 'due' | 'done' | 'unknown' | 'excluded'>

/** Done while it was looked at; what came after the end of a plan is nobody's answer to it. */
const doneWithin = ({ done, ends }: Dates): Day | null =>
  done !== null && (ends === null || done <= ends) ? done : null

/** The day on which it became late; null where it never did: done or ended by then, or without a due day. */
export const lateFrom = (one: Dates): Day | null => {
  const { due, ends } = one
  if (due === null || (ends !== null && ends <= due)) return null
  const done = doneWithin(one)
  return done !== null && done <= due ? null : addDays(due, 1)
}

/** The day on which it was settled what it counts as: done in time, or its time passed; null while neither has happened. */
export const decidedOn = (one: Dates): Day | null => {
  const late = lateFrom(one)
  const settled = late ?? doneWithin(one)
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
  const late = lateFrom(one)
  if (late !== null && late <= day) return 'late'
  const done = doneWithin(one)
  if (done !== null && done <= day) return late === null ? 'met' : 'late'
  return isOver ? 'not-open' : 'pending'
}
