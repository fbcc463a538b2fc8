import { type RawBuilder, sql } from 'kysely'
import { newestLoad } from '../../children/index.ts'
import { type Day, daysBetween } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Figure } from '../../standards/figure.ts'
import { newestReturn } from '../rules/newest-return.ts'
import { completedIn, firstOfMonth, lastOfMonth, liveOn } from '../rules/period.ts'
import { type Cell, countFigures, type Group, type GroupKind, groupKinds } from './figures.ts'
import { isOutOfDate } from './out-of-date.ts'
import type { AskedStandard } from './part-of.ts'

/** A month that was frozen. `monthEnd`: its last day. `dataAsAt`: the day of the newest load then. */
export type Freeze = {
  readonly freezeId: string
  readonly monthEnd: Day
  readonly frozenAt: Date
  readonly frozenBy: string
  readonly load: number
  readonly dataAsAt: Day | null
}

/** `frozen`: figures written; `restated`: of a month that was frozen before, those that came out otherwise than last time. */
export type Frozen = { readonly freeze: Freeze; readonly frozen: number; readonly restated: number }

type By = { readonly name: string; readonly now: Date; readonly today: Day }

const findFreeze = async (db: Tenant, monthEnd: Day): Promise<Freeze | null> => {
  const [found] = await listFreezes(db, monthEnd)
  return found ?? null
}

/** Frozen months, the newest first; one of them where asked. */
export const listFreezes = (db: Tenant, monthEnd: Day | null = null): Promise<readonly Freeze[]> =>
  db.query
    .selectFrom('performance.freeze')
    .select(['freeze_id as freezeId', 'month_end as monthEnd', 'frozen_at as frozenAt', 'frozen_by_name as frozenBy'])
    .select(['load_id as load', 'data_as_at as dataAsAt'])
    .where('la_id', '=', db.la)
    .where(sql<boolean>`${monthEnd}::date is null or month_end = ${monthEnd}::date`)
    .orderBy('month_end', 'desc')
    .execute()

/** How old the data is: the newest load of each source, and the last day on which anything was entered here. */
export type DataAge = { readonly source: string; readonly asAt: Day; readonly days: number }

/** The newest first; of those that are as new as each other, by their names. */
export const ageOf = (loads: readonly Pick<DataAge, 'source' | 'asAt'>[], today: Day): readonly DataAge[] => {
  const newest = new Map<string, Day>()
  for (const { source, asAt } of loads) if (asAt > (newest.get(source) ?? '')) newest.set(source, asAt)
  return [...newest]
    .map(([source, asAt]) => ({ source, asAt, days: daysBetween(asAt, today) }))
    .sort((one, other) =>
      one.asAt === other.asAt ? (one.source < other.source ? -1 : 1) : one.asAt < other.asAt ? 1 : -1,
    )
}

/** The same where nothing else of the loads is asked. */
export const dataAge = async (db: Tenant, today: Day): Promise<readonly DataAge[]> => {
  const loads = await db.query
    .selectFrom('children.load')
    .select(['source', 'as_at as asAt'])
    .where('la_id', '=', db.la)
    .where('undone_at', 'is', null)
    .execute()
  return ageOf(loads, today)
}

/** Figures are being counted anew: what is stored is of before. */
export const isBehind = async (db: Tenant): Promise<boolean> =>
  (await sql<{ is: boolean }>`select ${isOutOfDate(db)} as is`.execute(db.query)).rows[0]!.is

const addFreeze = async (db: Tenant, monthEnd: Day, { name, now, today }: By): Promise<Freeze> => {
  const newest = newestReturn(await dataAge(db, today))
  const freeze = {
    freezeId: newId(),
    monthEnd,
    frozenAt: now,
    frozenBy: name,
    load: await newestLoad(db),
    dataAsAt: newest?.asAt ?? null,
  }
  await db.query
    .insertInto('performance.freeze')
    .values({
      la_id: db.la,
      freeze_id: freeze.freezeId,
      month_end: monthEnd,
      frozen_at: now,
      frozen_by_name: name,
      load_id: freeze.load,
      data_as_at: freeze.dataAsAt,
    })
    .execute()
  return freeze
}

const columns = sql.raw('standard, view, group_kind, group_name, numerator, denominator, unknown, excluded, value')

/** Figures as a relation `given` of the columns above. */
const relation = (cells: readonly Cell[]): RawBuilder<unknown> => sql`
  given(${columns}) as (
    select * from jsonb_to_recordset(${JSON.stringify(
      cells.map(({ standard, question, group, ...figure }) => ({
        ...figure,
        standard,
        view: question === 0 ? 'completed' : 'live',
        group_kind: group.kind,
        group_name: group.name,
      })),
    )}::jsonb) as g(standard text, view text, group_kind text, group_name text, numerator double precision, denominator double precision,
      unknown integer, excluded integer, value double precision)
  )`

const freezeFirst = async (db: Tenant, { freezeId }: Freeze, cells: readonly Cell[]): Promise<number> => {
  const { rows } = await sql`
    with ${relation(cells)}
    insert into performance.figure (la_id, freeze_id, ${columns}) select ${db.la}, ${freezeId}, ${columns} from given returning 1`.execute(
    db.query,
  )
  return rows.length
}

