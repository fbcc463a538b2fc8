import { careToAdopters } from './adoption/adoption-a1.ts'
import { orderToMatch } from './adoption/adoption-a2.ts'
import { careToAdoptersOrFosterCarers } from './adoption/adoption-a10.ts'
import { carePlansIn10WorkingDays } from './children-in-care/cla-care-plan-10wd.ts'
import { reviewsInCare } from './children-in-care/cla-review.ts'
import { participation } from './children-in-care/cla-review-participation.ts'
import { visitsInCare } from './children-in-care/cla-visit.ts'
import { reviewingOfficersNamed } from './children-in-care/iro-allocated-5wd.ts'
import { firstEducationPlans } from './children-in-care-education/pep-initial.ts'
import { termlyEducationPlans } from './children-in-care-education/pep-termly.ts'
import { dentalChecks } from './children-in-care-health/cla-dental.ts'
import { initialHealthAssessments } from './children-in-care-health/cla-iha-20wd.ts'
import { immunisations } from './children-in-care-health/cla-immunisations.ts'
import { reviewHealthAssessments } from './children-in-care-health/cla-rha.ts'
import { strengthsAndDifficulties } from './children-in-care-health/cla-sdq.ts'
import { farFromHome } from './stability-permanence/distance-20m.ts'
import { longTermMatches } from './stability-permanence/long-term-match.ts'
import { outOfAreaNotices } from './stability-permanence/out-of-area-notify.ts'
import { permanenceBySecondReview } from './stability-permanence/permanence-second-review.ts'
import { manyPlacements } from './stability-permanence/placements-3plus.ts'
import { longTermStability } from './stability-permanence/stability-2-5y.ts'
import { manySocialWorkers } from './stability-permanence/sw-3plus.ts'
import { unaccompaniedInPlan } from './unaccompanied-children/uasc-status-in-plan.ts'
import { advocacyOffered } from './voice/advocacy-offered.ts'
import { visitorsConsidered } from './voice/iv-considered.ts'
import { lifeStories } from './voice/life-story-started.ts'

/** Children in care: plans, visits and reviews; health, education, homes that last and adoption; their voice. */
export const inCare = [
  carePlansIn10WorkingDays,
  visitsInCare,
  reviewsInCare,
  participation,
  reviewingOfficersNamed,
  initialHealthAssessments,
  reviewHealthAssessments,
  dentalChecks,
  immunisations,
  strengthsAndDifficulties,
  firstEducationPlans,
  termlyEducationPlans,
  manyPlacements,
  longTermStability,
  farFromHome,
  outOfAreaNotices,
  permanenceBySecondReview,
  longTermMatches,
  manySocialWorkers,
  unaccompaniedInPlan,
  careToAdopters,
  careToAdoptersOrFosterCarers,
  orderToMatch,
  advocacyOffered,
  visitorsConsidered,
  lifeStories,
] as const
