import { type RawBuilder, sql } from 'kysely'
import type { Purge } from '../../../access/slice.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'

const purgeOf = (table: string, gone: (db: Tenant, before: Day) => RawBuilder<unknown>): Purge => ({
  count: async (db, before) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from ${sql.table(table)} where ${gone(db, before)}`.execute(db.query)
    return rows[0]!.count
  },
  purge: async (db, before) => {
    const done = await sql`delete from ${sql.table(table)} where ${gone(db, before)}`.execute(db.query)
    return Number(done.numAffectedRows ?? 0)
  },
})

/** What is about no young person and has years of its own. */
export const homesPurge: Readonly<Record<string, Purge>> = {
  'care_leavers.list_seen': purgeOf(
    'care_leavers.list_seen',
    (db, before) => sql`la_id = ${db.la} and on_day < ${before}`,
  ),
  'care_leavers.places_held': purgeOf(
    'care_leavers.places_held',
    (db, before) => sql`la_id = ${db.la} and from_day < ${before}`,
  ),
}
