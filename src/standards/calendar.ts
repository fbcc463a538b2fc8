import type { Day } from '../platform/day.ts'
import {
  addWorkingDays,
  englandAndWales,
  type Holidays,
  HolidaysUnknown,
  workingDaysBetween,
} from '../statutory/index.ts'
import type { Calendar } from './model.ts'

/** First and last day of a school term, both school days. */
export type Term = { readonly from: Day; readonly until: Day }

const unlessUnknown = <Answer>(ask: () => Answer): Answer | null => {
  try {
    return ask()
  } catch (error) {
    if (error instanceof HolidaysUnknown) return null
    throw error
  }
}

/** Remembers what was asked: the same few thousand days come again for every child. */
const remembered = <By, Answer>(ask: (day: Day, by: By) => Answer): ((day: Day, by: By) => Answer) => {
  const all = new Map<By, Map<Day, Answer>>()
  return (day, by) => {
    const known = all.get(by) ?? new Map<Day, Answer>()
    if (known.size === 0) all.set(by, known)
    const answer = known.get(day)
    if (answer !== undefined) return answer
    const found = ask(day, by)
    known.set(day, found)
    return found
  }
}

/** The days that count in England, with the authority's own term dates. */
export const calendarOf = (terms: readonly Term[], holidays: Holidays = englandAndWales): Calendar => {
  const isTerm = (day: Day): boolean => terms.some(({ from, until }) => from <= day && day <= until)
  const schoolDay = (day: Day, count: number): Day | null => {
    const last = terms.at(-1)?.until
    let [reached, left] = [day, count]
    while (left > 0) {
      reached = addWorkingDays(reached, 1, holidays)
      if (last === undefined || reached > last) return null
      if (isTerm(reached)) left -= 1
    }
    return reached
  }
  return {
    workingDaysAfter: remembered((day, count: number) => unlessUnknown(() => addWorkingDays(day, count, holidays))),
    schoolDaysAfter: remembered((day, count: number) => unlessUnknown(() => schoolDay(day, count))),
    workingDaysBetween: remembered((from, to: Day) => unlessUnknown(() => workingDaysBetween(from, to, holidays))),
    terms,
  }
}
