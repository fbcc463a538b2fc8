import { ssdTables } from '../../ssd/tables.ts'
import { identifierChecks } from '../identifiers.ts'
import type { Check } from '../model.ts'
import { ssdChildChecks } from './child.ts'
import { ssdColumnChecks } from './columns.ts'
import { ssdOrderChecks } from './orders.ts'
import { ssdRowChecks } from './rows.ts'
import { ssdSpellChecks } from './spells.ts'
import { ssdWholeChecks } from './whole.ts'

/** Every check of an extract of the Standard Safeguarding Dataset. */
export const ssdChecks: readonly Check[] = [
  ...ssdWholeChecks,
  ...identifierChecks('ssd', ssdTables, { most: 1000, sameBirthElsewhere: false }),
  ...ssdColumnChecks,
  ...ssdOrderChecks,
  ...ssdRowChecks,
  ...ssdSpellChecks,
  ...ssdChildChecks,
]
