import { type RawBuilder, sql } from 'kysely'
import { prepared } from '../../platform/db/prepared.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'
import type { ChildRecords, HeldBetween, LoadAge, PageRow, YearCount } from '../model.ts'
import type { Override } from '../rules/leaving-care.ts'
import { latestShown } from '../rules/page.ts'
import { ofJoined } from './merge.ts'

/** Spells and states that the page shows whole; of some other kinds it shows the latest, and the rest by year. */
const whole = (Object.keys(historyTables) as TableId[]).filter(
  (id) => historyTables[id].is !== 'event' && !['missing', 'earlyHelp', 'complaint', 'returnInterview'].includes(id),
)

/** Written out rather than given as a value: the database looks a row up in a list that it knows beforehand. */
const listed = (tables: readonly TableId[]): RawBuilder<unknown> => sql`array[${sql.join(tables.map(sql.lit))}]::text[]`

const shownWhole = listed(whole)
const shownLatest = listed(latestShown.filter((id) => !whole.includes(id)))
const shownAtAll = listed([...new Set([...whole, ...latestShown])])

type Row = PageRow & { is: 'row' | 'opened' | 'both' }
type Answer = {
  rows: readonly Row[] | null
  years: readonly YearCount[] | null
  held: readonly HeldBetween[] | null
  loads: readonly LoadAge[] | null
  override: (Omit<Override, 'at'> & { at: string }) | null
}

/**
 * What the page of one child shows, in one question however long their history is: the records as known now (of a kind that two returns
 * speak of, the master's, as `mastersNow` says), how many began in each year, who held the child from load to load, and how old the
 * returns are: the main ones always, small lists where this child is on one. `year`: whose records are told one by one; null: none.
 */
export const findChildRecords = async (db: Tenant, childId: string, year: number | null): Promise<ChildRecords> =>
  (await findChildRecordsWith(db, childId, year)).records

/** What panels of other slices ask, as a column with a comma before it: an array of one JSON value each, null where nothing is asked. */
export const panelsColumn = (asked: readonly (RawBuilder<unknown> | null)[]): RawBuilder<unknown> =>
  sql`, jsonb_build_array(${sql.join(asked.map((one) => one ?? sql`null::text`))}) as panels`

/** The same, and `also`: more columns that are asked in the same question, each with a comma before it. */
export const findChildRecordsWith = async <T>(
  db: Tenant,
  childId: string,
  year: number | null,
  ...also: readonly RawBuilder<unknown>[]
): Promise<{ records: ChildRecords; row: T }> => {
  // An array, not a join: it is then known that a child may have many records, and they are counted without being sorted.
  const mine = sql`h.la_id = ${db.la} and h.until_load is null and h.subject_id = any (array(
    select s.subject_id from children.subject s where s.la_id = ${db.la} and s.child_id = ${childId}))`
  const [from, until] = year === null ? [null, null] : [`${year}-01-01`, `${year}-12-31`]
  // Of the kinds that are told by year only, no record is read while no year is open.
  const among = year === null ? sql`h.table_id = any (${shownAtAll})` : sql`true`
  const ofYear = sql`h.starts between ${from}::date and ${until}::date`
  const { rows } = await sql<Answer & T>`${prepared}
    with master as (
      select t.table_id, max(l.source) as source from children.load l, unnest(l.tables) as t(table_id)
      where l.la_id = ${db.la} and l.undone_at is null and l.source in ('annex-a', 'ssd') group by t.table_id
    ), counted as materialized (
      select c.* from (
        select h.table_id, h.source, coalesce(h.fields ->> 'kind', '') as kind, date_part('year', h.starts)::integer as year,
          max(h.starts) as starts, count(*)::integer as count
        from children.history h where ${mine} group by 1, 2, 3, 4) c
      left join master m on m.table_id = c.table_id
      where m.source is null or m.source = c.source or c.source in ('local', 'entered')
    ), latest as materialized (
      select table_id, kind, max(starts) as starts from counted where table_id = any (${shownLatest}) group by table_id, kind
    ), shown as (
      select h.*, h.table_id = any (${shownWhole})
          or coalesce((h.table_id, coalesce(h.fields ->> 'kind', ''), h.starts) in (select table_id, kind, starts from latest), false) as page,
        coalesce(${ofYear}, false) as of_year
      from children.history h left join master m on m.table_id = h.table_id
      where ${mine} and ${among} and (m.source is null or m.source = h.source or h.source in ('local', 'entered'))
        and (h.table_id = any (${shownWhole}) or h.starts >= (select min(starts) from latest) or ${ofYear})
    )
    select
      (select json_agg(json_build_object('table', table_id, 'key', key, 'source', source, 'starts', starts, 'ends', ends, 'fields', fields,
        'is', case when page and of_year then 'both' when page then 'row' else 'opened' end) order by starts desc nulls last, table_id, key)
        from shown where page or of_year) as rows,
      (select jsonb_agg(jsonb_build_object('year', year, 'count', count) order by year desc)
        from (select year, sum(count) as count from counted where year is not null group by year) y) as years,
      (select jsonb_agg(jsonb_build_object('worker', h.fields ->> 'worker', 'team', h.fields ->> 'team', 'list', h.fields ->> 'list',
          'from', f.as_at, 'until', u.as_at) order by f.as_at desc, f.load_id desc)
        from children.subject s
        join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.table_id = 'allocation'
        join children.load f on f.la_id = ${db.la} and f.load_id = h.from_load
        left join children.load u on u.la_id = ${db.la} and u.load_id = h.until_load
        where s.la_id = ${db.la} and s.child_id = ${childId}) as held,
      (select jsonb_agg(jsonb_build_object('source', source, 'asAt', as_at)) from (
        select source, max(as_at) as as_at from children.load where la_id = ${db.la} and undone_at is null
          and (source in ('annex-a', 'ssd') or source in (select c.source from counted c))
        group by source) l) as loads,
      (select jsonb_build_object('category', o.category, 'reason', o.reason, 'by', o.made_by_name, 'at', o.made_at)
        from children.category_override o where o.la_id = ${db.la} and ${ofJoined(db, childId, 'o.child_id')}
          and o.ended_at is null order by o.made_at desc limit 1) as override${sql.join(also, sql``)}`.execute(db.query)
  const row = rows[0]!
  const all = row.rows ?? []
  const records = {
    rows: all.filter(({ is }) => is !== 'opened'),
    opened: all.filter(({ is }) => is !== 'row'),
    years: row.years ?? [],
    held: row.held ?? [],
    loads: row.loads ?? [],
    override: row.override ? { ...row.override, at: new Date(row.override.at) } : null,
  }
  return { records, row }
}
