/**
 * Loads as a plain list of records in memory, for comparing with the database: the same rules (Coverage in
 * src/children/history/model.ts), written without a thought to speed. And sequences of loads and undoings to try on both.
 */
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Coverage, HistoryRow, TableId } from '../../src/children/history/model.ts'
import { historyTables } from '../../src/children/history/tables.ts'
import type { Day } from '../../src/platform/day.ts'
import type { Tenant } from '../../src/platform/db/tenant.ts'

type Source = 'annex-a' | 'ssd'
type Held = HistoryRow & { source: Source; from: number; until: number | null; endedAs: string | null }
type LoadCommand = { do: 'load'; source: Source; asAt: Day; coverage: Coverage[]; rows: HistoryRow[] }
export type Command = LoadCommand | { do: 'undo'; source: Source }
type Done = { load: number; source: Source; asAt: Day; coverage: readonly Coverage[]; undone: boolean }

const nameOf = (row: HistoryRow): string => `${row.table} ${row.subject} ${row.key}`
const says = (row: HistoryRow): string => JSON.stringify([row.starts, row.ends, Object.entries(row.fields).sort()])
const kindOf = (row: HistoryRow): string => (row.fields as { kind?: string }).kind ?? ''

const isBefore = (row: HistoryRow, one: Coverage & { says: 'whole' }): boolean => {
  const { is } = historyTables[row.table]
  if (one.since === null || is === 'state') return false
  const day = is === 'event' || one.by === 'start' ? row.starts : row.ends
  return day !== null && day < one.since
}

const kindsOf = (one: Coverage): readonly string[] | null => (one.says === 'whole' && one.kinds) || null

/** Two loads say something of the same records: of one table, and of one kind in it where both say of which. */
const isLike = (one: readonly Coverage[], other: readonly Coverage[]): boolean =>
  one.some((own) =>
    other.some((that) => {
      const [kinds, others] = [kindsOf(own), kindsOf(that)]
      return own.table === that.table && (!kinds || !others || kinds.some((kind) => others.includes(kind)))
    }),
  )

/** Why a record that a load leaves out is closed; null: it stays. */
const closedBy = (row: HistoryRow, one: Coverage, rows: readonly HistoryRow[]): 'withdrawn' | 'ended' | null => {
  const named = rows.some((other) => other.subject === row.subject)
  const beside = rows.filter(
    (other) => other.subject === row.subject && other.table === row.table && other.starts !== null,
  )
  const laterThan = (others: readonly HistoryRow[]): boolean =>
    others.length > 0 && row.starts !== null && others.every((other) => other.starts! < row.starts!)
  if (one.says === 'latest')
    return laterThan(beside.filter((other) => kindOf(other) === kindOf(row))) ? 'withdrawn' : null
  if (kindsOf(one)?.includes(kindOf(row)) === false) return null
  if (one.of === 'subjects-named' && !named) return null
  if (one.says === 'state') return 'ended'
  if (isBefore(row, one)) return null
  const earlier = row.starts !== null && beside.some((other) => other.starts! > row.starts!)
  return one.latestOnly && row.ends !== null && earlier ? null : 'withdrawn'
}

export const newModel = () => {
  let held: Held[] = []
  const done: Done[] = []
  const last = (source: Source, coverage: readonly Coverage[] | null): Done | undefined =>
    done.findLast(
      (one) => !one.undone && one.source === source && (coverage === null || isLike(one.coverage, coverage)),
    )
  return {
    load({ source, asAt, coverage, rows }: LoadCommand): number | null {
      const number = done.length + 1
      const tables = coverage.map(({ table }) => table)
      const now = held.filter((row) => row.source === source && row.until === null && tables.includes(row.table))
      const found = new Map(rows.map((row) => [nameOf(row), row]))
      const closing = new Map<Held, string>()
      const same = new Set<string>()
      for (const row of now) {
        const next = found.get(nameOf(row))
        const covered = coverage.find(({ table }) => table === row.table)!
        const why = next ? (says(next) === says(row) ? null : 'changed') : closedBy(row, covered, rows)
        if (next && why === null) same.add(nameOf(row))
        if (why !== null) closing.set(row, why)
      }
      const added = rows.filter((row) => !same.has(nameOf(row)))
      if (closing.size + added.length === 0 && last(source, coverage)?.asAt === asAt) return null
      held = held.map((row) => (closing.has(row) ? { ...row, until: number, endedAs: closing.get(row)! } : row))
      held.push(...added.map((row) => ({ ...row, source, from: number, until: null, endedAs: null })))
      done.push({ load: number, source, asAt, coverage, undone: false })
      return number
    },
    undoable: (source: Source): number | null => last(source, null)?.load ?? null,
    undo(load: number): { goes: number; comesBack: number } {
      const goes = held.filter((row) => row.from === load).length
      const comesBack = held.filter((row) => row.until === load).length
      held = held
        .filter((row) => row.from !== load)
        .map((row) => (row.until === load ? { ...row, until: null, endedAs: null } : row))
      done[load - 1]!.undone = true
      return { goes, comesBack }
    },
    held: (): string[] =>
      held.map((row) => [nameOf(row), row.source, row.from, row.until, row.endedAs, says(row)].join(' | ')).sort(),
  }
}

