import { type RawBuilder, sql } from 'kysely'
import { adoptedWithinReach, type Reach, withinReach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Severity } from '../model.ts'
import type { LoadQuality } from './rules.ts'

/** A finding of the newest load, as who can mend it sees it. `childId` null: it is about no one child. */
export type RoutedFinding = {
  list: string
  check: string
  severity: Severity
  row: number | null
  subject: string | null
  childId: string | null
  team: string | null
  worker: string | null
  message: string
}

export type TeamCount = { team: string | null; matched: boolean; mustFix: number; lookAt: number; children: number }

/** What is asked for. `team` '': those that name no team. */
export type Asked = { team: string | null; severity: Severity | null; list: string | null }

export const nothingAsked: Asked = { team: null, severity: null, list: null }

const isWhole = (reach: Reach): boolean => reach.scope === 'authority' || reach.scope === 'names-with-reason'

/**
 * Findings of the newest load that had the list (small lists come one by one), of children within reach. Those about adopters and children who were adopted are the adoption team's;
 * those about no child are for people who see the whole authority.
 */
const visible = (db: Tenant, reach: Reach, today: Day): RawBuilder<unknown> => sql`
  from returns.finding f
  join returns.upload u on u.la_id = f.la_id and u.upload_id = f.upload_id and u.state = 'accepted'
  join (select n.kind, max(n.load_id) as load_id from returns.upload n where n.la_id = ${db.la} and n.state = 'accepted' group by n.kind) as last
    on last.kind = u.kind
  left join (
    select n.kind, l.list, max(n.load_id) as load_id from returns.upload n join returns.load_list l on l.la_id = n.la_id and l.upload_id = n.upload_id
    where n.la_id = ${db.la} and n.state = 'accepted' group by n.kind, l.list
  ) as newest on newest.kind = u.kind and newest.list = f.list
  left join children.subject s on s.la_id = f.la_id and s.kind = 'child' and s.identifier = f.subject and f.list <> 'list-11'
  left join children.child c on c.la_id = s.la_id and c.child_id = s.child_id
  where f.la_id = ${db.la} and u.load_id = coalesce(newest.load_id, last.load_id) and case
    when f.list = 'list-11' then ${reach.inAdoptionTeam}
    when c.child_id is not null then ${withinReach(reach, today)} or ${adoptedWithinReach(reach, today)}
    else ${isWhole(reach)} and f.list <> 'list-10'
  end`

const asked = ({ team, severity, list }: Asked): RawBuilder<unknown> => sql`
  and (${team}::text is null or coalesce(f.team, '') = ${team}) and (${severity}::text is null or f.severity = ${severity})
  and (${list}::text is null or f.list = ${list})`

const columns = sql`f.list, f.check_id as check, f.severity, f.row_number as row, f.subject, c.child_id as "childId", f.team, f.worker, f.message`

const worstFirst = sql`case f.severity when 'blocks' then 1 when 'must-fix' then 2 else 3 end, f.worker nulls last, f.subject nulls first, f.list, f.row_number`

/** The worst twenty about one child, or null: an expression for the question that the child's page asks. */
export const findingsOfChild = (db: Tenant, reach: Reach, today: Day, childId: string): RawBuilder<unknown> => sql`(
  select jsonb_agg(to_jsonb(one)) from (
    select ${columns} ${visible(db, reach, today)} and c.child_id = ${childId}
      and f.subject = any (array(select s.identifier from children.subject s where s.la_id = ${db.la} and s.kind = 'child' and s.child_id = ${childId}))
    order by ${worstFirst} limit 20) one)`

/** How many there are by team, most to put right first; `matched`: the team is known in the staff directory. One query. */
export const countByTeam = async (db: Tenant, reach: Reach, today: Day): Promise<readonly TeamCount[]> => {
  const { rows } = await sql<TeamCount>`
    with counted as (
      select f.team, count(*) filter (where f.severity <> 'look-at')::integer as "mustFix",
        count(*) filter (where f.severity = 'look-at')::integer as "lookAt", count(distinct c.child_id)::integer as children
      ${visible(db, reach, today)} group by f.team
    )
    select counted.*, exists (select from children.team_name t where t.la_id = ${db.la} and t.name = counted.team and t.team_id is not null) as matched
    from counted order by "mustFix" desc, "lookAt" desc, team nulls last`.execute(db.query)
  return rows
}

/** Findings in the order in which they are worked off: worst first, then worker and child. `total` counts all of them. */
export const findFindings = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  wanted: Asked,
  { skip, take }: { skip: number; take: number },
): Promise<{ findings: readonly RoutedFinding[]; total: number }> => {
  const { rows } = await sql<RoutedFinding & { total: number }>`
    select ${columns}, count(*) over ()::integer as total
    ${visible(db, reach, today)} ${asked(wanted)}
    order by ${worstFirst}
    limit ${take} offset ${skip}`.execute(db.query)
  return { findings: rows.map(({ total: _, ...finding }) => finding), total: rows[0]?.total ?? 0 }
}

export const countFindings = async (db: Tenant, reach: Reach, today: Day, wanted: Asked): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::integer as total ${visible(db, reach, today)} ${asked(wanted)}`.execute(db.query)
  return rows[0]!.total
}

/** Accepted loads, newest first: rows and findings of each. Of the authority as a whole; no child is in it. */
export const findQuality = async (db: Tenant): Promise<readonly LoadQuality[]> => {
  const { rows } = await sql<LoadQuality>`
    select u.load_id as "loadId", u.kind, u.as_at as "asAt", u.blocks, u.must_fix as "mustFix", u.look_at as "lookAt",
      coalesce((select sum(l.rows)::integer from returns.load_list l where l.la_id = u.la_id and l.upload_id = u.upload_id), 0) as rows
    from returns.upload u
    where u.la_id = ${db.la} and u.state = 'accepted' and u.load_id is not null
    order by u.load_id desc limit 36`.execute(db.query)
  return rows
}
