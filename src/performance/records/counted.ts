import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import { dayOf, type Figure, type Question } from '../../standards/figure.ts'
import { type Cell, countFigures, type GroupKind } from './figures.ts'
import type { AskedStandard } from './part-of.ts'
import { listPlaces, type TeamPlace } from './places.ts'

type Asked = {
  readonly standards: readonly AskedStandard[]
  readonly questions: readonly Question[]
  readonly kinds: readonly GroupKind[]
  /** Asked where left out. */
  readonly places?: readonly TeamPlace[]
  /** Of the groups of this name only. */
  readonly name?: string
}

type Kept = readonly [numerator: number, denominator: number, unknown: number, excluded: number, value: number | null]
/** `cells` null: it was not counted, or of something else. `basis` null: the standard was never derived. */
type Row = {
  standard: string
  place: number
  kind: GroupKind
  basis: string
  cells: Readonly<Record<string, Kept | null>> | null
}

const fromOf = (question: Question): string => (question.view === 'live' ? question.on : question.from)

const needsPlaces = (kind: GroupKind): boolean => kind === 'service' || kind === 'locality'

/** What is kept. Its basis is asked before anything is counted, so that what is counted is never older than it says. */
const findKept = async (
  db: Tenant,
  { standards, questions, kinds, name }: Asked,
  places: readonly TeamPlace[],
): Promise<readonly Row[]> => {
  // Which team is of which service and locality decides what their figures hold.
  const digest = createHash('md5').update(JSON.stringify(places)).digest('hex')
  const ofPlaces = kinds.map((kind) => (needsPlaces(kind) ? digest : ''))
  const cells =
    name === undefined
      ? sql`c.cells`
      : sql`case when b.kind = 'authority' then c.cells when c.cells is not null then jsonb_build_object(${name}::text, c.cells -> ${name}) end`
  const { rows } = await sql<Row>`
    with question(view, from_day, to_day, place) as (
      select * from unnest(${questions.map(({ view }) => view)}::text[], ${questions.map(fromOf)}::date[], ${questions.map(dayOf)}::date[]) with ordinality
    ), kind(kind, places) as (select * from unnest(${[...kinds]}::text[], ${ofPlaces}::text[])),
    basis as (
      select d.standard, k.kind, concat_ws(' ', d.changes, (select count(*) from performance.forgotten where la_id = ${db.la}), k.places) as basis
      from performance.derived d cross join kind k
      where d.la_id = ${db.la} and d.standard = any(${standards.map(({ id }) => id)}::text[])
    )
    select b.standard, q.place::integer as place, b.kind, b.basis, ${cells} as cells
    from basis b cross join question q
    left join performance.counted c on c.la_id = ${db.la} and c.standard = b.standard and c.view = q.view and c.from_day = q.from_day
      and c.to_day = q.to_day and c.group_kind = b.kind and c.basis = b.basis
    `.execute(db.query)
  return rows
}

const keyOf = (standard: string, place: number, kind: GroupKind): string => `${standard} ${place} ${kind}`

/** The same question may be asked twice, as where the day is the end of a month. */
const keep = async (db: Tenant, questions: readonly Question[], rows: readonly Row[]): Promise<void> => {
  const sorted = rows.toSorted((one, other) => (keyOf(one.standard, one.place, one.kind) < keyOf(other.standard, other.place, other.kind) ? -1 : 1)) // biome-ignore format: short
  const asked = sorted.map(({ place }) => questions[place - 1]!)
  await sql`
    insert into performance.counted (la_id, standard, view, from_day, to_day, group_kind, basis, cells)
    select distinct on (s, v, t, f, k) ${db.la}::integer, s, v, f, t, k, b, c::jsonb from unnest(${sorted.map(({ standard }) => standard)}::text[], ${asked.map(({ view }) => view)}::text[],
      ${asked.map(fromOf)}::date[], ${asked.map(dayOf)}::date[], ${sorted.map(({ kind }) => kind)}::text[], ${sorted.map(({ basis }) => basis)}::text[],
      ${sorted.map(({ cells }) => JSON.stringify(cells))}::text[]) as given(s, v, f, t, k, b, c)
    on conflict (la_id, standard, view, to_day, from_day, group_kind)
      do update set basis = excluded.basis, cells = excluded.cells, counted_at = excluded.counted_at`.execute(db.query)
}

const figureOf = ([numerator, denominator, unknown, excluded, value]: Kept): Figure => ({
  numerator,
  denominator,
  unknown,
  excluded,
  value,
})

const packed = (cells: readonly Cell[]): Readonly<Record<string, Kept>> =>
  Object.fromEntries(
    cells.map(({ group, numerator, denominator, unknown, excluded, value }) => [
      group.name,
      [numerator, denominator, unknown, excluded, value] as const,
    ]),
  )

const cellsOf = ({ standard, place, kind, cells }: Row, name: string | undefined): readonly Cell[] =>
  Object.entries(cells ?? {}).flatMap(([own, kept]) =>
    kept === null || (name !== undefined && kind !== 'authority' && own !== name)
      ? []
      : [{ standard, question: place - 1, group: { kind, name: own }, ...figureOf(kept) }],
  )

/** Counts what is not kept, and keeps it where its basis is known. */
const countAndKeep = async (
  db: Tenant,
  asked: Asked & { readonly places: readonly TeamPlace[] },
  missing: readonly Row[],
): Promise<readonly Row[]> => {
  const { kinds, places: ofTeams } = asked
  const ids = new Set(missing.map(({ standard }) => standard))
  const places = [...new Set(missing.map(({ place }) => place))].sort((one, other) => one - other)
  const cells = await countFigures(db, {
    standards: asked.standards.filter(({ id }) => ids.has(id)),
    questions: places.map((place) => asked.questions[place - 1]!),
    kinds,
    places: ofTeams,
  })
  const counted = Map.groupBy(cells, ({ standard, question, group }) => keyOf(standard, places[question]!, group.kind))
  const rows = missing.map((row) => ({ ...row, cells: packed(counted.get(keyOf(row.standard, row.place, row.kind)) ?? []) })) // biome-ignore format: short
  await keep(db, asked.questions, rows)
  return rows
}

/**
 * The same figures as `countFigures` gives. What was counted before from the same cases is not counted again: work is in proportion to
 * what changed, not to what is held.
 */
export const keptFigures = async (db: Tenant, asked: Asked): Promise<readonly Cell[]> => {
  const places = asked.kinds.some(needsPlaces) ? (asked.places ?? (await listPlaces(db))) : []
  const rows = await findKept(db, asked, places)
  const missing = rows.filter(({ cells }) => cells === null)
  const counted = missing.length === 0 ? [] : await countAndKeep(db, { ...asked, places }, missing)
  return [...rows, ...counted].flatMap((row) => cellsOf(row, asked.name))
}

/** What was kept of standards whose cases changed since is of no use any more, nor is what nobody will ask for again. */
export const dropOutdated = async (db: Tenant): Promise<void> => {
  await sql`
    delete from performance.counted c where c.la_id = ${db.la}
      and (c.counted_at < now() - interval '90 days' or not exists (
        select from performance.derived d where d.la_id = c.la_id and d.standard = c.standard and split_part(c.basis, ' ', 1) = d.changes::text))`.execute(
    db.query,
  )
}
