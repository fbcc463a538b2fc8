import type { List, ReadList, ReadReturn, Row, Value } from '../model.ts'

/** Rows on their way from one thread to another: values in the order of the list's columns, some thousand at a time. */
export type PackedRows = { list: string; rows: readonly number[]; values: readonly (readonly Value[])[] }
/** A return without its rows. */
export type PackedReturn = Omit<ReadReturn, 'lists'> & { lists: readonly Omit<ReadList, 'rows'>[] }

const together = 2_000

export function* packedRows(read: ReadReturn, lists: readonly List[]): Generator<PackedRows> {
  for (const { id, columns } of lists) {
    const rows = read.lists.get(id)?.rows ?? []
    for (let at = 0; at < rows.length; at += together) {
      const some = rows.slice(at, at + together)
      yield {
        list: id,
        rows: some.map(({ row }) => row),
        values: some.map(({ values }) => columns.map((column) => values[column.id] ?? null)),
      }
    }
  }
}

export const packedReturn = ({ lists, ...rest }: ReadReturn): PackedReturn => ({
  ...rest,
  lists: [...lists.values()].map(({ rows: _, ...list }) => list),
})

/** Puts a return together again from its pieces. */
export const unpacker = (lists: readonly List[]) => {
  const columns = new Map(lists.map((list) => [list.id, list.columns.map(({ id }) => id)]))
  const rows = new Map<string, Row[]>()
  return {
    add: ({ list, rows: numbers, values }: PackedRows): void => {
      const ids = columns.get(list) ?? []
      const held = rows.get(list) ?? []
      rows.set(list, held)
      for (const [at, row] of numbers.entries()) {
        const filled: Record<string, Value> = {}
        const these = values[at]!
        for (let place = 0; place < ids.length; place += 1) filled[ids[place]!] = these[place]!
        held.push({ row, values: filled })
      }
    },
    whole: ({ lists: heads, ...rest }: PackedReturn): ReadReturn => ({
      ...rest,
      lists: new Map(heads.map((head) => [head.list, { ...head, rows: rows.get(head.list) ?? [] }])),
    }),
  }
}
