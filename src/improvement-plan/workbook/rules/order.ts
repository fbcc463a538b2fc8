import type { ReadRow } from '../model.ts'

/** The longest run that stands in rising order; what is not in it was moved. Patience sorting, O(n log n). */
const unmoved = (ranks: readonly number[]): ReadonlySet<number> => {
  const tops: number[] = []
  const before: number[] = []
  for (const [at, rank] of ranks.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ranks[tops[middle]!]! < rank) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? tops[low - 1]! : -1
    tops[low] = at
  }
  const kept = new Set<number>()
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(at)
  return kept
}

/** The ids that stand elsewhere in `after` than in `before`; both hold the same ids. */
export const movedIds = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const rankOf = new Map(before.map((id, at) => [id, at]))
  const kept = unmoved(after.map((id) => rankOf.get(id) ?? -1))
  return after.filter((_, at) => !kept.has(at))
}

/** Each moved id behind the one that stands before it in `wanted`; everything else stays where it is in `now`. */
export const placed = (
  now: readonly string[],
  wanted: readonly string[],
  moved: readonly string[],
): readonly string[] => {
  const moving = new Set(moved)
  let order = now.filter((id) => !moving.has(id))
  for (const id of wanted.filter((one) => moving.has(one))) {
    const behind = wanted.slice(0, wanted.indexOf(id)).findLast((one) => order.includes(one))
    const at = behind === undefined ? 0 : order.indexOf(behind) + 1
    order = order.toSpliced(at, 0, id)
  }
  return order
}

type Numbered = Pick<ReadRow, 'row' | 'values'>

/**
 * The rows in the order that the file asks for. Where a number was changed the numbers tell, a row without one following
 * the row above it; else the rows stand as they stand.
 */
export const inFileOrder = <Row extends Numbered>(
  rows: readonly Row[],
  numberOf: (row: Row) => number | null,
): readonly Row[] => {
  const typed = (row: Row): number | null => (row.values.number ? Number(row.values.number) : null)
  const renumbered = rows.some((row) => typed(row) !== null && numberOf(row) !== null && typed(row) !== numberOf(row))
  if (!renumbered) return rows
  // A number typed over a lower one means behind the line that has it now, over a higher one before it.
  const sideOf = (row: Row): number => {
    const [now, before] = [typed(row), numberOf(row)]
    if (now === null) return 2
    return now === before ? 0 : before !== null && now > before ? 1 : -1
  }
  const keys: number[] = []
  for (const row of rows) keys.push(typed(row) ?? numberOf(row) ?? keys.at(-1) ?? 0)
  return rows
    .map((row, at) => ({ row, at, key: keys[at]!, side: sideOf(row) }))
    .toSorted((one, other) => one.key - other.key || one.side - other.side || one.at - other.at)
    .map(({ row }) => row)
}
