import { sql } from 'kysely'
import type { StoredWaits } from '../access/slice.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { isWork } from './records/worklist.ts'
import { allStandards } from './scorecard.ts'

/** Days ahead: whatever it is, it is due before then. */
const ahead = 3660

/** What waits by stored cases, as a worklist tells it; and of whom they are not worked out again yet, or never were. */
export const storedWaits = (db: Tenant, standards: readonly string[], today: Day): StoredWaits => {
  const some = allStandards.filter(({ id }) => standards.includes(id))
  const reads = [...new Set(some.flatMap((one) => one.reads as readonly string[]))]
  return {
    rows: sql`
      select w.subject_id as child_id, w.standard, w.due from performance.stored_case w
      where ${isWork(db, some, today, ahead)}`,
    behind: (childId) => sql<boolean>`(
      (select count(*) from performance.derived d where d.la_id = ${db.la} and d.standard = any(${some.map(({ id }) => id)}::text[])) < ${some.length}
      or ${childId} in (
        select n.subject_id from children.changed n where n.la_id = ${db.la} and (n.tables is null or n.tables && ${reads}::text[])))`,
  }
}
