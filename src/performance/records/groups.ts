import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'

/** Whether any case that is known now is of a team of this name. */
export const isTeamOfCases = async (db: Tenant, team: string): Promise<boolean> => {
  const { rows } = await sql`
    select from performance.stored_case where la_id = ${db.la} and until_load is null and team = ${team} limit 1`.execute(
    db.query,
  )
  return rows.length > 0
}
