import type { XlsxCell } from '../../platform/documents/xlsx/model.ts'
import type { Column, List } from '../model.ts'

/** Letters and digits only, so that case, blanks, line breaks, quotation marks and brackets make no difference. */
const alike = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** Ways in which a header may differ: a number before it, or a remark in brackets behind it, such as the form of the date. */
const shorter = (header: string): readonly string[] => [
  header.replace(/^\s*\(?[a-z]?\d{1,2}[.):]?\s+/i, ''),
  header.replace(/\s*[([][^)\]]*[)\]]\s*$/, ''),
  header.replace(/\s*\*+\s*$/, ''),
]

/** Longer than any header of any list: a text that is longer is none, and is not compared with all of them. */
const longest = 400

export type HeaderTable = ReadonlyMap<string, Column>
export const headerTable = (list: List): HeaderTable => {
  const table = new Map<string, Column>()
  for (const column of list.columns) table.set(alike(column.header), column)
  for (const column of list.columns)
    for (const other of [...(column.variants ?? []), column.id])
      if (!table.has(alike(other))) table.set(alike(other), column)
  return table
}

export const columnOf = (table: HeaderTable, header: string): Column | null =>
  table.get(alike(header)) ??
  shorter(header)
    .filter((text) => text !== header && alike(text) !== '')
    .map((text) => table.get(alike(text)))
    .find((column) => column !== undefined) ??
  null

/** A row that may be the header: which column stands at which place, places counting from 0. */
export type HeaderMatch = {
  row: number
  /** Place, header as printed, and the column it is (null: none of the list). */
  places: readonly { at: number; header: string; column: Column | null }[]
  /** How many different columns of the list stand in it. */
  columns: number
}

const matchOf = (table: HeaderTable, row: number, cells: readonly XlsxCell[]): HeaderMatch => {
  const places = cells.flatMap((cell, at) =>
    (typeof cell === 'string' && cell.length <= longest) || typeof cell === 'number'
      ? [{ at, header: String(cell), column: columnOf(table, String(cell)) }]
      : [],
  )
  return { row, places, columns: new Set(places.flatMap(({ column }) => (column ? [column] : []))).size }
}

export type FirstRow = { row: number; cells: readonly XlsxCell[] }

/** The row among the first ones that holds most columns of the list; titles may stand above it. Null where none holds two. */
export const findHeader = (list: List, rows: readonly FirstRow[]): HeaderMatch | null => {
  const table = headerTable(list)
  const matches = rows.map(({ row, cells }) => matchOf(table, row, cells))
  const best = matches.reduce<HeaderMatch | null>(
    (one, other) => (other.columns > (one?.columns ?? 0) ? other : one),
    null,
  )
  return best && best.columns >= Math.min(2, list.columns.length) ? best : null
}

/** How much of a list stands in a header, 0 to 1, and how much of the header is of the list: the smaller of the two. */
export const likeness = (list: List, match: HeaderMatch | null): number =>
  match === null ? 0 : Math.min(match.columns / list.columns.length, match.columns / match.places.length)
