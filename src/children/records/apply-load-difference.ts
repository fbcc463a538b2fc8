import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Coverage, TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'
import type { Stage } from './apply-load-stage.ts'

/**
 * What becomes of records by a load. `withdrawn`: the source took them back. `ended`: they were so until now. `kept`: not in this
 * return, which does not reach so far back, and known as before.
 */
export const fates = ['new', 'changed', 'withdrawn', 'ended', 'kept', 'unchanged'] as const
export type Fate = (typeof fates)[number]

/** How many records of one table met which fate. */
export type TableCounts = Readonly<Record<Fate, number>>
export type LoadCounts = Readonly<Partial<Record<TableId, TableCounts>>>

/** One table's coverage as the statements below read it. `days`: which day of a record says whether it lies in the window. */
type CoveredRow = {
  table: string
  says: string
  since: string | null
  days: 'starts' | 'ends' | 'none'
  named: boolean
  latest: boolean
}

const daysOf = (one: Coverage): CoveredRow['days'] => {
  const { is } = historyTables[one.table]
  if (one.says !== 'whole' || is === 'state') return 'none'
  return is === 'event' || one.by === 'start' ? 'starts' : 'ends'
}

const coveredRow = (one: Coverage): CoveredRow => ({
  table: one.table,
  says: one.says,
  since: one.says === 'whole' ? one.since : null,
  days: daysOf(one),
  named: one.says !== 'latest' && one.of === 'subjects-named',
  latest: one.says === 'whole' && one.latestOnly === true,
})

const coveredRows = (coverage: readonly Coverage[]): RawBuilder<unknown> => sql`
  select "table" as table_id, says, since, days, named, latest
  from jsonb_to_recordset(${JSON.stringify(coverage.map(coveredRow))}::jsonb)
    as c("table" text, says text, since date, days text, named boolean, latest boolean)`

/**
 * The common beginning of every question about a staged load: `pair` has a row for each record that is staged, or held now by the
 * same source in a covered table, with its fate. Coverage in history/model.ts says what each kind of coverage means.
 */
export const pairs = (db: Tenant, { stageId, source, coverage }: Stage): RawBuilder<unknown> => sql`
  covered as materialized (${coveredRows(coverage)}),
  said as (
    select s.subject_id, r.table_id, r.key, r.hash, r.line, r.starts,
      case when c.says = 'latest' then coalesce(r.fields::jsonb ->> 'kind', '') else '' end as kind, c.says = 'latest' or c.latest as latest
    from children.stage_row r
    join covered c on c.table_id = r.table_id
    left join children.subject s on s.la_id = r.la_id and s.kind = r.kind and s.identifier = r.identifier
    where r.la_id = ${db.la} and r.stage_id = ${stageId}
  ),
  named as (select distinct subject_id from said),
  latest as (select subject_id, table_id, kind, max(starts) as starts from said where latest group by 1, 2, 3),
  held as (
    select h.subject_id, h.table_id, h.key, h.hash, h.starts, h.ends, c.says, c.latest, c.named,
      case when c.says = 'latest' then coalesce(h.fields ->> 'kind', '') else '' end as kind,
      coalesce(case c.days when 'starts' then h.starts when 'ends' then h.ends end < c.since, false) as before
    from children.history h join covered c on c.table_id = h.table_id
    where h.la_id = ${db.la} and h.source = ${source} and h.until_load is null
  ),
  pair as materialized (
    select coalesce(said.subject_id, held.subject_id) as subject_id, coalesce(said.table_id, held.table_id) as table_id,
      coalesce(said.key, held.key) as key, said.line,
      case when held.key is null then 'new'
        when said.key is not null then case when said.hash = held.hash then 'unchanged' else 'changed' end
        when held.named and named.subject_id is null then 'kept'
        when held.says = 'state' then 'ended'
        when held.says = 'latest' then case when held.starts > latest.starts then 'withdrawn' else 'kept' end
        when held.before then 'kept'
        when held.latest and held.ends is not null and held.starts < latest.starts then 'kept'
        else 'withdrawn' end as fate
    from said
    full join held on held.subject_id = said.subject_id and held.table_id = said.table_id and held.key = said.key
    left join named on named.subject_id = held.subject_id
    left join latest on latest.subject_id = held.subject_id and latest.table_id = held.table_id and latest.kind = held.kind
  )`

/** How a load would change the children that are known. `before`: those whom this return should hold; `gone`: those it leaves out. */
export type ChildrenCounts = { new: number; touched: number; before: number; gone: number }

export type LoadDifference = { counts: LoadCounts; children: ChildrenCounts }

/** After `pairs`: everything that is counted, in one look at them. */
export const countPairs = (db: Tenant, { stageId }: Stage): RawBuilder<unknown> => sql`
  , listed as (
    select distinct h.subject_id from held h join children.subject s on s.la_id = ${db.la} and s.subject_id = h.subject_id
    where h.says = 'whole' and not h.before and s.kind = 'child'
  )
  select table_id, fate, count(*)::integer as count from pair group by table_id, fate
  union all select null, 'touched', count(distinct p.subject_id)::integer
    from pair p join children.subject s on s.la_id = ${db.la} and s.subject_id = p.subject_id
    where p.fate not in ('kept', 'unchanged') and s.kind = 'child'
  union all select null, 'first', count(distinct r.identifier)::integer
    from children.stage_row r
    left join children.subject s on s.la_id = r.la_id and s.kind = r.kind and s.identifier = r.identifier
    where r.la_id = ${db.la} and r.stage_id = ${stageId} and r.kind = 'child' and s.subject_id is null
  union all select null, 'before', count(*)::integer from listed
  union all select null, 'gone', count(*)::integer from listed
    where not exists (select from said where said.subject_id = listed.subject_id)`

export type CountRow = { table_id: string | null; fate: string; count: number }

const none: TableCounts = { new: 0, changed: 0, withdrawn: 0, ended: 0, kept: 0, unchanged: 0 }

export const differenceOf = (rows: readonly CountRow[]): LoadDifference => {
  const counts: Record<string, TableCounts> = {}
  for (const { table_id: table, fate, count } of rows)
    if (table !== null) counts[table] = { ...(counts[table] ?? none), [fate]: count }
  const single = (what: string): number => rows.find((row) => row.table_id === null && row.fate === what)?.count ?? 0
  const first = single('first')
  return {
    counts: counts as LoadCounts,
    children: { new: first, touched: single('touched') + first, before: single('before'), gone: single('gone') },
  }
}

/** How many records the load adds or closes, over all tables. */
export const differencesIn = (counts: LoadCounts): number =>
  Object.values(counts).reduce((sum, own) => sum + own.new + own.changed + own.withdrawn + own.ended, 0)
