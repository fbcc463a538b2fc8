import type { List } from '../../model.ts'
import { needs } from '../codes.ts'
import {
  ceasedReasons,
  legalStatuses,
  permanencePlans,
  placementAuthorities,
  placementLocations,
  placementProviders,
  placementTypes,
} from '../codes-care.ts'
import {
  child,
  code,
  day,
  disability,
  held,
  key,
  mustCode,
  mustCount,
  mustDay,
  mustPostcode,
  mustText,
  mustYesNo,
  yesNo,
} from '../columns.ts'
import { names } from '../names.ts'

export const childrenInCare: List = {
  id: 'list-8',
  source: 'annex-a',
  number: 8,
  title: 'Children in care',
  names: names(8, 'LAC', 'CLA', 'CIC', 'Children in care', 'Looked after children', 'Children looked after'),
  scope: 'Children in care now, or who ceased to be looked after in the six months before the inspection.',
  rowPer: 'child in care',
  lookBackMonths: 6,
  alsoOpen: true,
  columns: [
    ...child,
    mustYesNo('uasc', 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)', {
      variants: ['Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))'],
    }),
    disability,
    mustDay('careStart', 'Date Started to be Looked After'),
    mustCode('primaryNeed', "Child's Category of Need", needs),
    mustYesNo(
      'subsequentPeriod',
      'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
    ),
    mustDay('legalStatusStart', 'Start date of current legal status'),
    mustCode('legalStatus', "Child's Legal Status", legalStatuses),
    day('latestReview', 'Date of Latest Statutory Review'),
    day('lastVisit', 'Date of Last Social Work Visit'),
    code('permanencePlan', 'What is the permanence plan for this child?', permanencePlans),
    day('lastReviewingOfficerContact', 'Date of Last IRO Visit / Contact to the Child'),
    day('lastHealthAssessment', 'Date of Last Health Assessment'),
    day('lastDentalCheck', 'Date of Last Dental Check'),
    mustCount('placementsIn12Months', 'Number of Placements in the Last 12 months'),
    day('careEnd', 'Date Ceased to be Looked After'),
    code('careEndReason', 'Reason Ceased to be Looked After', ceasedReasons),
    mustDay('placementStart', 'Start Date of Most Recent Placement'),
    mustCode('placementType', 'Placement Type', placementTypes),
    mustCode('placementProvider', 'Placement Provider', placementProviders),
    mustPostcode('placementPostcode', 'Placement postcode'),
    key('placementUrn', 'URN of Placement'),
    mustCode('placementLocation', 'Placement Location', placementLocations),
    // The name or number of an authority, or one of the codes.
    mustText('placementAuthority', 'LA of Placement', { codes: placementAuthorities }),
    mustCount(
      'missingIn12Months',
      "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
      { variants: ['Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months'] },
    ),
    mustCount(
      'absentIn12Months',
      "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
      { variants: ['Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months'] },
    ),
    yesNo('interviewOffered', 'Was the child offered a Return Interview after their last missing episode (Y/N)?'),
    yesNo('interviewAccepted', 'Did the child accept a Return Interview after their last missing episode (Y/N)?'),
    ...held,
  ],
}
