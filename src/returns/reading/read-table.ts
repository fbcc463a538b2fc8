import type { List, ReadList } from '../model.ts'
import type { Collector } from './collector.ts'
import type { FirstRow, HeaderMatch } from './headers.ts'
import { ListRows } from './list-rows.ts'
import { type OnTableRow, ofFile, type ReturnTable } from './tables.ts'

/** Rows in which a header is looked for: titles may stand above it. */
const headerRows = 20

/** Which list a table is, once its first rows are known; null: none of those it may be. */
export type Choose = (rows: readonly FirstRow[]) => { list: List; header: HeaderMatch } | null

/** A table that was read: the list it is, and what was read of it. */
export type TableRead = { list: List; reader: ListRows; read: Omit<ReadList, 'missingColumns'> }

/** Reads one table as the list that `choose` finds in it; null, and no further row is read, where it finds none. */
export const readTable = async (
  table: ReturnTable,
  choose: Choose,
  collector: Collector,
  onShare: (share: number, rows: number) => void,
): Promise<TableRead | null> => {
  const first: { row: number; cells: FirstRow['cells']; faults: Parameters<OnTableRow>[2] }[] = []
  let chosen: ReturnType<Choose> = null
  let reader: ListRows | null = null
  let stopped = false
  const decide = () => {
    chosen = choose(first)
    if (!chosen) return
    reader = new ListRows(chosen.list, chosen.header, collector)
    for (const { row, cells, faults } of first) if (row > chosen.header.row) reader.add(row, cells, faults)
  }
  const onRow: OnTableRow = (row, cells, faults) => {
    if (reader) {
      reader.add(row, cells, faults)
      return
    }
    first.push({ row, cells, faults })
    if (first.length < headerRows) return
    decide()
    if (reader) return
    stopped = true
    throw new Error('No header: the rest is not read.')
  }
  const end = await table
    .readRows(onRow, (share) => onShare(share, reader?.rows.length ?? 0))
    .catch((error) => {
      if (stopped) return null
      throw error
    })
  if (end && !reader) decide()
  // What a closure sets is not seen by the type check.
  const [list, rows] = [chosen as { list: List; header: HeaderMatch } | null, reader as ListRows | null]
  if (!end || !list || !rows) return null
  await ofFile(table.file, async () => rows.finish(end.merged))
  const headerRow = list.header.row
  if (end.encoding === 'Windows-1252')
    collector.note(list.list.id, '', headerRow, { what: 'encoding', was: 'Windows-1252', now: 'UTF-8' })
  if (end.nuls > 0)
    collector.note(list.list.id, '', headerRow, { what: 'control-characters', was: `${end.nuls} NUL bytes`, now: '' })
  const { file, sheet } = table
  return { list: list.list, reader: rows, read: { list: list.list.id, file, sheet, headerRow, rows: rows.rows } }
}
