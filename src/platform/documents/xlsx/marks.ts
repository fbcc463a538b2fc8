import type { CellFault } from './model.ts'

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1] ??
  new RegExp(`\\b${name}\\s*=\\s*'([^']*)'`).exec(tag)?.[1] ??
  null

/** "B3" as row and column, counted from 1. */
const placeOf = (reference: string): { row: number; column: number } => {
  const [, letters = '', row = '0'] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(reference) ?? []
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row), column }
}

/** A merged range has its value in one cell only: the others would be read as emptied. Very long ranges are cut. */
const mergedCells = (range: string): readonly CellFault[] => {
  const [from, to] = range.split(':').map(placeOf)
  if (!from || !to) return []
  const rows = Array.from({ length: Math.min(to.row - from.row + 1, 5_001) }, (_, at) => from.row + at)
  const columns = Array.from({ length: Math.min(to.column - from.column + 1, 100) }, (_, at) => from.column + at)
  return rows.flatMap((row) => columns.map((column) => ({ row, column, what: 'merged' as const, range }))).slice(1)
}

const cells = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g
const merges = /<(?:\w+:)?mergeCell\b([^>]*)>/g
const mostFaults = 20_000

/** What the library reads as an empty cell although the sheet's XML says that something is or was there. */
export const cellFaults = (sheetXml: string): readonly CellFault[] => {
  const found: CellFault[] = []
  for (const [, head = '', inside = ''] of sheetXml.matchAll(cells)) {
    if (found.length >= mostFaults) break
    const type = attribute(head, 't')
    const what =
      type === 'e'
        ? ('error-value' as const)
        : /<(?:\w+:)?f\b/.test(inside) && !/<(?:\w+:)?(v|is)\b/.test(inside)
          ? ('formula-without-value' as const)
          : null
    if (what) found.push({ ...placeOf(attribute(head, 'r') ?? ''), what, range: '' })
  }
  for (const [, head = ''] of sheetXml.matchAll(merges)) {
    if (found.length >= mostFaults) break
    found.push(...mergedCells(attribute(head, 'ref') ?? ''))
  }
  return found
}

/** The last row and column that Excel knows, and how many cells a sheet may have with the empty ones between the others. */
const furthest = { row: 1_048_576, column: 16_384, cells: 2_000_000 }
const placed = /<(?:\w+:)?(row|c)\b([^>]*)>/g

/** Whether the cells that hold something stand so far apart that the empty ones between them would fill the memory. */
export const isTooFar = (sheetXml: string): boolean => {
  let [rows, columns] = [0, 0]
  for (const [, tag, head = ''] of sheetXml.matchAll(placed)) {
    const reference = attribute(head, 'r')
    if (reference === null) continue
    const { row, column } = placeOf(tag === 'row' ? `A${reference}` : reference)
    if (row < 1 || row > furthest.row || column < 1 || column > furthest.column) return true
    if (tag === 'row' || head.endsWith('/')) continue
    rows = Math.max(rows, row)
    columns = Math.max(columns, column)
  }
  return rows * columns > furthest.cells
}

/** Sheet name -> its file, in the order of the workbook. */
export const sheetFiles = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const targets = new Map(
    [...(files.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(
      ([, head = '']) => [attribute(head, 'Id') ?? '', attribute(head, 'Target') ?? ''] as const,
    ),
  )
  const sheets = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].map(
    ([, head = '']) => {
      const target = targets.get(/\b\w+:id="([^"]*)"/.exec(head)?.[1] ?? '') ?? ''
      return [attribute(head, 'name') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`] as const
    },
  )
  return new Map(sheets)
}

/** The reader knows only "1"; LibreOffice writes "true". Its dates are then 1,462 days too early. */
export const isUnread1904 = (files: ReadonlyMap<string, string>): boolean =>
  /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(true|on)"/.test(files.get('xl/workbook.xml') ?? '')
