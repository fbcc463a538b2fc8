import { sql } from 'kysely'
import { extraBankHolidays, readSetting } from '../../../access/index.ts'
import type { RoleId } from '../../../access/roles.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { englandAndWales, type Holidays, withExtraHolidays } from '../../../statutory/index.ts'
import type { Listed } from '../rules/managers.ts'

/** Everyone who holds a place on a day, with what the returns call their teams, and the role of an open account. */
export const listStaffOn = async (db: Tenant, day: Day): Promise<readonly Listed[]> => {
  const { rows } = await sql<Listed & { role: RoleId | null }>`
    select s.staff_id as "staffId", s.name, a.account_id as "accountId", a.role,
      jsonb_agg(jsonb_build_object('title', p.title, 'managerId', p.manager_id, 'team', coalesce(n.name, t.name)) order by p.since desc, p.place_id) as places
    from access.staff s
    join access.place p on p.la_id = ${db.la} and p.staff_id = s.staff_id and p.since <= ${day} and (p.until is null or p.until >= ${day})
    left join access.team t on t.la_id = ${db.la} and t.team_id = p.team_id
    left join children.team_name n on n.la_id = ${db.la} and n.team_id = p.team_id
    left join access.account a on a.la_id = ${db.la} and a.account_id = s.account_id and a.status = 'active'
    where s.la_id = ${db.la}
    group by s.staff_id, s.name, a.account_id, a.role
    order by s.name, s.staff_id`.execute(db.query)
  return rows
}

/** Bank holidays, with those that the authority added. */
export const findHolidays = async (db: Tenant): Promise<Holidays> =>
  withExtraHolidays(englandAndWales, await readSetting(db, extraBankHolidays))
