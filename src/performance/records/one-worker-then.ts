import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Bases } from './bases.ts'
import { heldBy, type WorkerIn } from './one-worker.ts'
import { remembering } from './remembered.ts'

/** Somebody whose cases were in a team’s figures, from a day up to and with another; null: since ever, or still. */
export type WorkerThen = WorkerIn & { readonly from: Day | null; readonly to: Day | null }

const nameOf = (db: Tenant, subject: string) => sql`left join lateral (
    select h.fields ->> 'name' as name from children.history h
    where h.la_id = ${db.la} and h.subject_id = ${sql.raw(subject)} and h.table_id = 'staffMember' and h.until_load is null
    order by h.source = 'local' desc, h.starts desc nulls last limit 1
  ) p on true`

/** Of standards about workers: while a case of theirs was looked at. Times that meet are one. */
const listMeasured = async (db: Tenant, aboutWorkers: readonly string[]): Promise<readonly WorkerThen[]> => {
  // What waits to be done is over when it is; a piece of a measure at a date when it ends.
  const last = sql`case when c.done > c.opens then c.done else c.ends - 1 end`
  const times = sql`range_agg(daterange(c.opens, case when ${last} is not null then greatest(c.opens, ${last}) end, '[]'))`
  const { rows } = await sql<WorkerThen>`
    with measured as (
      select c.standard, coalesce(c.team, '') as team, c.subject_id, ${times} as times from performance.stored_case c
      where c.la_id = ${db.la} and c.standard = any(${[...aboutWorkers]}::text[]) and c.until_load is null and c.excluded is null
        and (c.unknown is null or c.standard <> 'caseload-avg') group by 1, 2, 3
      union all
      select ${heldBy}, coalesce(c.team, ''), c.subject_id, ${times} from performance.stored_case c
      where c.la_id = ${db.la} and c.standard = 'caseload-avg' and c.until_load is null and c.value > 0 group by 1, 2, 3
    )
    select m.standard, m.team, m.subject_id::text as worker, p.name, lower(r)::text as "from", (upper(r) - 1)::text as "to"
    from measured m ${nameOf(db, 'm.subject_id')} cross join lateral unnest(m.times) r order by 1, 2, 3, 5`.execute(
    db.query,
  )
  return rows
}

/** Of standards about children: while somebody was named for a child of the team, as involvements tell by their days, and allocations from load to load. */
const listNamed = async (db: Tenant): Promise<readonly WorkerThen[]> => {
  const { rows } = await sql<WorkerThen>`
    with named as (
      select coalesce(h.fields ->> 'team', '') as team, h.fields ->> 'worker' as worker,
        case h.table_id when 'involvement' then daterange(h.starts, case when h.ends is not null then greatest(h.starts, h.ends) end, '[]')
          else daterange(l.as_at, case when u.as_at is not null then greatest(l.as_at, u.as_at - 1) end, '[]') end as time
      from children.subject s
      join children.history h on h.la_id = s.la_id and h.subject_id = s.subject_id and h.table_id in ('involvement', 'allocation')
      left join children.load l on h.table_id = 'allocation' and l.la_id = h.la_id and l.load_id = h.from_load
      left join children.load u on h.table_id = 'allocation' and u.la_id = h.la_id and u.load_id = h.until_load
      where s.la_id = ${db.la} and s.kind = 'child' and h.fields ->> 'worker' is not null
        and (h.until_load is null or (h.table_id = 'allocation' and h.ended_as in ('changed', 'ended')))
    ), times as (select team, worker, range_agg(time) as times from named group by 1, 2)
    select '' as standard, t.team, t.worker, t.worker as name, lower(r)::text as "from", (upper(r) - 1)::text as "to"
    from times t cross join lateral unnest(t.times) r order by 2, 3, 5`.execute(db.query)
  return rows
}

/** Every page of figures by team asks it. Those about workers change when their cases are derived anew; who is named for children, with a load. */
const measuredLately = remembering<readonly WorkerThen[]>(20)
const namedLately = remembering<readonly WorkerThen[]>(20)
const togetherLately = new WeakMap<readonly WorkerThen[], readonly [readonly WorkerThen[], readonly WorkerThen[]]>()

type Asked = { readonly aboutWorkers: readonly string[]; readonly bases: Bases; readonly loads: string }

/** Who was in each team and when. Two queries where nothing is remembered. `loads`: names what is loaded. */
export const listWorkersThen = async (
  db: Tenant,
  { aboutWorkers, bases, loads }: Asked,
): Promise<readonly WorkerThen[]> => {
  const about = `${db.la} ${JSON.stringify(aboutWorkers.map((id) => [id, bases.get(id)?.cases]))}`
  const measured = measuredLately.get(about) ?? (await listMeasured(db, aboutWorkers))
  measuredLately.set(about, measured)
  const named = namedLately.get(`${db.la} ${loads}`) ?? (await listNamed(db))
  namedLately.set(`${db.la} ${loads}`, named)
  const before = togetherLately.get(measured)
  if (before?.[0] === named) return before[1]
  const all = [...measured, ...named]
  togetherLately.set(measured, [named, all])
  return all
}
