import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Move } from '../rules/moves.ts'
import { liveOn } from '../rules/period.ts'
import type { Group } from './figures.ts'
import { caseColumns, listCases, type Members, ofGroup } from './members.ts'
import { type AskedStandard, parts } from './part-of.ts'

type Span = { readonly standard: AskedStandard; readonly since: Day; readonly on: Day; readonly group: Group }

/** What happened to a case between two days (src/performance/rules/moves.ts says it in words). */
const why = ({ since, on }: Span): RawBuilder<string> => {
  const between = (column: string) => sql`(${sql.ref(column)} > ${since}::date and ${sql.ref(column)} <= ${on}::date)`
  return sql<string>`case
    when was is null and opens > ${since}::date then 'new'
    when part = 'no' then 'late'
    when was is null and counts_from > ${since}::date then 'new'
    when was = 'no' and (part = 'yes' or (part is null and ${between('done_within')})) then 'right'
    when part is null and ${between('done_within')} then 'done'
    when part is null and ${between('ends')} then 'ended'
    when part is null then 'aged'
    when part = 'unknown' then 'untold'
    when was = 'unknown' then 'told'
    else 'done' end`
}

/** Cases that count otherwise on the later day than on the earlier, by the predicate of the figure, as a relation `moved`. */
const moved = async (db: Tenant, span: Span): Promise<RawBuilder<unknown>> => sql`
  ${parts(db, [span.standard], [liveOn(span.since), liveOn(span.on)], sql`${caseColumns}, c.done_within, c.counts_from`)},
  pair as (
    select subject_id, unit, max(p.part) filter (where place = 1) as was, max(p.part) filter (where place = 2) as part
    from part p where p.part <> 'excluded' and ${await ofGroup(db, span.group)} group by 1, 2
  ), moved as (
    select distinct on (p.subject_id, p.unit) p.subject_id, p.unit, p.opens, p.ends, p.due, p.done, p.unknown, p.excluded, p.team, p.worker,
      p.because, p.measured, m.was, m.part, ${why(span)} as why
    from (select subject_id, unit, was, part from pair where was is distinct from part) m
    join (select p.subject_id, p.unit, p.opens, p.ends, p.due, p.done, p.unknown, p.excluded, p.team, p.worker, p.because, p.measured, p.done_within,
      p.counts_from, p.place from part p) p using (subject_id, unit)
    order by p.subject_id, p.unit, p.place desc
  )`

/** `clock`: what these cases ask for has a day by which it is to be done. */
type Counted = Move & { readonly count: number; readonly clock: boolean }

/** How many cases moved, and how. */
export const countMoves = async (db: Tenant, span: Span): Promise<readonly Counted[]> => {
  const { rows } = await sql<Counted>`
    with ${await moved(db, span)}
    select why, was, part as "is", count(*)::integer as count, coalesce(bool_or(due >= opens), false) as clock from moved group by 1, 2, 3 order by 1, 2, 3`.execute(
    db.query,
  )
  return rows
}

/** The cases that moved in one way, who was due first. */
export const listMoved = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  asked: Span & { readonly move: Move; readonly skip: number; readonly take: number },
): Promise<Members> =>
  listCases(db, reach, today, {
    relations: await moved(db, asked),
    select: sql`select p.subject_id, p.unit, p.opens, p.ends, p.due, p.done, p.unknown, p.excluded, p.team, p.worker, p.because, p.measured,
        coalesce(p.part, p.was) as part
      from moved p where p.why = ${asked.move.why} and p.was is not distinct from ${asked.move.was} and p.part is not distinct from ${asked.move.is}`,
    order: sql`due nulls last, opens`,
    skip: asked.skip,
    take: asked.take,
  })
