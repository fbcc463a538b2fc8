import { addDays, addMonths, type Day } from '../../../platform/day.ts'
import type { SettingValues } from '../../../standards/model.ts'
import { isDated } from '../held.ts'
import type { Read, Reads } from '../standard.ts'
import { type Home, placementOn } from './homes.ts'

/** Regulation 28: every number is the most that it allows. */
export const visitLimits = {
  first: { title: 'Days from moving in to the first visit', unit: 'days', default: 7, only: 'less' },
  regular: { title: 'Days between visits', unit: 'days', default: 42, only: 'less' },
  settled: {
    title: 'Months between visits after a year in a home that is to last to 18',
    unit: 'months',
    default: 3,
    only: 'less',
  },
  weekly: {
    title: 'Days between visits to a child with parents on an interim order, up to the first review',
    unit: 'days',
    default: 7,
    only: 'less',
  },
  interim: { title: 'Days between them after the first review', unit: 'days', default: 28, only: 'less' },
} as const

type Circumstances = Pick<
  Reads<'legalStatus' | 'permanencePlan' | 'review'>,
  'legalStatus' | 'permanencePlan' | 'review'
>

const holds = ({ starts, ends }: { readonly starts: Day | null; readonly ends: Day | null }, day: Day): boolean =>
  (starts === null || starts <= day) && (ends === null || ends > day)

/** Fostered long term (U1, U4) says by its code that it is to last; a children's home, where the plan for the child says so. */
const isToLast = (home: Home, day: Day, plans: readonly Read<'permanencePlan'>[]): boolean => {
  const { type } = placementOn(home, day).fields
  if (type === 'U1' || type === 'U4') return true
  const isResidential = type === 'K2' || type === 'R1' || type === 'S1'
  return isResidential && plans.some((plan) => plan.fields.plan === 'residential' && holds(plan, day))
}

const isOnInterimOrderWithParents = (home: Home, day: Day, statuses: readonly Read<'legalStatus'>[]): boolean =>
  placementOn(home, day).fields.type === 'P1' &&
  statuses.findLast((one) => isDated(one) && holds(one, day))?.fields.status === 'C1'

/**
 * The last day for the next visit after one. What falls due before the first year in a home is over stays due; with the end of the year
 * three months are allowed where the home is to last. `home` null: no placement is told, and the stricter rule holds.
 */
export const visitDue = (
  after: Day,
  home: Home | null,
  { legalStatus, permanencePlan, review }: Circumstances,
  settings: SettingValues<typeof visitLimits>,
): Day => {
  const regular = addDays(after, settings.regular(after))
  if (home === null) return regular
  if (isOnInterimOrderWithParents(home, after, legalStatus)) {
    const wasReviewed = review.some(
      ({ starts, fields }) => fields.kind === 'care' && starts !== null && starts <= after && starts >= home.starts,
    )
    return addDays(after, wasReviewed ? settings.interim(after) : settings.weekly(after))
  }
  const isSettled = regular >= addMonths(home.starts, 12) && isToLast(home, after, permanencePlan)
  return isSettled ? addMonths(after, settings.settled(after)) : regular
}
