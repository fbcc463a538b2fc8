import { type Day, toEpochDay } from '../../../platform/day.ts'
import { zipped } from './zip.ts'

export type Cell = string | number | { day: Day } | null
export type Sheet = { name: string; head: readonly string[]; rows: readonly (readonly Cell[])[] }

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  /[&<>"]/.test(text) ? text.replaceAll(/[&<>"]/g, (one) => special[one]!) : text

/** Days since the last day of 1899, as a spreadsheet counts. */
const serial = (day: Day): number => toEpochDay(day) + 25_569

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`

/** Texts are held once for the whole workbook, as Excel does. */
const strings = () => {
  const known = new Map<string, number>()
  let uses = 0
  return {
    number: (text: string): number => {
      uses++
      const held = known.get(text)
      if (held !== undefined) return held
      known.set(text, known.size)
      return known.size - 1
    },
    xml: (): string => {
      const items = [...known.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')
      return `${declaration}<sst xmlns="${main}" count="${uses}" uniqueCount="${known.size}">${items}</sst>`
    },
  }
}

const sheetXml = ({ head, rows }: Sheet, text: (value: string) => number): Buffer => {
  const columns = head.map((_, at) => letters(at))
  const cell = (value: Cell, at: number, row: number, style: string): string => {
    if (value === null) return ''
    const place = `<c r="${columns[at]}${row}"`
    if (typeof value === 'string') return `${place}${style} t="s"><v>${text(value)}</v></c>`
    if (typeof value === 'number') return `${place}><v>${value}</v></c>`
    return `${place} s="1"><v>${serial(value.day)}</v></c>`
  }
  const chunks: Buffer[] = []
  let held = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${head.length}" width="18" customWidth="1"/></cols><sheetData>`
  const line = (values: readonly Cell[], row: number, style: string): void => {
    held += `<row r="${row}">`
    for (let at = 0; at < values.length; at++) held += cell(values[at]!, at, row, style)
    held += '</row>'
    if (held.length < 1_000_000) return
    chunks.push(Buffer.from(held))
    held = ''
  }
  line(head, 1, ' s="2"')
  rows.forEach((row, at) => {
    line(row, at + 2, '')
  })
  chunks.push(Buffer.from(`${held}</sheetData></worksheet>`))
  return Buffer.concat(chunks)
}

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`

/** A workbook of several sheets: the first row of each is its head, in bold; days are dates that show as 31/03/2026. */
export const workbook = (sheets: readonly Sheet[]): Buffer => {
  const shared = strings()
  const parts = sheets.map((sheet, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    bytes: sheetXml(sheet, shared.number),
  }))
  const list = sheets
    .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`)
    .join('')
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const own = sheets.map((_, at) => relation(`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${kind}.${type}+xml"/>`
  const xml = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
  return zipped([
    xml(
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${parts.map(({ name }) => override(name, 'worksheet')).join('')}${override('xl/styles.xml', 'styles')}${override('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    ),
    xml(
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packaged}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    xml(
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`,
    ),
    xml(
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packaged}/relationships">${own}${relation(`r${sheets.length + 1}`, 'styles', 'styles.xml')}${relation(`r${sheets.length + 2}`, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ),
    xml('xl/styles.xml', styles),
    ...parts,
    xml('xl/sharedStrings.xml', shared.xml()),
  ])
}
