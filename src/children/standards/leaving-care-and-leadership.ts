import { minorsInBedAndBreakfast } from './accommodation-oversight/acc-bb-under18.ts'
import { daysInTemporaryHomes } from './accommodation-oversight/acc-days.ts'
import { exitPlans } from './accommodation-oversight/acc-exit-plan.ts'
import { movesNotified } from './accommodation-oversight/acc-notify-1wd.ts'
import { plansAfterMoves } from './accommodation-oversight/acc-plan-5wd.ts'
import { homesSignedOff } from './accommodation-oversight/acc-signoff.ts'
import { unsuitableHomesNow } from './accommodation-oversight/acc-unsuitable-now.ts'
import { firstVisitsAtHome } from './accommodation-oversight/acc-visit-7d.ts'
import { weeklyVisits } from './accommodation-oversight/acc-visit-weekly.ts'
import { occupation } from './care-leavers/cl-eet.ts'
import { occupationAt17And18 } from './care-leavers/cl-eet-17-18.ts'
import { entitlements } from './care-leavers/cl-entitlements.ts'
import { healthPassports } from './care-leavers/cl-health-passport.ts'
import { inTouch } from './care-leavers/cl-in-touch.ts'
import { suitableHomes } from './care-leavers/cl-suitable.ts'
import { suitableHomesAt17And18 } from './care-leavers/cl-suitable-17-18.ts'
import { leaverVisits } from './care-leavers/cl-visit-8w.ts'
import { advisers } from './care-leavers/pa-by-16.ts'
import { needsAssessedAndPlanned } from './care-leavers/pathway-needs-3m.ts'
import { pathwayReviews } from './care-leavers/pathway-review-6m.ts'
import { plansKeptUpWithChanges } from './care-leavers/pathway-updated-on-change.ts'

/** Care leavers and their homes; supervision, audits, chronologies and voice; the workforce, complaints and leadership. */
export const leavingCareAndLeadership = [
  advisers,
  needsAssessedAndPlanned,
  pathwayReviews,
  plansKeptUpWithChanges,
  inTouch,
  leaverVisits,
  suitableHomes,
  suitableHomesAt17And18,
  occupation,
  occupationAt17And18,
  healthPassports,
  entitlements,
  minorsInBedAndBreakfast,
  unsuitableHomesNow,
  movesNotified,
  homesSignedOff,
  firstVisitsAtHome,
  weeklyVisits,
  plansAfterMoves,
  exitPlans,
  daysInTemporaryHomes,
] as const
