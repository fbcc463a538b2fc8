import type { List } from '../../model.ts'
import { child, day, mustDay, mustText } from '../columns.ts'
import { names } from '../names.ts'

export const earlyHelp: List = {
  id: 'list-2',
  source: 'annex-a',
  number: 2,
  title: 'Early help assessments',
  names: names(2, 'Early help', 'Early Help', 'EHA', 'Early help in the last 6 months'),
  scope:
    'Early help assessments in the six months before the inspection, and early help now that the authority coordinates.',
  rowPer: 'early help assessment',
  lookBackMonths: 6,
  alsoOpen: true,
  columns: [
    ...child,
    mustDay('assessmentStart', 'Assessment start date'),
    day('assessmentEnd', 'Assessment completion date'),
    mustText('organisation', 'Organisation completing assessment'),
  ],
}
