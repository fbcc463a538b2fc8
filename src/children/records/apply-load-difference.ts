import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { LoadCounts, Stage, TableCounts } from '../history/loads.ts'
import type { Coverage, SubjectKind, TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'

/** One table's coverage as the statements below read it. `days`: which day of a record says whether it lies in the window. */
type CoveredRow = {
  table: TableId
  about: SubjectKind
  says: Coverage['says']
  since: string | null
  days: 'starts' | 'ends' | 'none'
  named: boolean
  latest: boolean
  /** Null: records of every kind. */
  kinds: readonly string[] | null
}

const daysOf = (one: Coverage): CoveredRow['days'] => {
  const { is } = historyTables[one.table]
  if (one.says !== 'whole' || is === 'state') return 'none'
  return is === 'event' || one.by === 'start' ? 'starts' : 'ends'
}

const coveredRow = (one: Coverage): CoveredRow => ({
  table: one.table,
  about: historyTables[one.table].about,
  says: one.says,
  since: one.says === 'whole' ? one.since : null,
  days: daysOf(one),
  named: one.says !== 'latest' && one.of === 'subjects-named',
  latest: one.says === 'whole' && one.latestOnly === true,
  kinds: (one.says === 'whole' && one.kinds) || null,
})

/** Coverage as a relation `covered`, for the statements that need to know what a table is about. */
export const covered = ({ coverage }: Pick<Stage, 'coverage'>): RawBuilder<unknown> => sql`
  covered as materialized (
    select "table" as table_id, about, says, since, days, named, latest, kinds
    from jsonb_to_recordset(${JSON.stringify(coverage.map(coveredRow))}::jsonb)
      as c("table" text, about text, says text, since date, days text, named boolean, latest boolean, kinds text[])
  )`

/**
 * The common beginning of every question about a staged load: `differ` has a row for each record that the load does not say as it is
 * known, with its fate; what it says the same is in no row. Coverage in history/model.ts says what each kind of coverage means.
 */
export const differences = (db: Tenant, stage: Stage): RawBuilder<unknown> => sql`
  ${covered(stage)},
  held as (
    select h.subject_id, h.table_id, h.key, h.identity, h.hash, h.starts, h.ends, c.says, c.latest, c.named,
      case when c.says = 'latest' then coalesce(h.fields ->> 'kind', '') else '' end as kind,
      coalesce(case c.days when 'starts' then h.starts when 'ends' then h.ends end < c.since, false) as before
    from children.history h join covered c on c.table_id = h.table_id
    where h.la_id = ${db.la} and h.source = ${stage.source} and h.until_load is null
      and (c.kinds is null or h.fields ->> 'kind' = any (c.kinds))
  ),
  other as materialized (
    select r.line, r.table_id as said_table, held.*
    from (select line, table_id, identity, hash from children.stage_row where la_id = ${db.la} and stage_id = ${stage.stageId}) r
    full join held on held.identity = r.identity
    where r.hash is distinct from held.hash
  ),
  missed as (
    select distinct s.subject_id, s.kind, s.identifier from other o
    join children.subject s on s.la_id = ${db.la} and s.subject_id = o.subject_id
    where o.line is null and (o.says = 'latest' or o.latest or o.named)
  ),
  beside as (
    select m.subject_id, r.table_id, case when c.says = 'latest' then coalesce(r.fields::jsonb ->> 'kind', '') else '' end as kind,
      max(r.starts) as starts
    from missed m
    join children.stage_row r on r.la_id = ${db.la} and r.stage_id = ${stage.stageId} and r.identifier = m.identifier
    join covered c on c.table_id = r.table_id and c.about = m.kind
    group by 1, 2, 3
  ),
  differ as materialized (
    select o.line, o.subject_id, coalesce(o.table_id, o.said_table) as table_id, o.key,
      case when o.table_id is null then 'new'
        when o.line is not null then 'changed'
        when o.named and n.subject_id is null then 'kept'
        when o.says = 'state' then 'ended'
        when o.says = 'latest' then case when o.starts > b.starts then 'withdrawn' else 'kept' end
        when o.before then 'kept'
        when o.latest and o.ends is not null and o.starts < b.starts then 'kept'
        else 'withdrawn' end as fate
    from other o
    left join (select distinct subject_id from beside) n on n.subject_id = o.subject_id
    left join beside b on b.subject_id = o.subject_id and b.table_id = o.table_id and b.kind = o.kind
  )`

/** After `differences`: how many records of each table meet which fate. What is not new or changed of the staged rows is unchanged. */
export const countFates = (db: Tenant, { stageId }: Stage): RawBuilder<unknown> => sql`
  select table_id, fate, count(*)::integer as count from differ group by table_id, fate
  union all select table_id, 'staged', count(*)::integer from children.stage_row
    where la_id = ${db.la} and stage_id = ${stageId} group by table_id`

/**
 * What only a person who decides wants to know: children that are new, those who are known and would have other records (identifiers that
 * were joined are one child, as in `countTouched`), whom this return should hold, and whom it leaves out.
 */
export const countChildren = (db: Tenant, { stageId }: Stage): RawBuilder<unknown> => sql`
  union all select null, 'first', count(distinct r.identifier)::integer
    from differ d
    join children.stage_row r on r.la_id = ${db.la} and r.stage_id = ${stageId} and r.line = d.line
    join covered c on c.table_id = r.table_id and c.about = 'child'
    left join children.subject s on s.la_id = ${db.la} and s.kind = 'child' and s.identifier = r.identifier
    where d.fate = 'new' and s.subject_id is null
  union all select null, 'touched', count(distinct child_id)::integer from (
    select s.child_id from differ d join children.subject s on s.la_id = ${db.la} and s.subject_id = d.subject_id
    where d.fate <> 'kept' and s.kind = 'child'
    union all select s.child_id from differ d
    join children.stage_row r on r.la_id = ${db.la} and r.stage_id = ${stageId} and r.line = d.line
    join covered c on c.table_id = r.table_id and c.about = 'child'
    join children.subject s on s.la_id = ${db.la} and s.kind = 'child' and s.identifier = r.identifier
    where d.fate = 'new') known
  union all select null, case when r.identifier is null then 'gone' else 'there' end, count(*)::integer
    from (select distinct h.subject_id from held h where h.says = 'whole' and not h.before) h
    join children.subject s on s.la_id = ${db.la} and s.subject_id = h.subject_id and s.kind = 'child'
    left join (select distinct r.identifier from children.stage_row r join covered c on c.table_id = r.table_id and c.about = 'child'
      where r.la_id = ${db.la} and r.stage_id = ${stageId}) r on r.identifier = s.identifier
    group by 2`

export type CountRow = { table_id: string | null; fate: string; count: number }

const none: TableCounts = { new: 0, changed: 0, withdrawn: 0, ended: 0, kept: 0, unchanged: 0 }

export const fatesOf = (rows: readonly CountRow[]): LoadCounts => {
  const counts: Record<string, TableCounts> = {}
  for (const { table_id: table, fate, count } of rows) {
    if (table === null) continue
    const own = counts[table] ?? none
    const { unchanged } = own
    // Staged rows are those that are new, changed or unchanged.
    if (fate === 'staged') counts[table] = { ...own, unchanged: unchanged + count }
    else
      counts[table] = {
        ...own,
        [fate]: count,
        unchanged: unchanged - (fate === 'new' || fate === 'changed' ? count : 0),
      }
  }
  return counts as LoadCounts
}

/** A count that is of no table. */
export const single = (rows: readonly CountRow[], what: string): number =>
  rows.find((row) => row.table_id === null && row.fate === what)?.count ?? 0

/** How many records the load adds or closes, over all tables. */
export const differencesIn = (counts: LoadCounts): number =>
  Object.values(counts).reduce((sum, own) => sum + own.new + own.changed + own.withdrawn + own.ended, 0)
