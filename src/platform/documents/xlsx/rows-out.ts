import { type Day, toEpochDay } from '../../day.ts'
import { type ZipPart, zipOf } from '../zip-out.ts'
import { columnLetter, type NewCell } from './model.ts'
import { escaped, longestCell, neutralised } from './text.ts'

/** A sheet of many rows: a head row that stays in view, then the rows as they come. `head` null: no head row, one wide column. */
export type RowSheet = {
  readonly name: string
  readonly head: readonly string[] | null
  readonly rows: Iterable<readonly NewCell[]> | AsyncIterable<readonly NewCell[]>
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inXml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replaceAll(/[&<>"]/g, (mark) => marks[mark]!) : text

/** Only such text needs more than to be written as it is. */
const unusual = /[^\x20-\x7e]|^['=+\-@]|_x|[&<>"]/
const plain = (text: string): string =>
  unusual.test(text) || text.length > longestCell ? inXml(escaped(neutralised(text)).slice(0, longestCell)) : text

/** Styles: 0 text (so that an identifier keeps its zeros when it is typed over), 1 a day, 2 a head, 3 a number, 4 wrapped text. */
const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

/** Days since the last day of 1899; before March 1900 programs count differently, so such a day is written as text. */
const firstSafeDay: Day = '1900-03-01'
const inFigures = (day: Day): string => day.split('-').toReversed().join('/')

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${plain(text)}</t></is></c>`

const cell = (value: NewCell | undefined, place: string, style: number): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'string') return textCell(place, value, style)
  if (typeof value === 'number') return `<c r="${place}" s="3"><v>${value}</v></c>`
  if (value.day < firstSafeDay) return textCell(place, inFigures(value.day), 0)
  return `<c r="${place}" s="1"><v>${toEpochDay(value.day) + 25_569}</v></c>`
}

const line = (values: readonly NewCell[], row: number, style: number, letters: readonly string[]): string => {
  let cells = ''
  for (let at = 0; at < values.length; at++) cells += cell(values[at], `${letters[at]}${row}`, style)
  return `<row r="${row}">${cells}</row>`
}

const headPane =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

async function* sheetXml({ head, rows }: RowSheet): AsyncGenerator<string> {
  const letters = Array.from({ length: Math.max(head?.length ?? 1, 1) }, (_, at) => columnLetter(at + 1))
  const width = head ? 18 : 110
  yield `${declaration}<worksheet xmlns="${main}">${head ? headPane : ''}<cols><col min="1" max="${letters.length}" width="${width}" customWidth="1"/></cols><sheetData>`
  if (head) yield line(head, 1, 2, letters)
  let row = head ? 2 : 1
  for await (const values of rows) yield line(values, row++, head ? 0 : 4, letters)
  yield '</sheetData></worksheet>'
}

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="r${id}" Type="${office}/${type}" Target="${target}"/>`
const relations = (inside: string): string =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">${inside}</Relationships>`
const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${spreadsheet}.${type}+xml"/>`

const partsOf = (sheets: readonly RowSheet[]): readonly ZipPart[] => {
  const file = (at: number): string => `worksheets/sheet${at + 1}.xml`
  const part = (name: string, text: string): ZipPart => ({ name, pieces: [text] })
  const kinds = sheets.map((_, at) => override(`xl/${file(at)}`, 'worksheet')).join('')
  const names = sheets
    .map(({ name }, at) => `<sheet name="${inXml(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`)
    .join('')
  const own = sheets.map((_, at) => relation(at + 1, 'worksheet', file(at))).join('')
  return [
    part(
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${kinds}${override('xl/styles.xml', 'styles')}</Types>`,
    ),
    part('_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))),
    part(
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names}</sheets></workbook>`,
    ),
    part('xl/_rels/workbook.xml.rels', relations(own + relation(sheets.length + 1, 'styles', 'styles.xml'))),
    part('xl/styles.xml', styles),
    ...sheets.map((sheet, at) => ({ name: `xl/${file(at)}`, pieces: sheetXml(sheet) })),
  ]
}

/**
 * A workbook of many rows (XLSX) in pieces as it is made, in the same small memory whatever its size. No text in it is ever run as a
 * formula, identifiers stay text, days are dates. For few rows with lists to choose from and locked cells there is `xlsxWorkbook`.
 */
export const xlsxRows = (sheets: readonly RowSheet[]): AsyncGenerator<Buffer> => zipOf(partsOf(sheets))
