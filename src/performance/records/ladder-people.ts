import { sql } from 'kysely'
import { rolesThatMay } from '../../access/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Colleague, Directory, Told } from '../rules/ladder-people.ts'

type Named = { readonly name: string; readonly id: string | null }

/** The staff directory of a day as the ladder reads it, with what returns call teams and workers; one query. */
export const findDirectory = async (db: Tenant, day: Day): Promise<Directory> => {
  const see = rolesThatMay('alerts.see').map(({ id }) => id)
  const { rows } = await sql<{
    staff: readonly Colleague[] | null
    teams: readonly Named[] | null
    workers: readonly Named[] | null
    directors: readonly Told[] | null
  }>`
    with account as (
      select a.account_id, a.name, a.role from access.account a
      where a.la_id = ${db.la} and a.status = 'active' and a.role = any(${see}::text[])
    ), held as (
      select p.staff_id, jsonb_agg(jsonb_build_object('title', p.title, 'teamId', p.team_id, 'managerId', p.manager_id) order by p.place_id) as places
      from access.place p where p.la_id = ${db.la} and p.since <= ${day} and (p.until is null or p.until >= ${day}) group by 1
    )
    select
      (select jsonb_agg(jsonb_build_object('staffId', s.staff_id, 'name', s.name, 'accountId', a.account_id, 'places', h.places) order by s.name, s.staff_id)
        from access.staff s join held h using (staff_id) left join account a using (account_id) where s.la_id = ${db.la}) as staff,
      (select jsonb_agg(jsonb_build_object('name', t.name, 'id', t.team_id) order by t.name) from children.team_name t where t.la_id = ${db.la}) as teams,
      (select jsonb_agg(jsonb_build_object('name', w.name, 'id', w.staff_id)) from children.worker_name w
        where w.la_id = ${db.la} and w.staff_id is not null) as workers,
      (select jsonb_agg(jsonb_build_object('accountId', a.account_id, 'name', a.name) order by a.name) from account a where a.role = 'director') as directors`.execute(
    db.query,
  )
  const { staff, teams, workers, directors } = rows[0]!
  const byName = (some: readonly Named[] | null) => new Map((some ?? []).map(({ name, id }) => [name, id]))
  return { staff: staff ?? [], teams: byName(teams), workers: byName(workers), directors: directors ?? [] }
}
