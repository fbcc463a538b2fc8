import type { List } from '../../model.ts'
import { child, day, disability, held, mustCount, mustDay, yesNo } from '../columns.ts'
import { names } from '../names.ts'

export const section47: List = {
  id: 'list-5',
  source: 'annex-a',
  number: 5,
  title: 'Section 47 enquiries and ICPCs',
  names: names(5, 'Section 47', 'S47', 'Section 47 enquiries', 'S47 & ICPC', 'S47 and ICPC'),
  scope: 'Section 47 enquiries in the six months before the inspection, open ones included; a row for each enquiry.',
  rowPer: 'section 47 enquiry about a child',
  lookBackMonths: 6,
  alsoOpen: true,
  columns: [
    ...child,
    disability,
    mustDay('strategyDiscussion', 'Strategy discussion initiating Section 47 Enquiry Start Date'),
    yesNo('conferenceUnnecessary', 'Was an Initial Child Protection Conference deemed unnecessary?'),
    day('conference', 'Date of Initial Child Protection Conference'),
    yesNo('planMade', 'Did the Initial Child Protection Conference Result in a Child Protection Plan'),
    mustCount('section47In12Months', 'Number of Section 47 Enquiries in the last 12 months'),
    mustCount('conferencesIn12Months', 'Number of ICPCs in the last 12 months'),
    ...held,
  ],
}
