import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import writeXlsxFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/node'
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
} from 'write-excel-file/utility'
import type { Day } from '../../day.ts'
import { columnLetter, type NewCell, type NewSheet, type SheetColumn } from './model.ts'
import { escaped, longestCell, neutralised } from './text.ts'

type Columns = readonly SheetColumn[]
/** What the writer takes for pictures; none is written here. */
type Pictures = Stream | Buffer | Blob

const borders = { borderStyle: 'thin', borderColor: '#b1b4b6' } as const
const top = { alignVertical: 'top', wrap: true, ...borders } as const
const lockedFill = { backgroundColor: '#eeeeee', textColor: '#505a5f' } as const

/** Serial numbers before March 1900 differ between Excel and LibreOffice by a day, so such days are written as text. */
const firstSafeDay: Day = '1900-03-01'

const textCell = (text: string): string => escaped(neutralised(text)).slice(0, longestCell)
const dayInFigures = (day: Day): string => day.split('-').toReversed().join('/')

/** Text cells have the format "Text", so that what is typed into them is never made a number, a date or a formula. */
const formats = { text: '@', day: 'dd/mm/yyyy', number: '#,##0' } as const

const emptyType = { text: String, day: Date, number: Number } as const

const cell = (value: NewCell, column: SheetColumn): CellObject => {
  const look = { ...top, ...(column.locked ? lockedFill : {}), format: formats[column.kind] }
  if (value === null || value === '') return { ...look, type: emptyType[column.kind] }
  if (typeof value === 'string') return { ...look, type: String, format: '@', value: textCell(value) }
  if (typeof value === 'number') return { ...look, type: Number, value }
  if (value.day < firstSafeDay) return { ...look, type: String, format: '@', value: dayInFigures(value.day) }
  return { ...look, type: Date, value: new Date(`${value.day}T00:00:00Z`) }
}

const headCell = (column: SheetColumn): CellObject => ({
  ...top,
  type: String,
  format: '@',
  value: textCell(column.header),
  fontWeight: 'bold',
  backgroundColor: column.locked ? '#b1b4b6' : '#1d70b8',
  textColor: column.locked ? '#0b0c0c' : '#ffffff',
})

const widths = (columns: Columns) => columns.map(({ width }) => ({ width }))

/** The lists that cells offer, a column each, on a sheet of their own: a list inside a cell's rule can hold no comma. */
const choicesName = 'Choices'
const listsOf = (sheets: readonly NewSheet[]): readonly SheetColumn[] =>
  sheets.flatMap((sheet) => ('columns' in sheet ? sheet.columns.filter((one) => one.choices) : []))

const choicesSheet = (lists: Columns): NewSheet => ({
  name: choicesName,
  columns: lists.map(({ header }) => ({ header, width: 30, kind: 'text', locked: true })),
  rows: [...Array(Math.max(...lists.map((list) => list.choices!.length))).keys()].map((row) =>
    lists.map((list) => list.choices![row] ?? null),
  ),
})

/** Rows to which the lists apply: those there are and room for new ones. */
const roomForNewRows = 500

const listRule = (column: SheetColumn, at: number, rows: number, lists: Columns): string => {
  const letter = columnLetter(at + 1)
  const place = columnLetter(lists.indexOf(column) + 1)
  const range = `${choicesName}!$${place}$2:$${place}$${column.choices!.length + 1}`
  const title = sanitizeAttributeValue(column.header.slice(0, 32))
  return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorStyle="warning" errorTitle="${title}" error="Choose from the list." sqref="${letter}2:${letter}${rows + roomForNewRows}"><formula1>${range}</formula1></dataValidation>`
}

const pointsOfALine = 13
/** Excel's own limit. */
const tallestRow = 409

/** How many lines a text takes in a column, as near as counting letters comes. */
const linesOf = (value: NewCell, { width }: SheetColumn): number =>
  typeof value === 'string'
    ? value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / Math.max(1, width - 2))), 0)
    : 1

/** A height in points for each row, so that wrapped text is seen at once also where a program does not fit rows by itself. */
const heightsOf = (sheet: NewSheet): readonly number[] => {
  if ('plain' in sheet) return []
  const head = sheet.columns
    .filter((column) => !column.hidden)
    .map((column) => linesOf(column.header, { ...column, width: column.width * 0.8 }))
  const rows = sheet.rows.map((row) =>
    sheet.columns.map((column, at) => (column.hidden ? 1 : linesOf(row[at] ?? null, column))),
  )
  return [head, ...rows].map((lines) => Math.min(tallestRow, Math.max(...lines, 1) * pointsOfALine + 4))
}

/** What the writer has no option for, by its own way of extending it: hidden columns, row heights, lists to choose from. */
const beyondTheWriter = (sheets: readonly NewSheet[]): Feature<Pictures> => {
  const lists = listsOf(sheets)
  const heights = sheets.map(heightsOf)
  const columnsAt = (sheet: number): Columns => {
    const given = sheets[sheet]
    return given && 'columns' in given ? given.columns : []
  }
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) => {
            if (index === undefined) return attributes
            if (tag === 'col' && columnsAt(sheetIndex)[index]?.hidden) return { ...attributes, hidden: 1 }
            const height = tag === 'row' ? heights[sheetIndex]?.[index] : undefined
            // Not marked as chosen by a person, so that a program fits the row again when its text is changed.
            return height === undefined ? attributes : { ...attributes, ht: height }
          },
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            const rules = columnsAt(sheetIndex).flatMap((column, at) =>
              column.choices && sheet && 'rows' in sheet ? [listRule(column, at, sheet.rows.length, lists)] : [],
            )
            if (rules.length === 0) return xml
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`,
              getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet')!,
              'worksheet',
            )
          },
        },
      },
    },
  }
}

const sheetOf = (sheet: NewSheet): Sheet<Pictures> =>
  'plain' in sheet
    ? {
        sheet: sheet.name,
        showGridLines: false,
        columns: [{ width: 110 }],
        data: sheet.plain.map(({ text, heading }) => [
          { type: String, value: textCell(text), wrap: true, ...(heading ? { fontWeight: 'bold', fontSize: 14 } : {}) },
        ]),
      }
    : {
        sheet: sheet.name,
        orientation: 'landscape',
        stickyRowsCount: 1,
        columns: widths(sheet.columns),
        data: [
          sheet.columns.map(headCell),
          ...sheet.rows.map((row) => sheet.columns.map((column, at) => cell(row[at] ?? null, column))),
        ],
      }

/**
 * An Excel workbook (XLSX): head rows that stay in view, wrapped text, real dates, lists to choose from. No text in it is
 * ever run as a formula; `unneutralised` (text.ts) gives a text back as it was.
 */
export const xlsxWorkbook = async (sheets: readonly NewSheet[]): Promise<Buffer> => {
  const lists = listsOf(sheets)
  const all = lists.length > 0 ? [...sheets, choicesSheet(lists)] : sheets
  return writeXlsxFile(all.map(sheetOf), {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [beyondTheWriter(all)],
  }).toBuffer()
}
