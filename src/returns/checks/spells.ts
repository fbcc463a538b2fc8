import type { Day } from '../../platform/day.ts'
import type { Row } from '../model.ts'
import { dayIn } from './rows.ts'

const byDay = (one: Day | null, other: Day | null): number =>
  one === other ? 0 : one === null ? -1 : other === null || one > other ? 1 : -1

export const inDayOrder = (rows: readonly Row[], column: string): readonly Row[] =>
  rows.toSorted((one, other) => byDay(dayIn(one.values, column), dayIn(other.values, column)))

type Ends = { row: Row; end: Day | null }
const longer = (one: Ends | null, other: Ends): Ends =>
  one === null || (one.end !== null && (other.end === null || other.end > one.end)) ? other : one

/**
 * Rows that began while an earlier one had not ended, each with the earlier one that goes on longest. Rows that began on one day are the same
 * thing twice, which is said elsewhere; a blank end is open; the next may begin on the day the one before ended.
 */
export const overlapsIn = (rows: readonly Row[], start: string, end: string): readonly (readonly [Row, Row])[] => {
  const found: (readonly [Row, Row])[] = []
  let earlier: Ends | null = null
  let sameDay: Ends | null = null
  let day: Day | null = null
  for (const row of inDayOrder(rows, start)) {
    const [began, ended] = [dayIn(row.values, start), dayIn(row.values, end)]
    if (began === null) continue
    if (began !== day) {
      if (sameDay !== null) earlier = longer(earlier, sameDay)
      sameDay = null
      day = began
    }
    if (earlier !== null && (earlier.end === null || began < earlier.end)) found.push([earlier.row, row])
    // One that ended before it began is a fault of its own.
    if (ended === null || ended >= began) sameDay = longer(sameDay, { row, end: ended })
  }
  return found
}
