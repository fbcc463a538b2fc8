import { UnreadableTable } from '../../platform/documents/xlsx/stream/faults.ts'
import type { MergedRange } from '../../platform/documents/xlsx/stream/sheet.ts'

/** No return that people made has so many cells merged. */
const most = 2_000_000

/**
 * The cells that were merged into another one, whose content is gone: row, column (from 1) and the range. Only those in these columns, down to
 * the last row. Throws `UnreadableTable` where there are far too many.
 */
export function* mergedCells(ranges: readonly MergedRange[], columns: readonly number[], lastRow: number) {
  let seen = 0
  for (const range of ranges)
    for (const column of columns) {
      if (column < range.fromColumn || column > range.toColumn) continue
      for (let row = range.fromRow; row <= Math.min(range.toRow, lastRow); row += 1) {
        seen += 1
        if (seen > most) throw new UnreadableTable('mostly-unreadable')
        if (row !== range.fromRow || column !== range.fromColumn) yield { row, column, range }
      }
    }
}
