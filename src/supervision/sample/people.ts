import { sql } from 'kysely'
import { addDays, type Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Held } from './draw.ts'

/** A worker of the sample’s returns in post in the last year, with the supervisions that a list told of. */
export type SampleWorker = {
  readonly staffId: string | null
  readonly name: string
  readonly title: string
  readonly team: string | null
  readonly started: Day
  readonly left: Day | null
  readonly managerId: string | null
  readonly told: readonly Held[]
}

/** Posts that hold children, of the last year; who is in the staff directory first. */
export const findWorkers = async (db: Tenant, today: Day): Promise<readonly SampleWorker[]> => {
  const yearAgo = addDays(today, -365)
  const { rows } = await sql<SampleWorker>`
    with post as (
      select distinct on (h.fields ->> 'name') h.subject_id, h.fields ->> 'name' as name, h.fields ->> 'jobTitle' as title, h.fields ->> 'team' as team,
        h.starts as started, h.ends as left
      from children.subject s join children.history h on h.la_id = s.la_id and h.subject_id = s.subject_id
      where s.la_id = ${db.la} and s.kind = 'worker' and h.table_id = 'staffMember' and h.until_load is null and h.fields ->> 'name' is not null
        and coalesce(h.fields ->> 'vacancy', 'no') <> 'yes' and h.starts <= ${today} and (h.ends is null or h.ends > ${yearAgo})
        and h.fields ->> 'jobTitle' not ilike '%team manager%'
      order by h.fields ->> 'name', h.starts desc
    )
    select w.staff_id as "staffId", post.name, post.title, post.team, post.started, post.left,
      (select p.manager_id from access.place p where p.la_id = ${db.la} and p.staff_id = w.staff_id and p.manager_id is not null order by p.since desc limit 1) as "managerId",
      coalesce((select jsonb_agg(jsonb_build_object('key', v.key, 'on', v.starts, 'kind', v.fields ->> 'kind', 'supervisor', v.fields ->> 'supervisor') order by v.starts)
        from children.history v where v.la_id = ${db.la} and v.subject_id = post.subject_id and v.table_id = 'supervision' and v.until_load is null
          and v.starts > ${yearAgo} and v.starts <= ${today}), '[]') as told
    from post left join children.worker_name w on w.la_id = ${db.la} and w.name = post.name
    order by w.staff_id is null, post.left is not null, post.name`.execute(db.query)
  return rows
}

/** Puts workers of the returns into the staff directory, so that their supervision has somebody to be about. */
export const addToDirectory = async (
  db: Tenant,
  workers: readonly SampleWorker[],
): Promise<readonly SampleWorker[]> => {
  // biome-ignore format: one line
  const added = workers.map((one) => ({ ...one, staffId: newId(), placeId: newId() }))
  const rows = sql`jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as g("staffId" uuid, "placeId" uuid, name text, title text, team text, started date, "left" date)`
  await sql`
    insert into access.staff (la_id, staff_id, name) select ${db.la}, g."staffId", g.name from ${rows}`.execute(
    db.query,
  )
  await sql`
    insert into access.place (la_id, place_id, staff_id, team_id, title, manager_id, since, until)
    select ${db.la}, g."placeId", g."staffId", t.team_id, g.title,
      (select p.staff_id from access.place p where p.la_id = ${db.la} and p.team_id = t.team_id and p.until is null
        and p.title in ('Team manager', 'Service manager', 'Head of quality assurance') order by p.since limit 1),
      g.started, g."left"
    from ${rows} left join children.team_name t on t.la_id = ${db.la} and t.name = g.team`.execute(db.query)
  await sql`
    insert into children.worker_name (la_id, name, staff_id, matched_by_name, matched_at)
    select ${db.la}, g.name, g."staffId", 'Sample council', now() from ${rows}
    on conflict (la_id, name) do update set staff_id = excluded.staff_id, matched_by_name = excluded.matched_by_name, matched_at = excluded.matched_at`.execute(
    db.query,
  )
  const { rows: managers } = await sql<{ staffId: string; managerId: string | null }>`
    select staff_id as "staffId", manager_id as "managerId" from access.place where la_id = ${db.la} and place_id = any(${added.map(({ placeId }) => placeId)}::uuid[])`.execute(db.query) // biome-ignore format: one line
  const by = new Map(managers.map((one) => [one.staffId, one.managerId]))
  return added.map(({ placeId: _, ...one }) => ({ ...one, managerId: by.get(one.staffId!) ?? null }))
}

export type SampleChild = { readonly childId: string; readonly worker: string; readonly team: string | null; readonly since: Day; readonly emergencySince: Day | null } // biome-ignore format: one line

/** Children of workers, with since when they are known and since when they are in an emergency or temporary home. */
export const findChildren = async (
  db: Tenant,
  names: readonly string[],
  today: Day,
): Promise<readonly SampleChild[]> => {
  // biome-ignore format: one line
  const { rows } = await sql<SampleChild>`
    select c.child_id as "childId", n.name as worker, c.team, min(h.starts) filter (where h.table_id <> 'leaverHome') as since,
      max(h.starts) filter (where h.table_id = 'leaverHome' and (h.ends is null or h.ends > ${today}) and h.fields ->> 'kind' in ('emergency', 'temporary')) as "emergencySince"
    from children.child c
    join unnest(${[...names]}::text[]) as n(name) on n.name in (c.worker, c.adviser)
    join children.subject s on s.la_id = c.la_id and s.child_id = c.child_id
    join children.history h on h.la_id = c.la_id and h.subject_id = s.subject_id and h.until_load is null
      and h.table_id in ('childInNeed', 'carePeriod', 'protectionPlan', 'referral', 'leaverHome')
    where c.la_id = ${db.la} and c.merged_into is null and c.adopted_on is null
    group by c.child_id, n.name, c.team having min(h.starts) filter (where h.table_id <> 'leaverHome') is not null
    order by c.child_id, n.name`.execute(db.query)
  return rows
}
