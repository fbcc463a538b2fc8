import type { Day } from '../../platform/day.ts'
import type { Reads } from './standard.ts'

type Visits = Reads<'visit'>['visit']

/**
 * The visits of some kinds at which the child was seen, one a day: nobody in, and not known whether the child was seen, stop no clock. Where
 * a list tells of visits only and not whether the child was seen (the last statutory visit of Annex A), they count.
 */
export const seenVisits = (visit: Visits, kinds: readonly string[]): Visits => {
  let last: Day | null = null
  return visit.filter(({ starts, fields }) => {
    if (starts === null || starts === last || !kinds.includes(fields.kind ?? '')) return false
    if (fields.seen === 'no' || fields.seen === 'unknown') return false
    last = starts
    return true
  })
}
