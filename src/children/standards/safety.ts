import { missingEducationSettled } from './education-safeguards/cme-enquiries-20d.ts'
import { homeEducatedInContact } from './education-safeguards/ehe-contact-12m.ts'
import { outOfSchoolAndSeen } from './education-safeguards/ehe-known-child-seen.ts'
import { exploitationReviews } from './exploitation/exploitation-review.ts'
import { screenings } from './exploitation/exploitation-screen.ts'
import { missingInCare } from './missing/cla-missing-rate.ts'
import { repeatMissing } from './missing/missing-repeat-response.ts'
import { interviewsIn72Hours } from './missing/rhi-72h.ts'
import { interviewsOffered } from './missing/rhi-offered.ts'
import { firstFosteringVisits } from './private-fostering/pf-initial-visit-7wd.ts'
import { fosteringVisits } from './private-fostering/pf-visits.ts'

/** Children who go missing, are exploited, are out of school, or live with a private foster carer. */
export const safety = [
  interviewsOffered,
  interviewsIn72Hours,
  repeatMissing,
  missingInCare,
  screenings,
  exploitationReviews,
  missingEducationSettled,
  homeEducatedInContact,
  outOfSchoolAndSeen,
  firstFosteringVisits,
  fosteringVisits,
] as const
