import { assessmentIn45WorkingDays } from './assessment/assessment-45wd.ts'
import { plansOfTwoYears } from './child-protection/cp-2y-plus.ts'
import { protectionVisits } from './child-protection/cp-visit-10wd.ts'
import { earlyHelpAssessments } from './early-help/eh-assessment-45wd.ts'
import { earlyHelpThenReferred } from './early-help/eh-stepup-12m.ts'
import { contactsDecidedInADay } from './front-door/contact-decision-1wd.ts'
import { contactOversight } from './front-door/contact-manager-oversight.ts'
import { referralsWithoutAction } from './front-door/referral-nfa.ts'
import { rereferrals } from './front-door/rereferral-12m.ts'
import { conferenceIn15WorkingDays } from './strategy-s47/icpc-15wd.ts'

/** From the front door to the court: help and protection. */
export const helpAndProtection = [
  contactsDecidedInADay,
  contactOversight,
  rereferrals,
  referralsWithoutAction,
  earlyHelpAssessments,
  earlyHelpThenReferred,
  assessmentIn45WorkingDays,
  conferenceIn15WorkingDays,
  protectionVisits,
  plansOfTwoYears,
] as const
