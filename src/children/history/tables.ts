import { careTables } from './tables/care.ts'
import { safetyTables } from './tables/education-and-safety.ts'
import { helpTables } from './tables/help.ts'
import { personTables } from './tables/person.ts'
import { protectionTables } from './tables/protection.ts'
import { enteredTables } from './tables/recorded.ts'
import { staffTables } from './tables/staff.ts'
import type { HistoryTable } from './tables/table.ts'

/**
 * Every kind of dated record that Throughline holds about a child, a worker or an adopter, whichever return it came from or slice entered
 * it. Annex A, the Standard Safeguarding Dataset and the local lists are all turned into these, and everything else reads these only.
 */
export const historyTables = {
  ...personTables,
  ...helpTables,
  ...protectionTables,
  ...careTables,
  ...safetyTables,
  ...staffTables,
  ...enteredTables,
} as const satisfies Readonly<Record<string, HistoryTable>>
