import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { prepared } from '../../platform/db/prepared.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { dayOf, type Figure, type Question } from '../../standards/figure.ts'
import { type Bases, casesOfBasis, findBases, forgottenIn } from './bases.ts'
import { type Cell, countFigures, type GroupKind } from './figures.ts'
import type { AskedStandard } from './part-of.ts'
import { listPlaces, type TeamPlace } from './places.ts'
import { type Remembered, remembering } from './remembered.ts'

type Asked<One extends AskedStandard = AskedStandard> = {
  readonly standards: readonly One[]
  readonly questions: readonly Question[]
  /** Which of the questions, by their places from 0, are asked of a standard; all where left out. */
  readonly asked?: ((standard: One) => readonly number[]) | undefined
  readonly kinds: readonly GroupKind[]
  /** Asked where left out. */
  readonly places?: readonly TeamPlace[]
  /** Asked where left out; of this transaction, and before anything is counted. */
  readonly bases?: Bases
  /** Of the groups of this name only. */
  readonly name?: string
}

type Kept = readonly [numerator: number, denominator: number, unknown: number, excluded: number, value: number | null]
type Cells = Readonly<Record<string, Kept>>
/** `cells` null: it was not counted, or of something else. */
type Row = {
  readonly standard: string
  readonly place: number
  readonly kind: GroupKind
  readonly basis: string
  /** The question in words, by which `lately` remembers it. */
  readonly asked: string
  readonly lately: Remembered<Cells>
  readonly cells: Cells | null
}

const fromOf = (question: Question): string => (question.view === 'live' ? question.on : question.from)

const needsPlaces = (kind: GroupKind): boolean => kind === 'service' || kind === 'locality'

type Held = Pick<Row, 'standard' | 'kind' | 'basis'> & { view: string; from: string; to: string; cells: Cells }

const keyOf = (standard: string, question: Question, kind: GroupKind): string =>
  `${standard} ${question.view} ${fromOf(question)} ${dayOf(question)} ${kind}`

/** What is kept of some standards, of these days and kinds of group: of more questions, perhaps, than were asked. */
const findHeld = async (db: Tenant, rows: readonly Row[], questions: readonly Question[]): Promise<ReadonlyMap<string, Held>> => {
  const days = rows.map(({ place }) => dayOf(questions[place - 1]!))
  const found = await sql<{ held: readonly Held[] | null }>`${prepared}
    select json_agg(json_build_object('standard', c.standard, 'view', c.view, 'from', c.from_day, 'to', c.to_day, 'kind', c.group_kind,
        'basis', c.basis, 'cells', c.cells)) as held
    from performance.counted c where c.la_id = ${db.la} and c.standard = any(${[...new Set(rows.map(({ standard }) => standard))]}::text[])
      and c.to_day = any(${[...new Set(days)]}::date[]) and c.group_kind = any(${[...new Set(rows.map(({ kind }) => kind))]}::text[])`.execute(
    db.query,
  )
  return new Map(
    (found.rows[0]!.held ?? []).map((one) => [`${one.standard} ${one.view} ${one.from} ${one.to} ${one.kind}`, one]),
  )
} // biome-ignore format: short

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

/** Which team is of which service and locality decides what their figures hold. */
export const digestOf = (places: readonly TeamPlace[]): string => {
  const digest = digests.get(places) ?? md5(JSON.stringify(places))
  digests.set(places, digest)
  return digest
}
const digests = new WeakMap<readonly TeamPlace[], string>()

export const digestOfFiles = (...names: readonly string[]): string =>
  md5(names.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join())
export const code = digestOfFiles('part-of.ts', 'figures.ts')
const ways = new WeakMap<AskedStandard['counting'], string>()
/** How the cases of a standard become its figures: a newer Throughline may count the same cases otherwise. */
const wayOf = ({ counting }: AskedStandard): string => {
  const way = ways.get(counting) ?? md5(`${code}${JSON.stringify(counting)}`)
  ways.set(counting, way)
  return way
}

/** What was kept or counted lately. A page asks for a thousand rows, which the database takes longer to hand over than the page to be made. */
const rowsLately = remembering<Remembered<Cells>>(600)
/** Of one standard, kind of group and basis, by question: more than pages ask as a rule. Two steps, as the long names would be made and compared for each question. */
const latelyOf = (name: string): Remembered<Cells> => {
  const found = rowsLately.get(name) ?? remembering<Cells>(100)
  rowsLately.set(name, found)
  return found
}

/** What is asked for, each with what it is counted from. A standard that was never derived has no figures. */
const rowsOf = <One extends AskedStandard>(
  la: number,
  asked: Asked<One>,
  bases: Bases,
  places: readonly TeamPlace[],
): readonly Row[] => {
  const digest = digestOf(places)
  const named = asked.questions.map((question) => `${question.view} ${fromOf(question)} ${dayOf(question)}`)
  const everyOne = named.map((_, at) => at)
  return asked.standards.flatMap((one) => {
    const { id: standard } = one
    const cases = bases.get(standard)?.cases
    if (cases === undefined) return []
    const known = `${cases} ${wayOf(one)}`
    return asked.kinds.flatMap((kind) => {
      const basis = needsPlaces(kind) ? `${known} ${digest}` : known
      const lately = latelyOf(`${la} ${standard} ${kind} ${basis}`)
      return (asked.asked?.(one) ?? everyOne).map((at): Row => {
        const words = named[at]!
        return { standard, place: at + 1, kind, basis, asked: words, lately, cells: lately.get(words) ?? null }
      })
    })
  })
}

