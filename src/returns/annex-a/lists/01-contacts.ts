import type { List } from '../../model.ts'
import { sources } from '../codes.ts'
import { child, mustCode, mustDay } from '../columns.ts'
import { names } from '../names.ts'

export const contacts: List = {
  id: 'list-1',
  source: 'annex-a',
  number: 1,
  title: 'Contacts',
  names: names(1, 'Contacts'),
  scope: 'Contacts received in the six months before the inspection, one row for each child in a contact.',
  rowPer: 'contact about a child',
  lookBackMonths: 6,
  alsoOpen: false,
  columns: [
    ...child,
    mustDay('dateOfContact', 'Date of Contact'),
    mustCode('contactSource', 'Contact Source', sources),
  ],
}
