import { addDays, addMonths, type Day } from '../../platform/day.ts'
import type { Question } from '../../standards/figure.ts'
import { completedIn, firstOfMonth, firstOfYear, lastOfMonth, liveOn, monthsBefore } from './period.ts'

/** What the scorecard asks as at a day: now (`live`, which each standard is asked as at its own day), at the end of the month before, three months, the year to date, the month a year ago, and the same part of the year before. */
export const scorecardQuestions = (on: Day) => {
  // The last month that is over on a day may end on it.
  const months = monthsBefore(addDays(on, 1), 3)
  const [last] = months
  const year = addMonths(firstOfMonth(last!.to), -12)
  const before = monthsBefore(on, 1)[0]!.to
  const questions: readonly Question[] = [
    liveOn(on),
    liveOn(before),
    ...months.map(completedIn),
    completedIn({ from: firstOfYear(last!.to), to: last!.to }),
    completedIn({ from: year, to: lastOfMonth(year) }),
    completedIn({ from: addMonths(firstOfYear(last!.to), -12), to: lastOfMonth(year) }),
  ]
  return { on, before, months, year, questions, live: 0 }
}

const monthsShown = 24

/** The days of the page of one standard: as at, the end of the month before, and the months of its trend, the newest first. */
export const trendOf = (on: Day) => {
  const months = monthsBefore(addDays(on, 1), monthsShown)
  const before = monthsBefore(on, 1)[0]!.to
  const questions: readonly Question[] = [
    liveOn(on),
    liveOn(before),
    ...months.map(completedIn),
    ...months.map(({ to }) => liveOn(to)),
  ]
  return { on, before, months, questions }
}

/** Every question that pages ask as a rule of a standard that is told as at a day, each once. `ofPage`: the day that pages of many standards name. */
export const askedOften = (on: Day, ofPage: Day): readonly Question[] => {
  const { questions, live } = scorecardQuestions(ofPage)
  const all = [...questions.with(live, liveOn(on)), ...trendOf(on).questions]
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}
