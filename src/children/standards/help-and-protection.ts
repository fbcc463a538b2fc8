import { assessmentIn45WorkingDays } from './assessment/assessment-45wd.ts'
import { childSeenInAssessment } from './assessment/assessment-child-seen.ts'
import { assessmentsWithoutNeed } from './assessment/assessment-nfa.ts'
import { driftInNeed } from './child-in-need/cin-drift-12m.ts'
import { reviewsInNeed } from './child-in-need/cin-review-timely.ts'
import { visitsInNeed } from './child-in-need/cin-visit-20wd.ts'
import { plansOfTwoYears } from './child-protection/cp-2y-plus.ts'
import { coreGroups } from './child-protection/cp-core-group.ts'
import { reportsToTheChild } from './child-protection/cp-report-to-child.ts'
import { protectionReviews } from './child-protection/cp-review-timely.ts'
import { seenAloneOnPlan } from './child-protection/cp-seen-alone.ts'
import { secondPlans } from './child-protection/cp-subsequent.ts'
import { protectionVisits } from './child-protection/cp-visit-10wd.ts'
import { earlyHelpAssessments } from './early-help/eh-assessment-45wd.ts'
import { earlyHelpThenReferred } from './early-help/eh-stepup-12m.ts'
import { contactsDecidedInADay } from './front-door/contact-decision-1wd.ts'
import { contactOversight } from './front-door/contact-manager-oversight.ts'
import { referralsWithoutAction } from './front-door/referral-nfa.ts'
import { rereferrals } from './front-door/rereferral-12m.ts'
import { proceedingsIn26Weeks } from './pre-proceedings-court/court-26w.ts'
import { preProceedingsIn16Weeks } from './pre-proceedings-court/plo-16w.ts'
import { diverted } from './pre-proceedings-court/plo-diverted.ts'
import { lettersSent } from './pre-proceedings-court/plo-letter-5wd.ts'
import { clearLetters } from './pre-proceedings-court/plo-letter-clear.ts'
import { conferenceIn15WorkingDays } from './strategy-s47/icpc-15wd.ts'
import { enquiriesWithoutPlan } from './strategy-s47/s47-no-cp-plan.ts'
import { seenInADay } from './strategy-s47/s47-seen-1wd.ts'
import { strategyInADay } from './strategy-s47/strategy-1wd.ts'
import { strategyQuorate } from './strategy-s47/strategy-quorate.ts'

/** From the front door to the court: help and protection. */
export const helpAndProtection = [
  contactsDecidedInADay,
  contactOversight,
  rereferrals,
  referralsWithoutAction,
  earlyHelpAssessments,
  earlyHelpThenReferred,
  assessmentIn45WorkingDays,
  childSeenInAssessment,
  assessmentsWithoutNeed,
  strategyInADay,
  strategyQuorate,
  seenInADay,
  conferenceIn15WorkingDays,
  enquiriesWithoutPlan,
  visitsInNeed,
  reviewsInNeed,
  driftInNeed,
  protectionVisits,
  seenAloneOnPlan,
  coreGroups,
  protectionReviews,
  plansOfTwoYears,
  secondPlans,
  reportsToTheChild,
  lettersSent,
  preProceedingsIn16Weeks,
  clearLetters,
  diverted,
  proceedingsIn26Weeks,
] as const
