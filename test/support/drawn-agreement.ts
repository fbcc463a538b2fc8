import { drawnSubjects } from './drawn-records.ts'
import type { Answer } from './plain-readings.ts'
import { type Plain, plainRecords, plusDays, plusMonths, type Tables } from './plain-record.ts'

/** Everyone of a drawn authority, as standards read them and as plain records, for calculations written from the definitions alone. */
export const subjects = drawnSubjects()
export const people = subjects.map(plainRecords)

/** The day that is asked about, and the first of the year up to it. */
export const on = '2026-03-31'
const from = plusMonths(on, -12)

export const laterOf = (one: string, other: string): string => [one, other].toSorted()[1]!
export const isInYear = (day: string): boolean => day >= from && day <= on
export const isNow = ({ starts, ends }: Pick<Plain, 'starts' | 'ends'>): boolean => starts <= on && ends > on

/** Each asked on its own, when its last day is over: done by then, or not. */
export const byStart = (starts: string, due: string, done: string | undefined): readonly Answer[] => {
  if (!isInYear(plusDays(due, 1))) return []
  return [done !== undefined && starts <= done && done <= due]
}

/** Homes of care leavers that are emergency or temporary. */
export const temporary = (of: Tables): readonly Plain[] =>
  of('leaverHome').filter(
    ({ kind, accommodation }) => kind !== 'settled' || accommodation === 'V' || accommodation === 'W',
  )
