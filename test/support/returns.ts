import type { ReadReturn, Row, Source, Value } from '../../src/returns/model.ts'

/** A return as it would be read, from rows by list; a column that a row leaves out is blank. */
export const returnOf = (
  source: Source,
  lists: Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>,
): ReadReturn => ({
  source,
  edition: '2024',
  lists: new Map(
    Object.entries(lists).map(([list, rows]) => [
      list,
      {
        list,
        file: 'return.xlsx',
        sheet: list,
        headerRow: 1,
        missingColumns: [],
        rows: rows.map((values, at): Row => ({ row: at + 2, values })),
      },
    ]),
  ),
  repairs: [],
  unread: [],
  strange: [],
})