const withCells = (row: Row, cells: Cells): Row => {
  row.lately.set(row.asked, cells)
  return { ...row, cells }
}

/** What is kept, of rows that nobody remembers. */
const findKept = async (db: Tenant, rows: readonly Row[], questions: readonly Question[]): Promise<readonly Row[]> => {
  const forgotten = rows.filter(({ cells }) => cells === null)
  if (forgotten.length === 0) return rows
  const held = await findHeld(db, forgotten, questions)
  return rows.map((row) => {
    if (row.cells !== null) return row
    const found = held.get(keyOf(row.standard, questions[row.place - 1]!, row.kind))
    return found?.basis === row.basis ? withCells(row, found.cells) : row
  })
}

/** Held by whoever keeps figures or answers. */
export const turn = (db: Tenant): RawBuilder<unknown> => sql`hashtextextended('performance.counted', ${db.la})`

/** One transaction of an authority at a time keeps figures; the others answer all the same, so that no page waits for another or for the job. */
export const waitToKeep = async (db: Tenant): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${turn(db)})`.execute(db.query)
}

/** The same question may be asked twice, as where the day is the end of a month. */
const keep = async (db: Tenant, questions: readonly Question[], rows: readonly Row[]): Promise<void> => {
  const named = ({ standard, kind, asked: words }: Row): string => `${standard} ${kind} ${words}`
  const sorted = rows.toSorted((one, other) => (named(one) < named(other) ? -1 : 1))
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

const packed = (cells: readonly Cell[]): Cells =>
  Object.fromEntries(
    cells.map(({ group, numerator, denominator, unknown, excluded, value }) => [
      group.name,
      [numerator, denominator, unknown, excluded, value] as const,
    ]),
  )

const cellsOf = ({ standard, place, kind, cells }: Row, name: string | undefined): readonly Cell[] => {
  const all = cells ?? {}
  const names = name === undefined || kind === 'authority' ? Object.keys(all) : Object.hasOwn(all, name) ? [name] : []
  return names.map((own) => ({ standard, question: place - 1, group: { kind, name: own }, ...figureOf(all[own]!) }))
}

/** Counts what is not kept, and keeps it where its basis is known and nobody else is keeping figures. */
const countAndKeep = async (
  db: Tenant,
  asked: Omit<Asked, 'asked'> & { readonly places: readonly TeamPlace[] },
  missing: readonly Row[],
): Promise<readonly Row[]> => {
  const { kinds, places: ofTeams, questions } = asked
  const ids = new Set(missing.map(({ standard }) => standard))
  const places = [...new Set(missing.map(({ place }) => place))].sort((one, other) => one - other)
  const cells = await countFigures(db, {
    standards: asked.standards.filter(({ id }) => ids.has(id)),
    questions: places.map((place) => questions[place - 1]!),
    kinds,
    places: ofTeams,
  })
  const named = (standard: string, place: number, kind: GroupKind): string => `${standard} ${place} ${kind}`
  const counted = Map.groupBy(cells, ({ standard, question, group }) => named(standard, places[question]!, group.kind))
  const rows = missing.map((row) => withCells(row, packed(counted.get(named(row.standard, row.place, row.kind)) ?? [])))
  await keep(db, questions, rows)
  return rows
}

/**
 * The same figures as `countFigures` gives. What was counted before from the same cases is not counted again: work is in proportion to
 * what changed, not to what is held.
 */
export const keptFigures = async <One extends AskedStandard>(
  db: Tenant,
  asked: Asked<One>,
): Promise<readonly Cell[]> => {
  const bases = asked.bases ?? (await findBases(db))
  const places = asked.kinds.some(needsPlaces) ? (asked.places ?? (await listPlaces(db))) : []
  const rows = await findKept(db, rowsOf(db.la, asked, bases, places), asked.questions)
  const missing = rows.filter(({ cells }) => cells === null)
  const counted = missing.length === 0 ? [] : await countAndKeep(db, { ...asked, places }, missing)
  return [...rows, ...counted].flatMap((row) => cellsOf(row, asked.name))
}

/** What was kept of standards whose cases changed since, or from before somebody was forgotten, is of no use any more, nor is what nobody will ask for again. */
export const dropOutdated = async (db: Tenant): Promise<void> => {
  for (const table of ['performance.counted', 'performance.answer'] as const)
    await sql`
      with ${forgottenIn(db)}
      delete from ${sql.table(table)} c where c.la_id = ${db.la}
        and (c.counted_at < now() - interval '90 days' or not exists (
          select from performance.derived d, f where d.la_id = c.la_id and d.standard = c.standard and starts_with(c.basis, concat(${casesOfBasis}, ' '))))`.execute(
      db.query,
    )
}
