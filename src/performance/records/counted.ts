import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
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

type Held = Omit<Row, 'place'> & { view: string; from: string; to: string }
type Found = { bases: readonly { standard: string; basis: string }[] | null; held: readonly Held[] | null }

/**
 * What the figures of standards are counted from (how often their cases changed, and how often someone was forgotten), and what is kept of
 * these days and kinds of group: of more questions, perhaps, than were asked.
 */
const findHeld = async (db: Tenant, { standards, questions, kinds, name }: Asked): Promise<Found> => {
  const cells =
    name === undefined
      ? sql`c.cells`
      : sql`case when c.group_kind = 'authority' then c.cells else jsonb_build_object(${name}::text, c.cells -> ${name}) end`
  const ids = standards.map(({ id }) => id)
  const { rows } = await sql<Found>`
    select
      (select json_agg(json_build_object('standard', d.standard,
          'basis', concat_ws(' ', d.changes, (select count(*) from performance.forgotten where la_id = ${db.la}))))
        from performance.derived d where d.la_id = ${db.la} and d.standard = any(${ids}::text[])) as bases,
      (select json_agg(json_build_object('standard', c.standard, 'view', c.view, 'from', c.from_day, 'to', c.to_day, 'kind', c.group_kind,
          'basis', c.basis, 'cells', ${cells}))
        from performance.counted c where c.la_id = ${db.la} and c.standard = any(${ids}::text[])
          and c.to_day = any(${[...new Set(questions.map(dayOf))]}::date[]) and c.group_kind = any(${[...kinds]}::text[])) as held`.execute(
    db.query,
  )
  return rows[0]!
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

/** Which team is of which service and locality decides what their figures hold. */
const digestOf = (places: readonly TeamPlace[]): string => md5(JSON.stringify(places))

const digestOfFiles = (...names: readonly string[]): string =>
  md5(names.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join())
const code = digestOfFiles('part-of.ts', 'figures.ts')
/** The same of what stands beside figures. */
const codeOfAnswers = md5(`${code}${digestOfFiles('breakdown.ts', 'moved.ts', 'waits.ts', '../standard-parts.ts')}`)
/** How the cases of a standard become its figures: a newer Throughline may count the same cases otherwise. */
const wayOf = ({ counting }: AskedStandard): string => md5(`${code}${JSON.stringify(counting)}`)

/** What is kept. Its basis is asked before anything is counted, so that what is counted is never older than it says. */
const findKept = async (db: Tenant, asked: Asked, places: readonly TeamPlace[]): Promise<readonly Row[]> => {
  const found = await findHeld(db, asked)
  const [bases, digest] = [new Map(found.bases?.map(({ standard, basis }) => [standard, basis])), digestOf(places)]
  const held = new Map<string, Held>()
  for (const one of found.held ?? []) held.set(`${one.standard} ${one.view} ${one.from} ${one.to} ${one.kind}`, one)
  return asked.standards.flatMap((one) => {
    const { id: standard } = one
    const cases = bases.get(standard)
    if (cases === undefined) return []
    const known = `${cases} ${wayOf(one)}`
    return asked.questions.flatMap((question, at) =>
      asked.kinds.map((kind): Row => {
        const basis = needsPlaces(kind) ? `${known} ${digest}` : known
        const own = held.get(`${standard} ${question.view} ${fromOf(question)} ${dayOf(question)} ${kind}`)
        return { standard, place: at + 1, kind, basis, cells: own?.basis === basis ? own.cells : null }
      }),
    )
  })
}

const keyOf = (standard: string, place: number, kind: GroupKind): string => `${standard} ${place} ${kind}`

const turn = (db: Tenant): RawBuilder<unknown> => sql`hashtextextended('performance.counted', ${db.la})`

/** One transaction of an authority at a time keeps figures; the others answer all the same, so that no page waits for another or for the job. */
export const waitToKeep = async (db: Tenant): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${turn(db)})`.execute(db.query)
}

/** The same question may be asked twice, as where the day is the end of a month. */
const keep = async (db: Tenant, questions: readonly Question[], rows: readonly Row[]): Promise<void> => {
  const sorted = rows.toSorted((one, other) => (keyOf(one.standard, one.place, one.kind) < keyOf(other.standard, other.place, other.kind) ? -1 : 1)) // biome-ignore format: short
  const asked = sorted.map(({ place }) => questions[place - 1]!)
  await sql`
    with turn as materialized (select pg_try_advisory_xact_lock(${turn(db)}) as mine)
    insert into performance.counted (la_id, standard, view, from_day, to_day, group_kind, basis, cells)
    select distinct on (s, v, t, f, k) ${db.la}::integer, s, v, f, t, k, b, c::jsonb from unnest(${sorted.map(({ standard }) => standard)}::text[], ${asked.map(({ view }) => view)}::text[],
      ${asked.map(fromOf)}::date[], ${asked.map(dayOf)}::date[], ${sorted.map(({ kind }) => kind)}::text[], ${sorted.map(({ basis }) => basis)}::text[],
      ${sorted.map(({ cells }) => JSON.stringify(cells))}::text[]) as given(s, v, f, t, k, b, c), turn where turn.mine
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

/** Counts what is not kept, and keeps it where its basis is known and nobody else is keeping figures. */
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
  for (const table of ['performance.counted', 'performance.answer'] as const)
    await sql`
      delete from ${sql.table(table)} c where c.la_id = ${db.la}
        and (c.counted_at < now() - interval '90 days' or not exists (
          select from performance.derived d where d.la_id = c.la_id and d.standard = c.standard and split_part(c.basis, ' ', 1) = d.changes::text))`.execute(
      db.query,
    )
}

/**
 * An answer about one standard, kept until a case, a record of whoever it is about or a team's place has changed; kept by one transaction at a
 * time, as figures are. `asked` names it; what it gives must be plain data.
 */
export const keptAnswer = async <T>(
  db: Tenant,
  {
    standard,
    asked,
    places,
  }: { readonly standard: string; readonly asked: object; readonly places: readonly TeamPlace[] },
  work: () => Promise<T>,
): Promise<T> => {
  const name = JSON.stringify(asked)
  const { rows } = await sql<{ basis: string; kept: string | null; answer: T | null }>`
    select concat_ws(' ', d.changes, (select count(*) from performance.forgotten where la_id = ${db.la}), extract(epoch from d.derived_at), ${digestOf(places)}::text,
      ${codeOfAnswers}::text) as basis,
      a.basis as kept, a.answer
    from performance.derived d left join performance.answer a on a.la_id = d.la_id and a.standard = d.standard and a.asked = ${name}
    where d.la_id = ${db.la} and d.standard = ${standard}`.execute(db.query)
  const [found] = rows
  if (found !== undefined && found.kept === found.basis) return found.answer!
  const answer = await work()
  if (found !== undefined)
    await sql`
      with turn as materialized (select pg_try_advisory_xact_lock(${turn(db)}) as mine)
      insert into performance.answer (la_id, standard, asked, basis, answer)
      select ${db.la}::integer, ${standard}, ${name}, ${found.basis}, ${JSON.stringify(answer)}::jsonb from turn where turn.mine
      on conflict (la_id, standard, asked) do update set basis = excluded.basis, answer = excluded.answer, counted_at = excluded.counted_at`.execute(
      db.query,
    )
  return answer
}
