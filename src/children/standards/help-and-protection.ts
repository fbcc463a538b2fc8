import { assessmentIn45WorkingDays } from './assessment/assessment-45wd.ts'
import { childSeenInAssessment } from './assessment/assessment-child-seen.ts'
import { assessmentsWithoutNeed } from './assessment/assessment-nfa.ts'
import { plansOfTwoYears } from './child-protection/cp-2y-plus.ts'
import { protectionVisits } from './child-protection/cp-visit-10wd.ts'
import { earlyHelpAssessments } from './early-help/eh-assessment-45wd.ts'
import { earlyHelpThenReferred } from './early-help/eh-stepup-12m.ts'
import { contactsDecidedInADay } from './front-door/contact-decision-1wd.ts'
import { contactOversight } from './front-door/contact-manager-oversight.ts'
import { referralsWithoutAction } from './front-door/referral-nfa.ts'
import { rereferrals } from './front-door/rereferral-12m.ts'
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
  protectionVisits,
  plansOfTwoYears,
] as const
