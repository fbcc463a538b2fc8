import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'
import type { ChildRecords, HeldBetween, LoadAge, PageRow, YearCount } from '../model.ts'

/** Spells and states that the page shows whole; of every other kind it shows the latest, and the rest by year. */
const whole: readonly TableId[] = (Object.keys(historyTables) as TableId[]).filter(
  (id) => historyTables[id].is !== 'event' && !['missing', 'earlyHelp', 'complaint', 'returnInterview'].includes(id),
)

type Row = PageRow & { is: 'row' | 'opened' | 'both' }
type Answer = {
  rows: readonly Row[] | null
  years: readonly YearCount[] | null
  held: readonly HeldBetween[] | null
  loads: readonly LoadAge[] | null
}

/**
 * What the page of one child shows, in one question however long their history is: the records as known now (of a kind that two returns
 * speak of, the master's, as `mastersNow` says), how many began in each year, and who held the child from load to load. `year`: whose
 * records are told one by one; null: none.
 */
export const findChildRecords = async (db: Tenant, childId: string, year: number | null): Promise<ChildRecords> => {
  const { rows } = await sql<Answer>`
    with master as (
      select t.table_id, max(l.source) as source from children.load l, unnest(l.tables) as t(table_id)
      where l.la_id = ${db.la} and l.undone_at is null and l.source in ('annex-a', 'ssd') group by t.table_id
    ), mine as materialized (
      select h.table_id, h.key, h.source, h.starts, h.ends, h.fields, date_part('year', h.starts)::integer as year, h.fields ->> 'kind' as kind
      from children.subject s
      join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.until_load is null
      left join master m on m.table_id = h.table_id
      where s.la_id = ${db.la} and s.child_id = ${childId}
        and (m.source is null or m.source = h.source or h.source in ('local', 'entered'))
    ), years as (
      select year, count(*)::integer as count from mine where year is not null group by year
    ), opened as (
      select ${year}::integer as year
    ), latest as (
      select table_id, kind, max(starts) as starts from mine
      where not table_id = any(${[...whole]}::text[]) and starts is not null
      group by table_id, kind
    ), shown as (
      select m.*, m.table_id = any(${[...whole]}::text[]) or l.starts is not null as page,
        m.year is not null and m.year is not distinct from o.year as of_year
      from mine m cross join opened o
      left join latest l on l.table_id = m.table_id and l.kind is not distinct from m.kind and l.starts = m.starts
    )
    select
      (select jsonb_agg(jsonb_build_object('table', table_id, 'key', key, 'source', source, 'starts', starts, 'ends', ends, 'fields', fields,
        'is', case when page and of_year then 'both' when page then 'row' else 'opened' end) order by starts desc nulls last, table_id, key)
        from shown where page or of_year) as rows,
      (select jsonb_agg(jsonb_build_object('year', year, 'count', count) order by year desc) from years) as years,
      (select jsonb_agg(jsonb_build_object('worker', h.fields ->> 'worker', 'team', h.fields ->> 'team', 'list', h.fields ->> 'list',
          'from', f.as_at, 'until', u.as_at) order by f.as_at desc, f.load_id desc)
        from children.subject s
        join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.table_id = 'allocation'
        join children.load f on f.la_id = ${db.la} and f.load_id = h.from_load
        left join children.load u on u.la_id = ${db.la} and u.load_id = h.until_load
        where s.la_id = ${db.la} and s.child_id = ${childId}) as held,
      (select jsonb_agg(jsonb_build_object('source', source, 'asAt', as_at) order by as_at desc) from (
        select source, max(as_at) as as_at from children.load where la_id = ${db.la} and undone_at is null group by source) l) as loads`.execute(
    db.query,
  )
  const all = rows[0]?.rows ?? []
  return {
    rows: all.filter(({ is }) => is !== 'opened'),
    opened: all.filter(({ is }) => is !== 'row'),
    years: rows[0]?.years ?? [],
    held: rows[0]?.held ?? [],
    loads: rows[0]?.loads ?? [],
  }
}