/** Everything that the database holds of one authority, as the model says it. */
export const heldNow = async (db: Tenant): Promise<string[]> => {
  const { rows } = await sql<
    HistoryRow & { source: string; from: number; until: number | null; ended_as: string | null }
  >`
    select h.table_id as "table", s.identifier as subject, h.key, h.starts, h.ends, h.fields, h.source, h.from_load as from,
      h.until_load as until, h.ended_as
    from children.history h join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
    where h.la_id = ${db.la}`.execute(db.query)
  return rows.map((row) => [nameOf(row), row.source, row.from, row.until, row.ended_as, says(row)].join(' | ')).sort()
}

const days: readonly Day[] = ['2025-12-31', '2026-03-01', '2026-05-01', '2026-05-02', '2026-08-15', '2026-10-01']
const day = fc.constantFrom(...days)
const dayOrNone = fc.option(day, { freq: 5 })
const kind = fc.constantFrom('care', 'protection')

const fieldsOf = (table: TableId) =>
  table === 'visit'
    ? fc.record({ kind }, { requiredKeys: [] })
    : table === 'person'
      ? fc.record({ forename: fc.constantFrom('Ann', 'Ben') }, { requiredKeys: [] })
      : fc.record({ team: fc.constantFrom('North', 'South') }, { requiredKeys: [] })

const rowOf = (table: TableId) =>
  fc.record({
    table: fc.constant(table),
    subject: fc.constantFrom('A', 'B', 'C'),
    key: fc.constantFrom('1', '2', '3'),
    starts: dayOrNone,
    ends: historyTables[table].ends === null ? fc.constant(null) : dayOrNone,
    fields: fieldsOf(table),
  }) as fc.Arbitrary<HistoryRow>

const of = fc.constantFrom(undefined, 'subjects-named' as const)
const without = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T

const wholeOf = (table: TableId) =>
  fc
    .record({
      since: fc.option(day),
      by: fc.constantFrom(undefined, 'start' as const),
      of,
      latestOnly: fc.constantFrom(undefined, true as const),
    })
    .map((given) => without({ table, says: 'whole' as const, ...given }) as Coverage)
const saysOf = (table: TableId) => of.map((given) => without({ table, says: 'state' as const, of: given }) as Coverage)

const coverageOf: Readonly<Record<string, fc.Arbitrary<Coverage>>> = {
  referral: wholeOf('referral'),
  childInNeed: wholeOf('childInNeed'),
  visit: fc.oneof(
    fc.constant<Coverage>({ table: 'visit', says: 'latest' }),
    fc
      .tuple(fc.option(day), kind)
      .map(([since, own]): Coverage => ({ table: 'visit', says: 'whole', since, kinds: [own] })),
  ),
  person: fc.oneof(saysOf('person'), wholeOf('person')),
}

/** A list of one kind of visit has visits of no other, under keys of their own. */
const ofKind =
  (coverage: readonly Coverage[]) =>
  (row: HistoryRow): HistoryRow => {
    const [own] = coverage.flatMap((one) => (one.table === row.table ? (kindsOf(one) ?? []) : []))
    return own === undefined ? row : ({ ...row, key: `${own} ${row.key}`, fields: { kind: own } } as HistoryRow)
  }

const load = fc
  .record({
    source: fc.constantFrom<Source>('annex-a', 'annex-a', 'ssd'),
    tables: fc.subarray(Object.keys(coverageOf), { minLength: 1 }),
  })
  .chain(({ source, tables }) =>
    fc.record({
      do: fc.constant('load' as const),
      source: fc.constant(source),
      coverage: fc.tuple(...tables.map((table) => coverageOf[table]!)),
      rows: fc.uniqueArray(fc.oneof(...tables.map((table) => rowOf(table as TableId))), {
        selector: nameOf,
        maxLength: 12,
      }),
      later: fc.boolean(),
    }),
  )
  .map((given) => ({ ...given, rows: given.rows.map(ofKind(given.coverage)) }))

/** Loads at days that never go back, some at the same day, with an undoing of the last here and there. */
export const loadCommands: fc.Arbitrary<Command[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: load },
      fc.record({ do: fc.constant('undo' as const), source: fc.constantFrom<Source>('annex-a', 'ssd') }),
    ),
    {
      minLength: 2,
      maxLength: 7,
    },
  )
  .map((commands) => {
    let at = 10
    return commands.map((command): Command => {
      if (command.do === 'undo') return command
      if (command.later) at += 1
      const { later: _, ...rest } = command
      return { ...rest, asAt: `2026-11-${at}` }
    })
  })
