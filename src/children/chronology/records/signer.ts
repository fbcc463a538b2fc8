import { sql } from 'kysely'
import { roleOf } from '../../../access/index.ts'
import type { Person } from '../../../access/model.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { plainRole } from '../rules/roles.ts'

/** As what someone signs, in words that a court understands: their title in the staff directory today, else what their role is called. */
export const signerRole = async (db: Tenant, { accountId, role }: Person, today: Day): Promise<string> => {
  const { rows } = await sql<{ title: string }>`
    select p.title from access.staff s join access.place p on p.la_id = s.la_id and p.staff_id = s.staff_id
    where s.la_id = ${db.la} and s.account_id = ${accountId} and p.since <= ${today} and (p.until is null or p.until >= ${today}) and p.title <> ''
    order by p.since desc, p.place_id desc limit 1`.execute(db.query)
  return rows[0]?.title ?? plainRole(role, roleOf(role).title)
}
