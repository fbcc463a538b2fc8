import { type CellFault, columnLetter, type ReadSheet, type XlsxCell } from '../../../platform/documents/xlsx/model.ts'
import type { Base, CellProblem, Column, ReadRow, ReadWorkbook } from '../model.ts'
import { lookupForm, readCell, textOf } from './cells.ts'
import { idHead, milestoneColumns, planColumns, sheetNames } from './columns.ts'

const mostRows = 5_000

/** Where a sheet's table begins, and which column stands where (counted from 0). */
type Head = { row: number; exportId: string; at: ReadonlyMap<string, number>; notices: readonly string[] }
type Refused = { refused: string }

const sheetCalled = (sheets: readonly ReadSheet[], name: string): ReadSheet | null =>
  sheets.find((sheet) => lookupForm(sheet.name) === lookupForm(name)) ?? null

/** Someone may have put a title above the table. */
const headRows = 10
const idPattern = new RegExp(
  `^${lookupForm(idHead).replace(/[()]/g, '\\$&')}\\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$`,
)

const findHeadRow = (sheet: ReadSheet): { row: number; at: number; exportId: string } | null => {
  for (const [row, cells] of sheet.rows.slice(0, headRows).entries())
    for (const [at, cell] of cells.entries()) {
      const found = idPattern.exec(lookupForm(textOf(cell)))
      if (found) return { row, at, exportId: found[1] ?? '' }
    }
  return null
}

/** Which export a workbook comes from, or why it cannot be told. */
export const exportIdOf = (sheets: readonly ReadSheet[]): { exportId: string } | Refused => {
  const sheet = sheetCalled(sheets, sheetNames.plan)
  if (!sheet)
    return {
      refused: `The workbook has no sheet “${sheetNames.plan}”. Upload a workbook that was downloaded from this plan, and do not rename its sheets.`,
    }
  const head = findHeadRow(sheet)
  if (!head || head.exportId === '')
    return {
      refused: `The sheet “${sheet.name}” has no column “${idHead}” at its left, which is hidden in the download. Download the plan again and copy your changes into that workbook.`,
    }
  return { exportId: head.exportId }
}

const headsOf = (sheet: ReadSheet, row: number): readonly string[] => (sheet.rows[row] ?? []).map(textOf)

const placesOf = (
  sheet: ReadSheet,
  heads: readonly string[],
  columns: readonly Column[],
): ReadonlyMap<string, number> | Refused => {
  const at = new Map<string, number>()
  for (const column of columns.filter((one) => one.kind !== 'id')) {
    const found = heads.flatMap((head, place) => (lookupForm(head) === lookupForm(column.header) ? [place] : []))
    if (found.length > 1)
      return {
        refused: `The sheet “${sheet.name}” has the column “${column.header}” more than once, in ${found.map((place) => columnLetter(place + 1)).join(' and ')}. Delete or rename the one that does not count, then upload the workbook again.`,
      }
    if (found.length === 1) at.set(column.key, found[0]!)
  }
  return at
}

