import type { Day } from '../../../platform/day.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { annexALists } from '../../annex-a/lists.ts'
import type { Column, List, Value } from '../../model.ts'
import { type Cell, workbook } from '../files/workbook.ts'
import type { SampleRows } from './rows.ts'

/** How a value stands in a cell; a text that is no code of the column stands as it is. */
const printed = (column: Column): ((value: Value) => Cell) => {
  if (column.kind === 'day') return (value) => (isDayText(value) ? { day: value as Day } : value)
  if (!column.codes) return (value) => value
  const words = new Map(column.codes.map(({ code, printed, label }) => [code, printed ?? label]))
  return (value) => (typeof value === 'string' ? (words.get(value) ?? value) : value)
}

const isDayText = (value: Value): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

const inFigures = (cell: Cell): string | number | null =>
  cell !== null && typeof cell === 'object' ? cell.day.split('-').toReversed().join('/') : cell

const cellsOf = (list: List, rows: readonly (readonly Value[])[]): Cell[][] => {
  const printers = list.columns.map(printed)
  return rows.map((row) => row.map((value, at) => printers[at]!(value)))
}

/** One workbook of eleven sheets, named "List 1" to "List 11". */
export const annexAWorkbook = (rows: SampleRows): Buffer =>
  workbook(
    annexALists.map((list) => ({
      name: `List ${list.number}`,
      head: list.columns.map(({ header }) => header),
      rows: cellsOf(list, rows.get(list.id)!),
    })),
  )

/** A file for each list, dates as 31/03/2026. */
export const annexACsv = (rows: SampleRows): { name: string; bytes: Buffer }[] =>
  annexALists.map((list) => ({
    name: `List ${list.number}.csv`,
    bytes: csv(
      list.columns.map(({ header }) => header),
      cellsOf(list, rows.get(list.id)!).map((row) => row.map(inFigures)),
    ),
  }))
