import assert from 'node:assert/strict'
import type { XlsxCell } from '../../src/platform/documents/xlsx/model.ts'
import { annexALists } from '../../src/returns/annex-a/lists.ts'
import type { List, ReadReturn } from '../../src/returns/model.ts'
import { readReturn } from '../../src/returns/reading/read-return.ts'
import { xlsxOf } from './xlsx-of.ts'

export type Cells = readonly (readonly XlsxCell[])[]
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** The rows of a sheet as XML. */
export const rowsXml = (rows: Cells): string =>
  rows
    .map((cells, row) => {
      const inside = cells.map((cell) => {
        if (cell === null) return '<c/>'
        if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
        if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`
        return typeof cell === 'string'
          ? `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
          : `<c t="d"><v>${cell.day}</v></c>`
      })
      return `<row r="${row + 1}">${inside.join('')}</row>`
    })
    .join('')

/** Reads files that hold these bytes; fails where one cannot be read. */
export const readBytes = async (
  files: Readonly<Record<string, Buffer | string>>,
  lists: readonly List[] = annexALists,
): Promise<ReadReturn> => {
  const reading = await readReturn(
    Object.entries(files).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) })),
    lists,
  )
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading.read
}
/** Reads a workbook of these sheets as Annex A. */
export const readSheets = (...all: readonly { name: string; state?: string; rows: Cells }[]) =>
  readBytes({ 'return.xlsx': xlsxOf({ sheets: all.map(({ rows, ...sheet }) => ({ ...sheet, rows: rowsXml(rows) })) }) })
export const contacts = annexALists[0]!
/** Its header, and a row of it without fault. */
export const contactsHead = contacts.columns.map(({ header }) => header)
export const contactsRow = [
  'C1',
  'a) Male',
  'a) WBRI',
  { day: '2015-01-02' },
  9,
  { day: '2024-05-06' },
  'q) 6: Police',
] as const
/** What was said of a return's values: what, column, was, now, rows. */
export const said = (read: ReadReturn) =>
  read.repairs.map(({ what, column, was, now, rows }) => [what, column, was, now, rows.join()])