/** Of each figure what was said last: the newest restatement, else the frozen one. */
const saidLast = (db: Tenant, freezeId: string): RawBuilder<unknown> => sql`
  said as (
    select distinct on (standard, view, group_kind, group_name) ${columns} from (
      select ${columns}, null::uuid as restatement_id from performance.figure where la_id = ${db.la} and freeze_id = ${freezeId}
      union all
      select ${columns}, restatement_id from performance.restatement where la_id = ${db.la} and freeze_id = ${freezeId}
    ) every_one order by standard, view, group_kind, group_name, restatement_id desc nulls last
  )`

/** Logs what comes out otherwise now; of a group that has no case any more, that it has none. */
const restate = async (db: Tenant, { freezeId }: Freeze, cells: readonly Cell[], by: By): Promise<number> => {
  const standards = [...new Set(cells.map(({ standard }) => standard))]
  const { rows } = await sql<{ standard: string }>`
    with ${relation(cells)}, ${saidLast(db, freezeId)}
    select standard, view, group_kind, group_name, coalesce(g.numerator, 0) as numerator, coalesce(g.denominator, 0) as denominator,
      coalesce(g.unknown, 0) as unknown, coalesce(g.excluded, 0) as excluded, g.value
    from given g full join said s using (standard, view, group_kind, group_name)
    where (coalesce(g.numerator, 0), coalesce(g.denominator, 0), coalesce(g.unknown, 0), coalesce(g.excluded, 0), g.value)
      is distinct from (coalesce(s.numerator, 0), coalesce(s.denominator, 0), coalesce(s.unknown, 0), coalesce(s.excluded, 0), s.value)`.execute(
    db.query,
  )
  if (rows.length === 0 || standards.length === 0) return 0
  const load = await newestLoad(db)
  const same = { la_id: db.la, freeze_id: freezeId, run_at: by.now, run_by_name: by.name, load_id: load }
  for (let at = 0; at < rows.length; at += 1_000)
    await db.query
      .insertInto('performance.restatement')
      // biome-ignore lint/suspicious/noExplicitAny: the columns are those of the statement above
      .values(rows.slice(at, at + 1_000).map((row) => ({ ...(row as any), ...same, restatement_id: newId() })))
      .execute()
  return rows.length
}

/**
 * Freezes the figures of a month: what was settled in it, and how things stood on its last day, for the authority and every service,
 * locality and team. Of a month that is frozen already the figures stay, and what comes out otherwise is logged. Throws `conflict` for a
 * month that is not over, and while figures are being counted anew.
 */
export const freezeMonth = async (
  db: Tenant,
  standards: readonly AskedStandard[],
  month: Day,
  by: By,
): Promise<Frozen> => {
  const [from, to] = [firstOfMonth(month), lastOfMonth(month)]
  if (to >= by.today)
    throw new Refusal('conflict', 'This month is not over. Nothing was frozen.', 'Freeze it when it is over.')
  await sql`select pg_advisory_xact_lock(hashtextextended('performance.derive', ${db.la}))`.execute(db.query)
  if (await isBehind(db))
    throw new Refusal('conflict', 'Figures are being counted anew. Nothing was frozen.', 'Try again in some minutes.')
  const questions = [completedIn({ from, to }), liveOn(to)]
  const cells = await countFigures(db, { standards, questions, kinds: groupKinds })
  const known = await findFreeze(db, to)
  if (known) return { freeze: known, frozen: 0, restated: await restate(db, known, cells, by) }
  const freeze = await addFreeze(db, to, by)
  return { freeze, frozen: await freezeFirst(db, freeze, cells), restated: 0 }
}

/** A frozen figure; `restated`: what it came out as when it was run again last, where that differs. */
export type FrozenFigure = Figure & {
  readonly standard: string
  readonly view: 'completed' | 'live'
  readonly monthEnd: Day
  readonly group: Group
  readonly restated: (Figure & { readonly at: Date; readonly by: string }) | null
}

type FrozenRow = Figure & {
  standard: string
  view: 'completed' | 'live'
  monthEnd: Day
  kind: GroupKind
  name: string
  restated: (Figure & { at: string; by: string }) | null
}

/** Frozen figures of some months, by month, the oldest first. */
export const listFrozen = async (
  db: Tenant,
  asked: { readonly standards: readonly string[]; readonly since: Day; readonly kinds: readonly GroupKind[] },
): Promise<readonly FrozenFigure[]> => {
  const { rows } = await sql<FrozenRow>`
    select f.standard, f.view, z.month_end as "monthEnd", f.group_kind as kind, f.group_name as name, f.numerator, f.denominator, f.unknown,
      f.excluded, f.value, (
        select jsonb_build_object('numerator', r.numerator, 'denominator', r.denominator, 'unknown', r.unknown, 'excluded', r.excluded,
          'value', r.value, 'at', r.run_at, 'by', r.run_by_name)
        from performance.restatement r
        where r.la_id = f.la_id and r.freeze_id = f.freeze_id and r.standard = f.standard and r.view = f.view
          and r.group_kind = f.group_kind and r.group_name = f.group_name
        order by r.restatement_id desc limit 1) as restated
    from performance.freeze z join performance.figure f on f.la_id = z.la_id and f.freeze_id = z.freeze_id
    where z.la_id = ${db.la} and z.month_end >= ${asked.since} and f.standard = any(${[...asked.standards]}::text[])
      and f.group_kind = any(${[...asked.kinds]}::text[])
    order by z.month_end, f.standard, f.view, f.group_kind, f.group_name`.execute(db.query)
  return rows.map(({ kind, name, restated, ...row }) => ({
    ...row,
    group: { kind, name },
    restated: restated === null ? null : { ...restated, at: new Date(restated.at) },
  }))
}
