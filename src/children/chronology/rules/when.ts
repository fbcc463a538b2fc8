import { addMonths, ageOn, type Day, inWords } from '../../../platform/day.ts'
import type { When } from '../model.ts'

const withoutDay = (day: Day): string => inWords(day).replace(/^\d+ /, '')

/** "3 May 2024", "May 2024", "2024", "about 3 May 2024", "between 3 May 2024 and 9 June 2024", "3 May 2024 to 9 June 2024". */
export const whenInWords = ({ on, until, precision }: When): string => {
  switch (precision) {
    case 'day':
      return inWords(on)
    case 'month':
      return withoutDay(on)
    case 'year':
      return on.slice(0, 4)
    case 'about':
      return `about ${inWords(on)}`
    case 'between':
      return until ? `between ${inWords(on)} and ${inWords(until)}` : `after ${inWords(on)}`
    case 'period':
      return until ? `${inWords(on)} to ${inWords(until)}` : `from ${inWords(on)}`
  }
}

/** The last day on which it can have been; where only the earliest is known, that one. */
export const latestDay = ({ on, until, precision }: When): Day => {
  if (precision === 'month') return dayBefore(addMonths(on, 1))
  if (precision === 'year') return `${on.slice(0, 4)}-12-31`
  return until ?? on
}
const dayBefore = (day: Day): Day => {
  const [year, month] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year!, month! - 1, 0))
  return last.toISOString().slice(0, 10)
}

/** How old the child was then: "aged 3", "under 1 year old", "before birth"; null where the birth is not known. */
export const ageInWords = (born: Day | null, { on }: When): string | null => {
  if (born === null) return null
  if (on === born) return null
  if (on < born) return 'before birth'
  const years = ageOn(born, on)
  return years === 0 ? 'under 1' : `aged ${years}`
}

const lastPossible = (when: When): Day =>
  when.precision === 'between' && when.until === null ? '9999-12-31' : latestDay(when)

/** Order of a chronology: by the first day it can have been, surer days first, then as they were added. */
export const inDateOrder = <Dated extends When & { addedAt?: Date; entryId?: string }>(
  one: Dated,
  other: Dated,
): number => {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1
  const [a, b] = [lastPossible(one), lastPossible(other)]
  if (a !== b) return a < b ? -1 : 1
  const [first, second] = [one.addedAt?.getTime() ?? 0, other.addedAt?.getTime() ?? 0]
  if (first !== second || one.entryId === other.entryId) return first - second
  return (one.entryId ?? '') < (other.entryId ?? '') ? -1 : 1
}
