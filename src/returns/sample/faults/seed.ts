import { hash, newRandom, type Random } from '../../../invented-authority/index.ts'
import type { Day } from '../../../platform/day.ts'
import { annexALists } from '../../annex-a/lists.ts'
import type { Value } from '../../model.ts'
import type { SampleRows } from '../annex-a/rows.ts'
import { faultKinds } from './kinds.ts'
import type { FaultKind, RowValues, SeededFault } from './model.ts'

const columnsOf = new Map(annexALists.map((list) => [list.id, list.columns.map(({ id }) => id)]))

const asValues = (list: string, row: readonly Value[]): RowValues =>
  Object.fromEntries(columnsOf.get(list)!.map((column, at) => [column, row[at] ?? null]))

const subjectOf = (list: string, row: readonly Value[]): string =>
  `${list === 'list-11' ? 'adopter' : 'child'} ${row[0]}`

type Placed = { kind: FaultKind; row: Value[] | null; subject: string }

/** A row for a fault of a kind, about someone who has none yet: two faults about one child could hide each other. */
const placeFor = (
  random: Random,
  rows: readonly Value[][],
  kind: FaultKind,
  asAt: Day,
  taken: ReadonlySet<string>,
): Value[] | null => {
  if (!rows.length) return null
  const start = random.whole(0, rows.length - 1)
  for (let step = 0; step < rows.length; step++) {
    const row = rows[(start + step) % rows.length]!
    if (row[0] !== null && !taken.has(subjectOf(kind.list, row)) && kind.where(asValues(kind.list, row), asAt))
      return row
  }
  return null
}

const put = (rows: Map<string, Value[][]>, kind: FaultKind, row: Value[], asAt: Day): Value[] | null => {
  const list = rows.get(kind.list)!
  const change = kind.change(asValues(kind.list, row), asAt)
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
  const changed = columnsOf.get(kind.list)!.map((column, at) => (column in change.set ? change.set[column]! : row[at]!))
  list[list.indexOf(row)] = changed
  return changed
}

/**
 * Puts faults into a return: as many as `rate` (0 to 1) of its rows, one kind after the other as far as there are rows for it, at most one
 * about one child. Gives the return with them and the list of what was put where. The return given stays as it was.
 */
export const seedFaults = (
  given: SampleRows,
  { rate, seed, asAt, kinds = faultKinds }: { rate: number; seed: string; asAt: Day; kinds?: readonly FaultKind[] },
): { rows: SampleRows; faults: readonly SeededFault[] } => {
  const random = newRandom(hash(`${seed} faults`))
  const rows = new Map([...given].map(([list, own]) => [list, [...own]]))
  const wanted = Math.round([...given.values()].reduce((sum, own) => sum + own.length, 0) * rate)
  const taken = new Set<string>()
  const placed: Placed[] = []
  let left: readonly FaultKind[] = kinds
  while (placed.length < wanted && left.length) {
    const possible: FaultKind[] = []
    for (const kind of left) {
      if (placed.length >= wanted) break
      const row = placeFor(random, rows.get(kind.list)!, kind, asAt, taken)
      if (!row) continue
      taken.add(subjectOf(kind.list, row))
      placed.push({ kind, row: put(rows, kind, row, asAt), subject: String(row[0]) })
      possible.push(kind)
    }
    left = possible
  }
  return { rows, faults: placed.map((one) => seeded(one, rows)) }
}

const seeded = ({ kind, row, subject }: Placed, rows: SampleRows): SeededFault => ({
  kind: kind.kind,
  changes: kind.changes,
  list: kind.list,
  row: row === null ? null : rows.get(kind.list)!.indexOf(row) + 2,
  column: kind.column,
  subject: kind.column === 'childId' || kind.column === 'adopterId' ? null : subject,
  finds: kind.finds,
  also: kind.also,
})
