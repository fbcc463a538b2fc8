import type { List } from '../model.ts'
import { careTables } from './tables/care.ts'
import { carePlanTables } from './tables/care-plans.ts'
import { helpTables } from './tables/help.ts'
import { personTables } from './tables/person.ts'
import { protectionTables } from './tables/protection.ts'
import { specialNeedsTables } from './tables/special-needs.ts'
import { staffTables } from './tables/staff.ts'

/**
 * The tables of the Standard Safeguarding Dataset 1.4.5, a CSV each: the 36 live ones, and the placeholders that would hold something.
 * A column's id is its field without the table's four letters: cppl_cp_plan_start_date is cpPlanStartDate.
 */
export const ssdTables: readonly List[] = [
  ...personTables,
  ...helpTables,
  ...protectionTables,
  ...careTables,
  ...carePlanTables,
  ...staffTables,
  ...specialNeedsTables,
]

/** Tables of the dataset that hold nothing about children: their files are passed over without a word. */
export const ssdTablesPassedOver: readonly string[] = ['ssd_version_log', 'ssd_api_data_staging', 'ssd_s251_finance']
