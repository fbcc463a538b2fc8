import type { RecordFrom } from '../../mapping.ts'
import { careRecords } from './care.ts'
import { helpRecords } from './help.ts'
import type { Joins } from './joins.ts'
import { personRecords } from './person.ts'
import { protectionRecords } from './protection.ts'

/** Every dated record that the tables of the SSD give. A record is named by the row's own id. */
export const ssdRecords = (joins: Joins): readonly RecordFrom[] => [
  ...personRecords(joins),
  ...helpRecords(joins),
  ...protectionRecords(joins),
  ...careRecords(joins),
]
