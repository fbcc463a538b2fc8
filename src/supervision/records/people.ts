import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Someone } from '../model.ts'

/**
 * Rows of `Someone`: everybody in post today, or also who left but had a supervision. The last one by what was signed off here and what lists tell,
 * since what is due next goes by both. One question.
 */
export const listStaff = async (db: Tenant, today: Day): Promise<ReadonlyMap<string, Someone>> => {
  const { rows } = await sql<Someone>`
    with place as (
      select p.staff_id, array_agg(distinct p.title) as titles,
        coalesce(array_agg(distinct p.manager_id::text) filter (where p.manager_id is not null), '{}') as managers,
        coalesce(jsonb_agg(distinct jsonb_build_object('id', t.team_id, 'name', t.name)) filter (where t.team_id is not null), '[]') as teams
      from access.place p left join access.team t on t.la_id = p.la_id and t.team_id = p.team_id
      where p.la_id = ${db.la} and p.since <= ${today} and (p.until is null or p.until >= ${today}) group by p.staff_id
    ), held as (
      select worker_id, max(held_on) filter (where signed_at is not null and kind <> 'ad-hoc') as last_on,
        max(held_on) filter (where signed_at is null) as draft_on,
        (array_agg(session_id order by held_on desc, session_id) filter (where signed_at is null))[1] as draft_id,
        (array_agg(supervisor_account order by held_on desc, session_id) filter (where signed_at is null))[1] as draft_by
      from supervision.session where la_id = ${db.la} group by worker_id
    ), told as (
      select distinct on (w.staff_id) w.staff_id, h.starts as on_day, l.as_at
      from children.worker_name w
      join children.history m on m.la_id = w.la_id and m.table_id = 'staffMember' and m.until_load is null and m.fields ->> 'name' = w.name
      join children.history h on h.la_id = w.la_id and h.subject_id = m.subject_id and h.table_id = 'supervision' and h.until_load is null
        and h.source <> 'entered' and h.starts <= ${today} and h.fields ->> 'kind' is distinct from 'ad-hoc'
      join children.load l on l.la_id = h.la_id and l.load_id = h.from_load
      where w.la_id = ${db.la} and w.staff_id is not null order by w.staff_id, h.starts desc, l.as_at desc
    ), open as (
      select worker_id, count(*)::integer as actions, (count(*) filter (where due < ${today}))::integer as late from supervision.action
      where la_id = ${db.la} and done_on is null and given_up_on is null group by worker_id
    )
    select s.staff_id as "staffId", s.name, s.account_id as "accountId", a.role,
      coalesce(p.titles, '{}') as titles, coalesce(p.teams, '[]') as teams, coalesce(p.managers, '{}') as managers,
      g.supervisor_id as "agreedSupervisor", g.every_days as "everyDays", greatest(h.last_on, t.on_day) as "lastOn",
      case when t.on_day > coalesce(h.last_on, '-infinity') then t.as_at end as "lastTold", h.draft_id as "draftId", h.draft_by as "draftBy",
      h.draft_on as "draftOn", coalesce(o.actions, 0) as "openActions", coalesce(o.late, 0) as "lateActions"
    from access.staff s
    left join access.account a on a.la_id = s.la_id and a.account_id = s.account_id
    left join place p on p.staff_id = s.staff_id
    left join held h on h.worker_id = s.staff_id
    left join told t on t.staff_id = s.staff_id
    left join open o on o.worker_id = s.staff_id
    left join supervision.agreement g on g.la_id = s.la_id and g.worker_id = s.staff_id and g.replaced_at is null
    where s.la_id = ${db.la} and (p.staff_id is not null or h.worker_id is not null)
    order by s.name, s.staff_id`.execute(db.query)
  return new Map(rows.map((one) => [one.staffId, one]))
}

/** Names by which returns call somebody. */
export const ownNames = (db: Tenant, staffId: string): RawBuilder<readonly string[]> =>
  sql`array(select w.name from children.worker_name w where w.la_id = ${db.la} and w.staff_id = ${staffId}::uuid)`
