import { type Day, inWords } from '../../platform/day.ts'
import type { ReadReturn } from '../model.ts'
import type { Check } from './model.ts'

/** Rows of a return that hold a date after its day, of those with a date that must not. */
export type LaterDates = { readonly rows: number; readonly of: number }

/** Our own judgement: a few wrong dates are usual; a tenth of all rows, and five at least, speak of a wrong day. */
const [leastShare, leastRows] = [0.1, 5]

/** Of the checks that a date is not after the day of the return. */
const isOfLaterDate = (check: string): boolean => check.endsWith('-in-future')

/** What a wrong day alone may find: dates after it, and ages that were right on another. */
export const followsFromDay = (check: string): boolean => isOfLaterDate(check) || check.endsWith('.age-wrong')

/** The columns of each list whose day must not be after that of the return. */
const columnsOf = (checks: readonly Check[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const check of checks)
    if (check.over === 'row' && isOfLaterDate(check.id))
      found.set(check.list, [...(found.get(check.list) ?? []), check.columns[0]])
  return found
}

/** Null: no more rows than are usual hold a date after the day that the return is read as at. */
export const laterDates = (read: ReadReturn, checks: readonly Check[], asAt: Day): LaterDates | null => {
  let [rows, of] = [0, 0]
  for (const [list, columns] of columnsOf(checks))
    for (const { values } of read.lists.get(list)?.rows ?? []) {
      const days = columns.map((column) => values[column] ?? null).filter((day) => day !== null)
      if (days.length > 0) of += 1
      if (days.some((day) => String(day) > asAt)) rows += 1
    }
  return rows >= leastRows && rows >= leastShare * of ? { rows, of } : null
}

/** "Most rows of this return with a date (1,203 of 1,440) hold one after the day that it is read as at, 31 March 2025. Is the day right?" */
export const laterDatesInWords = ({ rows, of }: LaterDates, asAt: Day): string => {
  const share = `${rows === of ? 'All' : rows * 2 > of ? 'Most' : 'Many'} rows of this return`
  const counted = `${rows.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`
  return `${share} with a date (${counted}) hold one after the day that it is read as at, ${inWords(asAt)}. Is the day right?`
}
