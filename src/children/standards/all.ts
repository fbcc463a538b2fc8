import type { Standard } from '../../standards/standard.ts'
import { rereferrals } from './front-door/rereferral-12m.ts'
import { assessmentIn45WorkingDays } from './help/assessment-45wd.ts'
import { plansOfTwoYears } from './protection/cp-2y-plus.ts'
import { protectionVisits } from './protection/cp-visit-10wd.ts'
import { conferenceIn15WorkingDays } from './protection/icpc-15wd.ts'

/** Every practice standard that is counted from children's and workers' dated records, in the order of their journey. */
export const childrenStandards = [
  rereferrals,
  assessmentIn45WorkingDays,
  conferenceIn15WorkingDays,
  protectionVisits,
  plansOfTwoYears,
] as const satisfies readonly Standard[]
