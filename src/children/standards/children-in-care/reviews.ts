import type { Day } from '../../../platform/day.ts'
import { isDated } from '../held.ts'
import type { Read } from '../standard.ts'
import { type CarePeriod, isWithin } from './periods.ts'

export type Review = Omit<Read<'review'>, 'starts'> & { readonly starts: Day }

/** Reviews of the case of a child in care that were held, each day once. */
export const reviewsOf = (review: readonly Read<'review'>[]): readonly Review[] =>
  review
    .filter(isDated)
    .filter(({ fields }) => fields.kind === 'care' && fields.cancelled !== 'yes')
    .filter(({ starts }, at, all) => all[at - 1]?.starts !== starts)

type Told = {
  readonly period: CarePeriod
  readonly reviews: readonly Review[]
  readonly told: Day | null
  /** The last day in time for the first review. */
  readonly firstDue: Day | null
}

/** Which review of a period was held on a day: 1 the first. Null: not all are told, and it may have been any but one in time for the first. */
export const placeOf = (day: Day, { period, reviews, told, firstDue }: Told): number | null => {
  if (told !== null && period.starts >= told)
    return reviews.filter(({ starts }) => isWithin(period, starts) && starts <= day).length
  return firstDue !== null && day <= firstDue ? 1 : null
}
