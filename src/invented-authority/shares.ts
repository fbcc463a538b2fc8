import type { MeasureId } from './measures.ts'

/** What an invented authority has to look like: a share (or mean) of a published measure, and how far it may lie from it. */
export type Share = {
  measure: MeasureId
  share: number
  /** For an authority of 30,000 children; a smaller one may lie further off, as its numbers are small. */
  tolerance: number
  source: string
}

const need = 'DfE, Children in need in England 2025'
const looked = 'DfE, Children looked after in England 2025'
const stability = 'DfE, Stability measures for children looked after 2025'
const fostered = 'DfE, Private fostering arrangements in England, year ending 31 March 2009 (no longer published)'
/** What Annex A and the national collections do not ask for: likely, and declared so that a change of it is seen. */
const assumed = 'Assumption: no national figure is published'
const workforce = 'DfE, Children’s social work workforce, 30 September 2025'

/** England, year ending or at 31 March 2025 where nothing else is said. */
export const shares: readonly Share[] = [
  { measure: 're-referred', share: 0.226, tolerance: 0.02, source: need },
  { measure: 'referral-no-further-action', share: 0.065, tolerance: 0.01, source: need },
  { measure: 'referral-not-in-need', share: 0.308, tolerance: 0.025, source: need },
  { measure: 'assessed-in-45-days', share: 0.857, tolerance: 0.015, source: `${need}, from its bands` },
  { measure: 'assessment-median-days', share: 33, tolerance: 2, source: need },
  { measure: 'enquiry-to-conference', share: 0.313, tolerance: 0.025, source: `${need}, computed` },
  { measure: 'conference-in-15-days', share: 0.814, tolerance: 0.03, source: `${need}, computed` },
  { measure: 'plan-second-or-later', share: 0.245, tolerance: 0.04, source: need },
  { measure: 'plan-open-two-years', share: 0.023, tolerance: 0.015, source: need },
  { measure: 'plan-ended-after-two-years', share: 0.044, tolerance: 0.02, source: need },
  { measure: 'plan-reviewed-in-time', share: 0.898, tolerance: 0.03, source: 'DfE, Children in need in England 2024' },
  { measure: 'care-three-placements', share: 0.1, tolerance: 0.025, source: looked },
  { measure: 'care-same-carer', share: 0.69, tolerance: 0.06, source: looked },
  { measure: 'care-three-workers', share: 0.27, tolerance: 0.05, source: `${stability.slice(0, -4)}2024` },
  { measure: 'placed-over-20-miles', share: 0.21, tolerance: 0.03, source: looked },
  { measure: 'placed-distance-unknown', share: 0.13, tolerance: 0.03, source: looked },
  { measure: 'health-assessed', share: 0.9, tolerance: 0.03, source: looked },
  { measure: 'dentist', share: 0.81, tolerance: 0.04, source: looked },
  { measure: 'immunised', share: 0.84, tolerance: 0.04, source: looked },
  { measure: 'questionnaire-returned', share: 0.78, tolerance: 0.04, source: looked },
  { measure: 'questionnaire-mean', share: 14.9, tolerance: 0.8, source: looked },
  { measure: 'questionnaire-concern', share: 0.42, tolerance: 0.05, source: looked },
  { measure: 'care-missing', share: 0.11, tolerance: 0.025, source: `${looked}, derived` },
  { measure: 'missing-each', share: 6.8, tolerance: 1.6, source: `${looked}, derived` },
  { measure: 'leaver-suitable-home', share: 0.89, tolerance: 0.03, source: `${looked}, aged 19 to 21` },
  { measure: 'leaver-home-unknown', share: 0.06, tolerance: 0.025, source: `${looked}, aged 19 to 21` },
  { measure: 'leaver-occupied', share: 0.54, tolerance: 0.04, source: `${looked}, aged 19 to 21` },
  { measure: 'leaver-occupied-17', share: 0.64, tolerance: 0.06, source: `${looked}, aged 17 and 18` },
  { measure: 'adopted-care-to-placement-months', share: 19, tolerance: 2.5, source: `${looked}, mean` },
  { measure: 'adopted-care-to-order-months', share: 27, tolerance: 3, source: `${looked}, mean` },
  { measure: 'caseload', share: 15.2, tolerance: 1.5, source: workforce },
  { measure: 'agency', share: 0.13, tolerance: 0.03, source: workforce },
  { measure: 'vacancy', share: 0.142, tolerance: 0.03, source: workforce },
  { measure: 'turnover', share: 0.118, tolerance: 0.03, source: workforce },
  {
    measure: 'interview-in-72-hours',
    share: 0.63,
    tolerance: 0.06,
    source: 'Missing People, return interviews 2023–24',
  },
  {
    measure: 'court-in-26-weeks',
    share: 0.23,
    tolerance: 0.07,
    source: 'National Audit Office and Family Court statistics, 2021',
  },
  { measure: 'court-mean-weeks', share: 45, tolerance: 4, source: 'Family Court statistics, 2021' },
  { measure: 'in-care-among-in-need', share: 0.205, tolerance: 0.03, source: `${need} and ${looked}, computed` },
  { measure: 'unaccompanied-in-care', share: 0.08, tolerance: 0.02, source: `${looked}: 6,540 of 81,770` },
  { measure: 'fostering-visited-in-7-days', share: 0.77, tolerance: 0.06, source: fostered },
  { measure: 'contact-in-1-day', share: 0.88, tolerance: 0.03, source: assumed },
  { measure: 'discussion-to-enquiry', share: 0.8, tolerance: 0.03, source: assumed },
  { measure: 'core-group-in-10-days', share: 0.8, tolerance: 0.05, source: assumed },
  { measure: 'missing-meeting-in-5-days', share: 0.7, tolerance: 0.05, source: assumed },
  { measure: 'screened-in-5-days', share: 0.75, tolerance: 0.05, source: assumed },
  { measure: 'exploitation-reviewed', share: 0.82, tolerance: 0.05, source: assumed },
  { measure: 'fostering-visits-in-time', share: 0.78, tolerance: 0.06, source: assumed },
  { measure: 'home-education-contact-in-year', share: 0.86, tolerance: 0.07, source: assumed },
  { measure: 'missing-education-in-20-days', share: 0.8, tolerance: 0.05, source: assumed },
  { measure: 'incident-in-5-days', share: 0.86, tolerance: 0.1, source: assumed },
  { measure: 'advocate-offered', share: 0.75, tolerance: 0.05, source: assumed },
  { measure: 'visitor-considered', share: 0.56, tolerance: 0.05, source: assumed },
  { measure: 'visitor-in-3-months', share: 0.55, tolerance: 0.07, source: assumed },
  { measure: 'complaint-1-in-time', share: 0.7, tolerance: 0.05, source: assumed },
  { measure: 'complaint-2-in-time', share: 0.66, tolerance: 0.08, source: assumed },
  { measure: 'permanence-by-second-review', share: 0.76, tolerance: 0.06, source: assumed },
  { measure: 'life-story-entry-in-6-months', share: 0.88, tolerance: 0.06, source: assumed },
  { measure: 'supervised-in-time', share: 0.77, tolerance: 0.03, source: assumed },
  { measure: 'supervision-actions-dated', share: 0.8, tolerance: 0.02, source: assumed },
  { measure: 'supervision-reflective', share: 0.58, tolerance: 0.03, source: assumed },
]
