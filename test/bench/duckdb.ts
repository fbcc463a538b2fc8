import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../src/platform/day.ts'
import type { Case, Counting } from '../../src/standards/model.ts'

/** A Python with DuckDB, for comparison; it is no part of the product. */
const python = process.env.PYTHON ?? 'python3'
export const hasDuckDb = (): boolean => spawnSync(python, ['-c', 'import duckdb']).status === 0

/** A case with its standard's way of counting. */
export type Counted = { readonly standard: string; readonly counting: Counting; readonly one: Case }

const columns = [
  'standard',
  'counts_by',
  'live_is',
  'opens',
  'ends',
  'due',
  'done',
  'unknown',
  'excluded',
  'weight',
] as const

const line = ({ standard, counting: { by, live }, one }: Counted): string =>
  [
    ...[standard, by, live, one.opens, one.ends ?? '', one.due ?? '', one.done ?? ''],
    ...[one.unknown === null ? 0 : 1, one.excluded === null ? 0 : 1, one.weight],
  ].join(',')

/** The figures of both views by the days of the cases: `partOf` of src/standards/figure.ts in DuckDB's words. */
const aggregates = (from: Day, asAt: Day): string => `
  with d as (select *, case when done <= coalesce(ends, date '9999-01-01') then done end as within from c),
  l as (select *, due is not null and not coalesce(ends <= due, false) and coalesce(within > due, true) as late from d),
  s as (select *,
    case when opens > date '${asAt}' then null when excluded then 'excluded'
      when unknown then case when ends <= date '${asAt}' then null else 'unknown' end
      when late and due < date '${asAt}' then 'no' when within <= date '${asAt}' then 'yes' end as part,
    case when counts_by = 'opens' or unknown or excluded then opens when counts_by = 'done' then done
      else greatest(opens, case when late then due + 1 else within end) end as counted from l),
  p as (select standard, weight,
    case when counted between date '${from}' and date '${asAt}' then part end as completed,
    case when live_is = 'now' then case when opens <= date '${asAt}' and coalesce(ends > date '${asAt}', true) then coalesce(part, 'yes') end
      when counted between date '${asAt}' - interval 12 month and date '${asAt}' then part
      when part = 'no' and due >= opens and coalesce(ends > date '${asAt}', true) and coalesce(done > date '${asAt}', true) then 'no' end as live
    from s)
  select standard, ${['completed', 'live'].flatMap((view) => [`sum(weight) filter (${view} = 'yes')`, `sum(weight) filter (${view} in ('yes','no','unknown'))`]).join(', ')}
  from p group by standard order by standard`

const script = `
import duckdb, json, sys, time
file, times, query = sys.argv[1], int(sys.argv[2]), sys.argv[3]
db = duckdb.connect()
db.execute("create table c as select standard, counts_by, live_is, opens::date as opens, ends::date as ends, due::date as due, done::date as done, unknown::int::bool as unknown, excluded::int::bool as excluded, weight::double as weight from read_csv(?, header=true, all_varchar=true, nullstr='')", [file])
took = []
for _ in range(times):
    start = time.perf_counter()
    rows = db.execute(query).fetchall()
    took.append((time.perf_counter() - start) * 1000)
print(json.dumps({'took': took, 'rows': rows}))
`

/** Rows: standard, then numerator and denominator of the completed and of the live figure. Milliseconds of each time, after loading. */
export type Aggregated = {
  readonly took: readonly number[]
  readonly rows: readonly (readonly [standard: string, ...numbers: (number | null)[]])[]
}

/** The same aggregates in DuckDB, in memory. */
export const inDuckDb = (
  folder: string,
  cases: readonly Counted[],
  from: Day,
  asAt: Day,
  times: number,
): Aggregated => {
  const file = join(folder, 'cases.csv')
  writeFileSync(file, `${[columns.join(','), ...cases.map(line)].join('\n')}\n`)
  const ran = spawnSync(python, ['-c', script, file, String(times), aggregates(from, asAt)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (ran.status !== 0) throw new Error(`DuckDB ended with ${ran.status}: ${ran.stderr}`)
  return JSON.parse(ran.stdout) as Aggregated
}
