import { addMonths, type Day } from '../../../platform/day.ts'
import { earlier, later, pieceOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import type { CarePeriod } from '../children-in-care/periods.ts'
import { heldOf } from '../held.ts'

/** What is counted (a home, a worker) on each day of twelve months: from its first day until twelve months after its last. */
export type Counted = { readonly starts: Day; readonly ends: Day | null }

/** The last day on which the twelve months before it still reach back to something that ended. */
const countsUntil = ({ ends }: Counted): Day | null => (ends === null ? null : addMonths(ends, 12))

const isCountedOn = (one: Counted, day: Day): boolean => {
  const until = countsUntil(one)
  return one.starts <= day && (until === null || day < until)
}

/**
 * Whether there were at least so many in the twelve months up to a day, for every day of a period: a piece for each time in which the
 * answer stays the same.
 */
export const atLeast = (
  period: CarePeriod,
  counted: readonly Counted[],
  limit: (day: Day) => number,
): readonly Case[] => {
  const within = (day: Day | null): day is Day =>
    day !== null && day > period.starts && (period.ends === null || day < period.ends)
  const changes = counted.flatMap((one) => [one.starts, countsUntil(one)]).filter(within)
  const answers = [period.starts, ...new Set(changes)].toSorted().map((from) => ({
    from,
    isSo: counted.filter((one) => isCountedOn(one, from)).length >= limit(from),
  }))
  const flips = answers.filter(({ isSo }, at) => isSo !== answers[at - 1]?.isSo)
  return flips.map(({ from, isSo }, at) =>
    pieceOf(isSo, {
      unit: `${period.key} ${from}`,
      opens: later(from, period.starts),
      ends: earlier(flips[at + 1]?.from ?? null, period.ends),
      ...heldOf(period),
    }),
  )
}
