import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { sheetWith, xlsxOf } from '../../../../../test/support/xlsx-of.ts'
import { zipOf } from '../../../../inspections/reader/zip-of.ts'
import { newBudget, type TableFault, tableFaults, UnreadableTable } from './faults.ts'
import { openXlsx } from './open.ts'

/** The fault that reading all sheets ends with; null where they are read. */
const faultOf = async (source: string | Buffer, budget = newBudget()): Promise<TableFault | null> => {
  try {
    const book = await openXlsx(source, budget)
    try {
      for (let sheet = 0; sheet < book.sheets.length; sheet += 1) await book.readRows(sheet, () => {})
    } finally {
      book.close()
    }
    return null
  } catch (error) {
    assert.ok(error instanceof UnreadableTable, String(error))
    return error.fault
  }
}
const part = (name: string, text = 'x') => ({ name, bytes: Buffer.from(text) })
const good = sheetWith('<row r="1"><c r="A1"><v>1</v></c></row>')

test('every refusal is a sentence that says what is wrong and what to do', () => {
  for (const [fault, sentence] of Object.entries(tableFaults))
    assert.match(sentence, /^The|^A |^More|^There.*\.$/, fault)
})

test('what is no workbook is refused with what it is, from bytes and from a path alike', async () => {
  const protectedByPassword = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(9_000),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'))
  try {
    for (const [bytes, fault] of [
      [good, null],
      [Buffer.alloc(0), 'empty'],
      [protectedByPassword, 'encrypted'],
      [protectedByPassword.subarray(0, 9_000), 'xls'],
      [Buffer.from('Name,Day\nA,1\n'), 'csv'],
      [Buffer.from([0xff, 0xd8, 0xff, 0, 0, 0]), 'not-xlsx'],
      [zipOf([part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), part('content.xml')]), 'ods'],
      [zipOf([part('xl/workbook.bin')]), 'xlsb'],
      [zipOf([part('word/document.xml')]), 'not-xlsx'],
      [zipOf([part('xl/workbook.xml', '<workbook')]), 'broken'],
      [zipOf([part('xl/workbook.xml', '')]), 'broken'],
      [good.subarray(0, good.length - 300), 'broken'],
      [good.subarray(0, 200), 'broken'],
      [Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(100, 7)]), 'broken'],
    ] as const) {
      const path = join(folder, 'file.xlsx')
      writeFileSync(path, bytes)
      assert.equal(await faultOf(bytes), fault)
      assert.equal(await faultOf(path), fault, 'from a path')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('XML that grows out of itself is refused before it can', async () => {
  const lol = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>'
  const xml = `${lol}<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`
  for (const bytes of [
    xlsxOf({ sheets: [{ name: 'x', xml }] }),
    xlsxOf({
      sheets: [{ name: 'x', rows: '<row><c t="s"><v>0</v></c></row>' }],
      parts: { 'xl/sharedStrings.xml': `${lol}<sst><si><t>&b;</t></si></sst>` },
      shared: '',
    }),
    xlsxOf({ sheets: [], parts: { 'xl/workbook.xml': `${lol}<workbook/>` } }),
    xlsxOf({ sheets: [], parts: { 'xl/styles.xml': `<!doctype x><styleSheet/>` } }),
  ])
    assert.equal(await faultOf(bytes), 'own-entities')
})

test('a ZIP that unpacks to far more than it is, lies about it, or is damaged is not read to its end', async () => {
  const book = (sheet: { bytes: Buffer; declared?: number }) => {
    const relation = 'http://x/officeDocument'
    return zipOf([
      part(
        '_rels/.rels',
        `<Relationships><Relationship Id="r" Type="${relation}" Target="xl/workbook.xml"/></Relationships>`,
      ),
      part('xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="s"/></sheets></workbook>'),
      part(
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="s" Type="x/worksheet" Target="s.xml"/></Relationships>',
      ),
      { name: 'xl/s.xml', ...sheet },
    ])
  }
  const row = '<row><c><v>1</v></c></row>'
  const bomb = Buffer.from(`<worksheet><sheetData>${'<x/>'.repeat(20 * 2 ** 20)}</sheetData></worksheet>`)
  assert.equal(await faultOf(book({ bytes: bomb })), 'too-large-unpacked', '80 MB out of 80 KB')
  const one = Buffer.from(`<worksheet><sheetData>${row}</sheetData></worksheet>`)
  assert.equal(await faultOf(book({ bytes: one })), null)
  assert.equal(await faultOf(book({ bytes: one, declared: 5 })), 'broken', 'more than it says')
  assert.equal(await faultOf(book({ bytes: one, declared: 5_000 })), 'broken', 'less than it says')
  assert.equal(await faultOf(book({ bytes: Buffer.from(`<worksheet><sheetData>${row}`) })), 'broken', 'cut off inside')
  assert.equal(
    await faultOf(book({ bytes: Buffer.from('<worksheet><sheetData></worksheet></sheetData></x>') })),
    'broken',
    'closed too often',
  )
  assert.equal(
    await faultOf(book({ bytes: Buffer.from(`<worksheet a="${'x'.repeat(5 * 2 ** 20)}`) })),
    'broken',
    'a tag without an end',
  )
  const many = zipOf(Array.from({ length: 2_100 }, (_, at) => part(`xl/${at}.xml`)))
  assert.equal(await faultOf(many), 'too-large-unpacked')
})

test('bytes that were changed on the way are never read as other values', async () => {
  const place = good.indexOf(Buffer.from('xl/worksheets/sheet1.xml')) + 24
  const changed = Buffer.from(good)
  changed[place + 12] = changed[place + 12]! ^ 0x40
  assert.equal(await faultOf(changed), 'broken')
})

test('rows and cells that stand twice are refused, because one would be read over the other', async () => {
  const cell = (place: string) => `<c r="${place}"><v>1</v></c>`
  for (const [rows, fault, why] of [
    [`<row r="2">${cell('A2')}</row><row r="2">${cell('B2')}</row>`, 'broken', 'a row twice'],
    [`<row r="2">${cell('A2')}</row><row r="1">${cell('A1')}</row>`, 'broken', 'a row behind a later one'],
    [`<row r="1">${cell('A1')}${cell('A1')}</row>`, 'broken', 'a cell twice'],
    [`<row r="1">${cell('B1')}${cell('A1')}</row>`, null, 'cells in another order'],
  ] as const)
    assert.equal(await faultOf(sheetWith(rows)), fault, why)
})

test('a cell far away from its table is refused, and what only has a format there is not', async () => {
  const cell = (place: string) => `<c r="${place}" t="inlineStr"><is><t>far</t></is></c>`
  for (const [rows, fault, why] of [
    [`<row r="1">${cell('A1')}</row><row r="1048576">${cell('B1048576')}</row>`, 'too-far', 'the last row of a sheet'],
    [`<row r="1">${cell('XFD1')}</row>`, 'too-far', 'the last column of a sheet'],
    [`<row r="99999999999">${cell('A99999999999')}</row>`, 'too-far', 'a row that no program knows'],
    [`<row r = '99999999999'>${cell('A5')}</row>`, 'too-far', 'white space and another quotation mark'],
    [`<row r="5">${cell('ZZZZZZZ5')}</row>`, 'too-far', 'a column that no program knows'],
    [`<row r="1e12">${cell('A5')}</row>`, 'too-far', 'a number written otherwise'],
    [`<row x=">" r="99999999999">${cell('A5')}</row>`, 'too-far', 'hidden behind a mark'],
    ['<row r="1048576"><c r="XFD1048576" s="1"/></row>', null, 'only formatted'],
  ] as const)
    assert.equal(await faultOf(sheetWith(rows)), fault, why)
})

test('more rows than a return can have are refused with the number', async () => {
  const row = '<row><c><v>1</v></c></row>'
  const book = xlsxOf({ sheets: ['a', 'b'].map((name) => ({ name, rows: row.repeat(600) })) })
  assert.equal(await faultOf(book, newBudget(1_200)), null)
  assert.equal(await faultOf(book, newBudget(1_199)), 'too-many-rows')
  assert.match(tableFaults['too-many-rows'], /more than 1,800,000 rows/)
})

test('a text that cells share without end is counted as often as it is used', async () => {
  const shared = `<si><t>${'x'.repeat(1_000_000)}</t></si>`
  const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(500)
  assert.equal(await faultOf(sheetWith(rows, { shared })), 'too-much-text')
  assert.equal(
    await faultOf(sheetWith('<row><c t="s"><v>7</v></c></row>', { shared })),
    'broken',
    'a text that is not there',
  )
})
