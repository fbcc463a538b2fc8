import { sql } from 'kysely'
import type { Tenant } from '../../../platform/db/tenant.ts'

export type NameKind = 'worker' | 'team'

/** A name as returns write it, how many children it holds now, and who it was matched to. `nobody`: settled as nobody in the directory. */
export type LoadedName = {
  kind: NameKind
  name: string
  children: number
  email: string | null
  matchedTo: string | null
  matchedName: string | null
  nobody: boolean
  by: string | null
  at: Date | null
}

/** Every name that holds a child now, and every one that was matched. */
export const listNames = async (db: Tenant): Promise<readonly LoadedName[]> => {
  const { rows } = await sql<LoadedName>`
    with said as (
      select 'worker' as kind, n.name, c.child_id from children.child c, unnest(array[c.worker, c.adviser, c.reviewing_officer]) as n(name)
      where c.la_id = ${db.la} and n.name is not null
      union all select 'team', c.team, c.child_id from children.child c where c.la_id = ${db.la} and c.team is not null
    ), counted as (
      select kind, name, count(distinct child_id)::integer as children from said group by kind, name
    ), mail as (
      select h.fields ->> 'name' as name, min(h.fields ->> 'email') as email from children.history h
      where h.la_id = ${db.la} and h.table_id = 'staffMember' and h.until_load is null and h.fields ->> 'email' is not null
      group by 1 having count(distinct h.fields ->> 'email') = 1
    ), matched as (
      select 'worker' as kind, w.name, w.staff_id as id, s.name as whom, w.nobody, w.matched_by_name, w.matched_at
      from children.worker_name w left join access.staff s on s.la_id = w.la_id and s.staff_id = w.staff_id where w.la_id = ${db.la}
      union all select 'team', w.name, w.team_id, t.name || case when strpos(t.name, coalesce(t.locality, '')) = 0 then ' ' || t.locality else '' end, false, w.matched_by_name, w.matched_at
      from children.team_name w left join access.team t on t.la_id = w.la_id and t.team_id = w.team_id where w.la_id = ${db.la}
    )
    select kind, name, coalesce(n.children, 0) as children, case when kind = 'worker' then mail.email end as email,
      m.id as "matchedTo", m.whom as "matchedName", coalesce(m.nobody, false) as nobody, m.matched_by_name as by, m.matched_at as at
    from counted n full join matched m using (kind, name) left join mail using (name)
    where coalesce(n.children, 0) > 0 or m.id is not null or coalesce(m.nobody, false)
    order by kind desc, coalesce(n.children, 0) desc, name`.execute(db.query)
  return rows
}

/** Matches a name to someone or some team of the directory, in place of what was settled before. */
export const matchNames = async (
  db: Tenant,
  kind: NameKind,
  matches: readonly { name: string; id: string }[],
  by: string,
  now: Date,
): Promise<void> => {
  const names = matches.map(({ name }) => name)
  const ids = matches.map(({ id }) => id)
  await (kind === 'worker'
    ? sql`
        insert into children.worker_name (la_id, name, staff_id, nobody, matched_by_name, matched_at)
        select ${db.la}, n, i, false, ${by}, ${now} from unnest(${names}::text[], ${ids}::uuid[]) as given(n, i)
        on conflict (la_id, name) do update set staff_id = excluded.staff_id, nobody = false,
          matched_by_name = excluded.matched_by_name, matched_at = excluded.matched_at`
    : sql`
        insert into children.team_name (la_id, name, team_id, matched_by_name, matched_at)
        select ${db.la}, n, i, ${by}, ${now} from unnest(${names}::text[], ${ids}::uuid[]) as given(n, i)
        on conflict (la_id, name) do update set team_id = excluded.team_id,
          matched_by_name = excluded.matched_by_name, matched_at = excluded.matched_at`
  ).execute(db.query)
}

export const settleAsNobody = async (db: Tenant, name: string, by: string, now: Date): Promise<void> => {
  const row = { staff_id: null, nobody: true, matched_by_name: by, matched_at: now }
  await db.query
    .insertInto('children.worker_name')
    .values({ la_id: db.la, name, ...row })
    .onConflict((conflict) => conflict.columns(['la_id', 'name']).doUpdateSet(row))
    .execute()
}

export const undoMatch = async (db: Tenant, kind: NameKind, name: string): Promise<void> => {
  await (kind === 'worker'
    ? sql`update children.worker_name set staff_id = null, nobody = false, matched_by_name = null, matched_at = null
        where la_id = ${db.la} and name = ${name}`
    : sql`update children.team_name set team_id = null, matched_by_name = null, matched_at = null
        where la_id = ${db.la} and name = ${name}`
  ).execute(db.query)
}

/** How many names wait to be matched, and how many children they hold. */
export const countUnmatched = async (db: Tenant): Promise<{ names: number; children: number }> => {
  const { rows } = await sql<{ names: number; children: number }>`
    select count(distinct c.worker)::integer as names, count(*)::integer as children from children.child c
    where c.la_id = ${db.la} and c.worker is not null and not exists (
      select from children.worker_name w where w.la_id = c.la_id and w.name = c.worker and (w.staff_id is not null or w.nobody))`.execute(
    db.query,
  )
  return rows[0]!
}

/** The teams in which children are held under a worker's name now, most children first; null: no team is said. */
export const teamsOf = async (
  db: Tenant,
  name: string,
): Promise<readonly { team: string | null; children: number }[]> => {
  const { rows } = await sql<{ team: string | null; children: number }>`
    select c.team, count(*)::integer as children from children.child c
    where c.la_id = ${db.la} and c.worker = ${name} group by c.team order by 2 desc, 1`.execute(db.query)
  return rows
}

/** Lets go of the names with a team behind them, once nobody is told apart by them any more. */
export const forgetApart = async (db: Tenant, name: string): Promise<void> => {
  await sql`
    delete from children.worker_name w where w.la_id = ${db.la} and starts_with(w.name, ${`${name} (`})
      and not exists (select from children.child c where c.la_id = w.la_id and w.name in (c.worker, c.adviser, c.reviewing_officer))`.execute(
    db.query,
  )
}
