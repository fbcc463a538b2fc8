import type { List } from '../../model.ts'
import { accommodations, activities, eligibilities, inTouchAnswers, suitabilities } from '../codes-leaving-care.ts'
import { child, code, day, disability, held, mustCode, mustText, mustYesNo } from '../columns.ts'
import { names } from '../names.ts'

const since2024 = { editions: ['2024'] }

export const careLeavers: List = {
  id: 'list-9',
  source: 'annex-a',
  number: 9,
  title: 'Leaving care services',
  names: names(9, 'Care leavers', 'Leaving care', 'CL'),
  scope: 'All who are entitled to leaving care services now: relevant, former relevant, qualifying and eligible.',
  rowPer: 'care leaver',
  lookBackMonths: null,
  alsoOpen: true,
  columns: [
    ...child,
    mustYesNo('uasc', 'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)', since2024),
    disability,
    ...held,
    mustText('personalAdviser', 'Allocated Personal Advisor', {
      ...since2024,
      variants: ['Allocated Personal Adviser'],
    }),
    mustCode('eligibility', 'Eligibility Category', eligibilities),
    day('pathwayPlanReview', 'Latest Pathway Plan Review Date', since2024),
    mustCode('inTouch', 'LA in Touch', inTouchAnswers),
    day('latestContact', 'Latest Date of Contact', since2024),
    code('accommodation', 'Type of Accommodation', accommodations),
    code('suitability', 'Suitability of Accommodation', suitabilities),
    code('activity', 'Activity Status', activities),
  ],
  notes: ['The edition of 2022 had 13 columns: those marked 2024 came with the edition of January 2024.'],
}
