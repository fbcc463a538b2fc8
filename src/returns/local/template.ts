import { csv } from '../../platform/documents/csv.ts'
import type { NewCell, NewSheet, SheetColumn } from '../../platform/documents/xlsx/model.ts'
import { xlsxWorkbook } from '../../platform/documents/xlsx/write.ts'
import type { LocalColumn, LocalList } from './model.ts'

const cellKind = ({ kind }: LocalColumn): SheetColumn['kind'] =>
  kind === 'day' ? 'day' : kind === 'count' || kind === 'number' ? 'number' : 'text'

const wordsOf = ({ codes }: LocalColumn): readonly string[] =>
  codes?.map(({ printed, label }) => printed ?? label) ?? []

const sheetColumn = (column: LocalColumn): SheetColumn => ({
  header: column.header,
  width: Math.max(14, Math.min(32, column.header.length + 4)),
  kind: cellKind(column),
  ...(column.codes ? { choices: wordsOf(column) } : {}),
})

/** An empty sheet to fill in. It is called as the list is, so that it is known again. */
const emptySheet = ({ list, columns }: LocalList): NewSheet => ({
  name: list.id,
  columns: columns.map(sheetColumn),
  rows: [],
})

const exampleCell = ({ kind, example }: LocalColumn): string =>
  kind === 'day' ? String(example).split('-').toReversed().join('/') : String(example)

const needed = (column: LocalColumn): string => (column.required ? 'Every row' : 'Where known')

const note = ({ list }: LocalList, column: LocalColumn): readonly NewCell[] => [
  list.title,
  column.header,
  column.enter,
  needed(column),
  wordsOf(column).join('; '),
  exampleCell(column),
]

/** What each column is for, with an example in words: on a sheet of its own, so that no example is ever loaded as a child. */
const notes = (lists: readonly LocalList[]): NewSheet => ({
  name: 'Notes and example',
  columns: [
    { header: 'List', width: 24, kind: 'text', locked: true },
    { header: 'Column', width: 24, kind: 'text', locked: true },
    { header: 'What to enter', width: 56, kind: 'text', locked: true },
    { header: 'Fill in', width: 14, kind: 'text', locked: true },
    { header: 'Choices', width: 40, kind: 'text', locked: true },
    { header: 'Example (invented)', width: 22, kind: 'text', locked: true },
  ],
  rows: lists.flatMap((one) => one.columns.map((column) => note(one, column))),
})

/** A workbook to fill in: a sheet for each list with its head row and choices, and what each column is for. */
export const templateWorkbook = (lists: readonly LocalList[]): Promise<Buffer> =>
  xlsxWorkbook([...lists.map(emptySheet), notes(lists)])

/** The head row alone. */
export const templateCsv = ({ columns }: LocalList): Buffer =>
  csv(
    columns.map(({ header }) => header),
    [],
  )
