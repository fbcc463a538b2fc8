import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'
import type { ChildRecords, HeldBetween, LoadAge, PageRow, YearCount } from '../model.ts'
import { mastersNow } from './summary.ts'

/** Spells and states that the page shows whole; of every other kind it shows the latest, and the rest by year. */
const whole: readonly TableId[] = (Object.keys(historyTables) as TableId[]).filter(
  (id) => historyTables[id].is !== 'event' && !['missing', 'earlyHelp', 'complaint', 'returnInterview'].includes(id),
)

type Row = PageRow & { is: 'row' | 'opened' | 'both' }

/**
 * What the page of one child shows, in three questions however long their history is: the records as known now (of a kind that two
 * returns speak of, the master's), how many began in each year, and who held the child from load to load. `year` null: the newest.
 */
export const findChildRecords = async (db: Tenant, childId: string, year: number | null): Promise<ChildRecords> => {
  const masters = await mastersNow(db)
  const { rows } = await sql<{ rows: readonly Row[] | null; years: readonly YearCount[] | null }>`
    with master(table_id, source) as (
      select * from unnest(${Object.keys(masters)}::text[], ${Object.values(masters)}::text[])
    ), mine as materialized (
      select h.table_id, h.key, h.source, h.starts, h.ends, h.fields, extract(year from h.starts)::integer as year
      from children.subject s
      join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.until_load is null
      left join master m on m.table_id = h.table_id
      where s.la_id = ${db.la} and s.child_id = ${childId}
        and (m.source is null or m.source = h.source or h.source in ('local', 'entered'))
    ), years as (
      select year, count(*)::integer as count from mine where year is not null group by year
    ), opened as (
      select coalesce(${year}::integer, (select max(year) from years)) as year
    ), latest as (
      select distinct on (table_id, fields ->> 'kind') table_id, key, source from mine
      where not table_id = any(${[...whole]}::text[]) and starts is not null
      order by table_id, fields ->> 'kind', starts desc, key
    ), shown as (
      select m.*, m.table_id = any(${[...whole]}::text[]) or l.key is not null as page, m.year is not distinct from o.year and m.year is not null as of_year
      from mine m cross join opened o left join latest l using (table_id, key, source)
    )
    select
      (select jsonb_agg(jsonb_build_object('table', table_id, 'key', key, 'source', source, 'starts', starts, 'ends', ends, 'fields', fields,
        'is', case when page and of_year then 'both' when page then 'row' else 'opened' end) order by starts desc nulls last, table_id, key)
        from shown where page or of_year) as rows,
      (select jsonb_agg(jsonb_build_object('year', year, 'count', count) order by year desc) from years) as years`.execute(
    db.query,
  )
  const { rows: held } = await sql<{ held: readonly HeldBetween[] | null; loads: readonly LoadAge[] | null }>`
    select
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
    held: held[0]?.held ?? [],
    loads: held[0]?.loads ?? [],
  }
}
