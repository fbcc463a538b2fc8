import { hash, newRandom, type Random } from '../../../invented-authority/index.ts'
import type { Day } from '../../../platform/day.ts'
import { annexALists } from '../../annex-a/lists.ts'
import type { List, Value } from '../../model.ts'
import type { SampleRows } from '../annex-a/rows.ts'
import { faultKinds } from './kinds.ts'
import type { FaultKind, RowValues, SeededFault } from './model.ts'

type Columns = ReadonlyMap<string, readonly string[]>

const columnsOf = (lists: readonly List[]): Columns =>
  new Map(lists.map((list) => [list.id, list.columns.map(({ id }) => id)]))

const asValues = (columns: readonly string[], row: readonly Value[]): RowValues =>
  Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))

const shuffled = <T>(given: readonly T[], random: Random): T[] => {
  const list = [...given]
  for (let at = list.length - 1; at > 0; at--) {
    const other = random.whole(0, at)
    ;[list[at], list[other]] = [list[other]!, list[at]!]
  }
  return list
}

/** One kind of each list after the other, lists and kinds in an order of the seed’s own: few faults lie in all lists too. */
const spreadOver = (kinds: readonly FaultKind[], random: Random): readonly FaultKind[] => {
  const byList = [...Map.groupBy(kinds, ({ list }) => list).values()].map((own) => shuffled(own, random))
  const lists = shuffled(byList, random)
  const most = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: most }, (_, turn) => lists.flatMap((own) => own.slice(turn, turn + 1))).flat()
}

const subjectOf = (list: string, row: readonly Value[]): string =>
  `${list === 'list-11' ? 'adopter' : 'child'} ${row[0]}`

type Placed = { kind: FaultKind; row: Value[] | null; subject: string }

/** A row for a fault of a kind, about someone who has none yet: two faults about one child could hide each other. */
const placeFor = (
  random: Random,
  rows: readonly Value[][],
  columns: readonly string[],
  kind: FaultKind,
  asAt: Day,
  taken: ReadonlySet<string>,
): Value[] | null => {
  if (!rows.length) return null
  const start = random.whole(0, rows.length - 1)
  for (let step = 0; step < rows.length; step++) {
    const row = rows[(start + step) % rows.length]!
    if (row[0] !== null && !taken.has(subjectOf(kind.list, row)) && kind.where(asValues(columns, row), asAt)) return row
  }
  return null
}

const put = (
  rows: Map<string, Value[][]>,
  columns: readonly string[],
  kind: FaultKind,
  row: Value[],
  asAt: Day,
): Value[] | null => {
  const list = rows.get(kind.list)!
  const change = kind.change(asValues(columns, row), asAt)
  if (change === 'remove') {
    rows.set(
      kind.list,
      list.filter((one) => one !== row),
    )
    return null
  }
  if (change === 'twice') {
    const again = [...row]
    list.push(again)
    return again
  }
  const changed = columns.map((column, at) => (column in change.set ? change.set[column]! : row[at]!))
  list[list.indexOf(row)] = changed
  return changed
}

export type FaultsAsked = {
  rate: number
  seed: string
  asAt: Day
  kinds?: readonly FaultKind[]
  lists?: readonly List[]
}

/**
 * Puts faults into a return: as many as `rate` (0 to 1) of its rows, spread by the seed over lists and kinds as far as there are rows for
 * them, at most one about one child. `lists` and `kinds`: of the return that it is, Annex A where nothing is said. Gives the return with them and the list of what was put where. The return given stays as it was.
 */
export const seedFaults = (
  given: SampleRows,
  { rate, seed, asAt, kinds = faultKinds, lists = annexALists }: FaultsAsked,
): { rows: SampleRows; faults: readonly SeededFault[] } => {
  const random = newRandom(hash(`${seed} faults`))
  const rows = new Map([...given].map(([list, own]) => [list, [...own]]))
  const wanted = Math.round([...given.values()].reduce((sum, own) => sum + own.length, 0) * rate)
  const taken = new Set<string>()
  const placed: Placed[] = []
  const columns = columnsOf(lists)
  let left = spreadOver(kinds, random)
  while (placed.length < wanted && left.length) {
    const possible: FaultKind[] = []
    for (const kind of left) {
      if (placed.length >= wanted) break
      const row = placeFor(random, rows.get(kind.list)!, columns.get(kind.list)!, kind, asAt, taken)
      if (!row) continue
      taken.add(subjectOf(kind.list, row))
      placed.push({ kind, row: put(rows, columns.get(kind.list)!, kind, row, asAt), subject: String(row[0]) })
      possible.push(kind)
    }
    left = possible
  }
  return { rows, faults: placed.map((one) => seeded(one, rows)) }
}

/** Columns that say whom a row is about. */
const whose: ReadonlySet<string> = new Set(['childId', 'workerId', 'adopterId'])

const seeded = ({ kind, row, subject }: Placed, rows: SampleRows): SeededFault => ({
  kind: kind.kind,
  changes: kind.changes,
  list: kind.list,
  row: row === null ? null : rows.get(kind.list)!.indexOf(row) + 2,
  column: kind.column,
  subject: whose.has(kind.column ?? '') ? null : subject,
  finds: kind.finds,
  also: kind.also,
})
