import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { prepared } from '../../platform/db/prepared.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Placed } from '../rules/line-management.ts'

/** Everybody of the staff directory by the places they hold today, with who manages them and the role of their account. One question. */
export const findPlaced = async (db: Tenant, today: Day): Promise<ReadonlyMap<string, Placed>> => {
  const { rows } = await sql<Placed>`${prepared}
    select s.staff_id as "staffId", s.name, s.account_id as "accountId", a.role,
      coalesce(array_agg(distinct p.title) filter (where p.title is not null), '{}') as titles,
      coalesce(array_agg(distinct p.manager_id::text) filter (where p.manager_id is not null), '{}') as managers,
      coalesce(jsonb_agg(distinct jsonb_build_object('id', t.team_id, 'name', t.name)) filter (where t.team_id is not null), '[]') as teams
    from access.staff s
    left join access.account a on a.la_id = s.la_id and a.account_id = s.account_id
    left join access.place p on p.la_id = s.la_id and p.staff_id = s.staff_id and p.since <= ${today} and (p.until is null or p.until >= ${today})
    left join access.team t on t.la_id = p.la_id and t.team_id = p.team_id
    where s.la_id = ${db.la}
    group by s.staff_id, s.name, s.account_id, a.role
    order by s.name, s.staff_id`.execute(db.query)
  return new Map(rows.map((one) => [one.staffId, one]))
}
