import { about, day, disabled, ended, heldBy, lastBy, ranIn, yesNo } from '../view.ts'
import type { RowsOf } from './help.ts'

export const protection: RowsOf = (child, view) =>
  child.protectionPlans
    .filter((one) => ranIn(view, view.since6, one))
    .map((plan) => {
      const last = Math.min(view.on, plan.until)
      const visit = lastBy(
        child.visits.filter((one) => one.plan === plan.key && one.seen),
        last,
      )
      const review = lastBy(
        child.reviews.filter((one) => one.plan === plan.key),
        last,
      )
      const later = plan.laterCategory
      return {
        ...about(child, view),
        disability: disabled(child, view),
        planStart: day(plan.from),
        initialCategory: plan.category,
        latestCategory: later && later.on <= view.on ? later.category : plan.category,
        lastVisit: day(visit?.on),
        seenAlone: visit ? yesNo(visit.alone) : null,
        latestReview: day(review?.on),
        planEnd: ended(view, plan.until),
        emergencyProtection: yesNo(
          child.legal.some((one) => (one.status === 'L1' || one.status === 'L2') && ranIn(view, view.since6, one)),
        ),
        previousPlans: child.earlierPlans + child.protectionPlans.filter(({ from }) => from < plan.from).length,
        ...heldBy(child, Math.min(view.on, plan.until - 1), view),
      }
    })
