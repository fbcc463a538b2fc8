import type { List } from '../../model.ts'
import { child, day, disability, held, mustDay, mustYesNo, yesNo } from '../columns.ts'
import { names } from '../names.ts'

export const assessments: List = {
  id: 'list-4',
  source: 'annex-a',
  number: 4,
  title: 'Assessments',
  names: names(4, 'Assessment', 'Assessments'),
  scope: 'Children with an assessment in the six months before the inspection.',
  rowPer: 'assessment of a child',
  lookBackMonths: 6,
  alsoOpen: true,
  columns: [
    ...child,
    disability,
    mustDay('assessmentStart', 'Continuous Assessment Start Date'),
    mustYesNo('childSeen', 'Child Seen During Continuous Assessment'),
    day('assessmentAuthorised', 'Continuous Assessment Date of Authorisation'),
    yesNo('supportNeeded', "Was the child assessed as requiring LA children's social care support?"),
    ...held,
  ],
}
