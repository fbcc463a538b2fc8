import { addDays, type Day } from '../../../platform/day.ts'
import { earlier } from '../../../standards/cases.ts'
import type { RecordedRow } from '../../history/tables/recorded.ts'
import { isDated } from '../held.ts'

/**
 * By when somebody is to be seen again after a day: the authority's time, or the shorter one that was agreed with the young person. One
 * that is agreed meanwhile runs from the day it was agreed.
 */
export const agreedTimes = (
  agreed: readonly RecordedRow<'contactInterval'>[],
  limit: (day: Day) => number,
): ((day: Day) => Day) => {
  const times = agreed.filter(isDated).filter(({ fields }) => fields.days !== undefined)
  return (day) => {
    const usual = addDays(day, limit(day))
    const from = (since: Day, days: number): Day => addDays(since < day ? day : since, days)
    return times
      .filter(({ starts, ends }) => starts <= usual && (ends === null || ends > day))
      .reduce((due, { starts, fields }) => (starts > due ? due : earlier(due, from(starts, fields.days!))!), usual)
  }
}
