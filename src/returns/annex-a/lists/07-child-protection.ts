import type { List } from '../../model.ts'
import { abuseCategories } from '../codes.ts'
import { child, day, disability, held, mustCode, mustCount, mustDay, mustYesNo, yesNo } from '../columns.ts'
import { names } from '../names.ts'

export const childProtection: List = {
  id: 'list-7',
  source: 'annex-a',
  number: 7,
  title: 'Child protection',
  names: names(7, 'CP', 'CPP', 'Child protection', 'Child protection plans'),
  scope:
    'Children who are the subject of a child protection plan now, or ceased to be in the six months before the inspection.',
  rowPer: 'child protection plan',
  lookBackMonths: 6,
  alsoOpen: true,
  columns: [
    ...child,
    disability,
    mustDay('planStart', 'Child Protection Plan Start Date'),
    mustCode('initialCategory', 'Initial Category of Abuse', abuseCategories),
    mustCode('latestCategory', 'Latest Category of Abuse', abuseCategories),
    day('lastVisit', 'Date of the Last Statutory Visit'),
    yesNo('seenAlone', 'Was the Child Seen Alone?'),
    day('latestReview', 'Date of latest review conference'),
    day('planEnd', 'Child Protection Plan End Date'),
    mustYesNo(
      'emergencyProtection',
      'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
    ),
    mustCount('previousPlans', 'Number of Previous Child Protection Plans'),
    ...held,
  ],
}
