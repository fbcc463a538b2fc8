import type { Day } from '../../day.ts'

/** What a cell of a read workbook holds. A date has no time here; null: the cell is empty. */
export type XlsxCell = string | number | boolean | { day: Day } | null

/** A cell whose content the file does not hold: reading it as empty would lose it. Row and column count from 1. */
export type CellFault = {
  row: number
  column: number
  what: 'error-value' | 'formula-without-value' | 'merged'
  /** The merged cells, such as "A3:A5"; else ''. */
  range: string
}

/** `rows[0]` is row 1; rows are as long as the widest one. */
export type ReadSheet = { name: string; rows: readonly (readonly XlsxCell[])[]; faults: readonly CellFault[] }

/** A column of a sheet to write. `width` in characters; `choices` are offered as a list when a cell is edited. */
export type SheetColumn = {
  header: string
  width: number
  kind: 'text' | 'day' | 'number'
  locked?: boolean
  hidden?: boolean
  choices?: readonly string[]
}

/** A sheet to write. Cells: text, a number, `{ day }`, or null. `plain`: no head row, one wide column. */
export type NewSheet =
  | { name: string; columns: readonly SheetColumn[]; rows: readonly (readonly NewCell[])[] }
  | { name: string; plain: readonly { text: string; heading?: boolean }[] }
export type NewCell = string | number | { day: Day } | null

/** "C" for column 3. */
export const columnLetter = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : columnLetter(Math.floor((column - 1) / 26)) + columnLetter(((column - 1) % 26) + 1)
