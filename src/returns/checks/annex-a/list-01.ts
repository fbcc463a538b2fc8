import { columnChecks } from '../families.ts'
import type { Check } from '../model.ts'
import { ofAge, personChecks } from './child.ts'
import { inWindow, rulesOf } from './rules.ts'

/** List 1, contacts. */
export const contactChecks: readonly Check[] = [
  ...columnChecks(rulesOf(1, 'contact', 'pregnancy'), 'childId'),
  ...personChecks({ list: 'list-1', prefix: 'contact', born: false, ageMonths: 6 }),
  ofAge({ list: 'list-1', id: 'contact.of-age', event: 'dateOfContact', what: 'at the contact', severity: 'look-at' }),
  inWindow({ number: 1, prefix: 'contact', days: ['dateOfContact'], months: 6 }),
]
