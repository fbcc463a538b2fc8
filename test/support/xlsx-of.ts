import { zipOf } from '../../src/inspections/reader/zip-of.ts'

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A sheet's XML as it stands, or rows to put into one. */
export type HandSheet = { name: string; state?: string } & ({ xml: string } | { rows: string })
export type HandBook = {
  sheets: readonly HandSheet[]
  /** What stands between the tags of sst; styles are the formats of the cells by number (0: none). */
  shared?: string
  formats?: readonly (number | string)[]
  workbookPr?: string
  /** Parts put in besides, or instead of those that are made here. */
  parts?: Readonly<Record<string, string>>
}

const stylesOf = (formats: readonly (number | string)[]): string => {
  const own = formats.flatMap((format, at) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${200 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`]
      : [],
  )
  const xfs = formats.map((format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}"/>`)
  return `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
}

/** A workbook written by hand, for what no program would write and what other programs do write. */
export const xlsxOf = ({ sheets, shared, formats = [0], workbookPr = '', parts = {} }: HandBook): Buffer => {
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr ${workbookPr}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="s${at}" Type="${relation}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}<Relationship Id="st" Type="${relation}/styles" Target="styles.xml"/>${
      shared === undefined
        ? ''
        : `<Relationship Id="ss" Type="${relation}/sharedStrings" Target="/xl/sharedStrings.xml"/>`
    }</Relationships>`,
    'xl/styles.xml': stylesOf(formats),
    ...(shared === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared}</sst>` }),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        'xml' in sheet ? sheet.xml : `<worksheet xmlns="${main}"><sheetData>${sheet.rows}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  }
  return zipOf(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })))
}

/** One sheet with these rows. */
export const sheetWith = (rows: string, more: Omit<HandBook, 'sheets'> = {}): Buffer =>
  xlsxOf({ sheets: [{ name: 'Sheet', rows }], ...more })