const noticesOf = (
  sheet: ReadSheet,
  heads: readonly string[],
  columns: readonly Column[],
  at: ReadonlyMap<string, number>,
): readonly string[] => {
  const missing = columns.filter((column) => !column.locked && column.key !== 'reason' && !at.has(column.key))
  const known = new Set(columns.map((column) => lookupForm(column.header)))
  const unknown = heads.flatMap((head, place) =>
    head === '' || known.has(lookupForm(head)) || idPattern.test(lookupForm(head))
      ? []
      : [`“${head}” (${columnLetter(place + 1)})`],
  )
  return [
    ...(missing.length > 0
      ? [
          `The sheet “${sheet.name}” has no column ${missing.map((column) => `“${column.header}”`).join(', ')}: those fields stay as they are.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `The sheet “${sheet.name}” has ${unknown.length === 1 ? 'a column' : 'columns'} that the plan does not know: ${unknown.join(', ')}. Nothing is read from there.${missing.length > 0 ? ' If you renamed a column, give it its old name and upload the workbook again.' : ''}`,
        ]
      : []),
  ]
}

const headOf = (sheet: ReadSheet, columns: readonly Column[]): Head | Refused => {
  const found = findHeadRow(sheet)
  if (!found)
    return {
      refused: `The sheet “${sheet.name}” has no column “${idHead}”. Download the plan again and copy your changes into that workbook.`,
    }
  const heads = headsOf(sheet, found.row)
  const at = placesOf(sheet, heads, columns)
  if ('refused' in at) return at
  return {
    row: found.row,
    exportId: found.exportId,
    at: new Map([...at, ['id', found.at]]),
    notices: noticesOf(sheet, heads, columns, at),
  }
}

const faultWords = {
  'error-value': () => 'The cell holds an error instead of a value, such as #REF!. Type the value.',
  'formula-without-value': () => 'The cell holds a formula without its result. Type the value.',
  merged: (range: string) =>
    `The cells ${range} are merged, so they cannot be told apart. Unmerge them and fill in each.`,
} as const

type Faults = ReadonlyMap<string, CellFault>
const faultsOf = (sheet: ReadSheet): Faults =>
  new Map(sheet.faults.map((fault) => [`${fault.row} ${fault.column}`, fault]))

type Row = { read: ReadRow; problems: readonly CellProblem[]; blank: boolean }

const readRow = (
  sheet: ReadSheet,
  head: Head,
  columns: readonly Column[],
  at: number,
  faults: Faults,
  base: Base,
): Row => {
  const cells = sheet.rows[at]!
  const id = textOf(cells[head.at.get('id')!] ?? null)
  const problems: CellProblem[] = []
  const values: Record<string, string> = {}
  for (const column of columns.filter((one) => one.kind !== 'id' && head.at.has(one.key))) {
    const place = head.at.get(column.key)!
    const fault = faults.get(`${at + 1} ${place + 1}`)
    const cell: XlsxCell = cells[place] ?? null
    // A new row need not choose everything: what it leaves empty is as in any new line.
    if (id === '' && !fault && column.kind === 'choice' && textOf(cell) === '') continue
    const result = fault ? { problem: faultWords[fault.what](fault.range) } : readCell(cell, column, base.findings)
    if ('value' in result) values[column.key] = result.value
    else if (!column.locked)
      problems.push({
        sheet: sheet.name,
        row: at + 1,
        column: `${columnLetter(place + 1)} (${column.header})`,
        what: result.problem,
      })
  }
  const blank = columns.every(
    (column) =>
      column.locked ||
      /^(number|choice)$/.test(column.kind) ||
      textOf(cells[head.at.get(column.key) ?? -1] ?? null) === '',
  )
  return { read: { row: at + 1, id: id === '' ? null : id, values }, problems: blank ? [] : problems, blank }
}

/** A row without words, dates or money is none, with or without a row id: emptying a row is not emptying each field of its line. */
const readTable = (sheet: ReadSheet, columns: readonly Column[], base: Base) => {
  const head = headOf(sheet, columns)
  if ('refused' in head) return head
  const faults = faultsOf(sheet)
  const rows = sheet.rows
    .flatMap((_, at) => (at > head.row ? [readRow(sheet, head, columns, at, faults, base)] : []))
    .filter((row) => !row.blank)
  return { rows: rows.map((row) => row.read), problems: rows.flatMap((row) => row.problems), notices: head.notices }
}

/** The rows of a workbook against the export that it comes from; or why it is refused whole. */
export const readWorkbook = (sheets: readonly ReadSheet[], base: Base): ReadWorkbook | Refused => {
  const plan = sheetCalled(sheets, sheetNames.plan)!
  const long = sheets.find((sheet) => sheet.rows.length > mostRows)
  if (long)
    return {
      refused: `The sheet “${long.name}” has more than ${mostRows.toLocaleString('en-GB')} rows. Delete what does not belong to the plan, then upload the workbook again.`,
    }
  const lines = readTable(plan, planColumns, base)
  if ('refused' in lines) return lines
  const sheet = sheetCalled(sheets, sheetNames.milestones)
  const without = {
    rows: null,
    problems: [],
    notices: [`The workbook has no sheet “${sheetNames.milestones}”: milestones stay as they are.`],
  }
  const milestones = sheet ? readTable(sheet, milestoneColumns, base) : without
  if ('refused' in milestones) return milestones
  return {
    lines: lines.rows,
    milestones: milestones.rows,
    problems: [...lines.problems, ...milestones.problems],
    notices: [...lines.notices, ...milestones.notices],
  }
}
