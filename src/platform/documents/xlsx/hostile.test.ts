import assert from 'node:assert/strict'
import test from 'node:test'
import { rewrittenXlsx } from '../../../../test/support/rewritten-xlsx.ts'
import { zipOf } from '../../../inspections/reader/zip-of.ts'
import { readXlsx } from './read.ts'
import { readXlsxBytes } from './read-bytes.ts'
import { xlsxWorkbook } from './write.ts'

const sheet = 'xl/worksheets/sheet1.xml'
const simple = await xlsxWorkbook([
  {
    name: 'Plan',
    columns: [
      { header: 'Text', width: 20, kind: 'text' },
      { header: 'Day', width: 12, kind: 'day' },
    ],
    rows: [
      ['first', { day: '2027-03-03' }],
      ['second', null],
      ['third', null],
    ],
  },
])
const readWith = async (change: (xml: string) => string, file = sheet) =>
  (await readXlsxBytes(await rewrittenXlsx(simple, { [file]: change })))[0]!
/** Puts these cells in place of row 3. */
const row3 = (cells: string) => (xml: string) => xml.replace(/<row r="3"[\s\S]*?<\/row>/, `<row r="3">${cells}</row>`)

test('what is no workbook is refused with what it is and what to do', async () => {
  const part = (name: string, text = 'x') => ({ name, bytes: Buffer.from(text) })
  const encrypted = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(500),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  for (const [bytes, fault] of [
    [Buffer.alloc(0), 'empty'],
    [Buffer.alloc(5 * 1024 * 1024 + 1, 'x'), 'too-large'],
    [encrypted, 'encrypted'],
    [encrypted.subarray(0, 200), 'xls'],
    [Buffer.from('Name,Day\nA,1\n'), 'csv'],
    [Buffer.from([0xff, 0xd8, 0xff, 0, 0, 0]), 'not-xlsx'],
    [zipOf([part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), part('content.xml')]), 'ods'],
    [zipOf([part('xl/workbook.bin')]), 'xlsb'],
    [zipOf([part('word/document.xml')]), 'not-xlsx'],
    [zipOf([part('xl/workbook.xml', '<workbook')]), 'broken'],
    [simple.subarray(0, simple.length - 300), 'broken'],
    [Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(100, 7)]), 'broken'],
  ] as const) {
    const read = await readXlsx(bytes)
    assert.ok(!read.ok, fault)
    assert.equal(read.fault, fault)
    assert.match(read.sentence, /[.!]$/)
  }
})

test('a ZIP that unpacks to far more than it says, or has very many files, is not unpacked', async () => {
  const zeros = Buffer.alloc(70 * 1024 * 1024)
  const names = { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') }
  const honest = zipOf([names, { name: 'xl/worksheets/sheet1.xml', bytes: zeros }])
  const lying = zipOf([names, { name: 'xl/worksheets/sheet1.xml', bytes: zeros, declared: 100 }])
  const many = zipOf(Array.from({ length: 600 }, (_, at) => ({ name: `xl/${at}.xml`, bytes: Buffer.from('x') })))
  for (const bytes of [honest, lying, many]) {
    assert.ok(bytes.length < 1024 * 1024)
    const read = await readXlsx(bytes)
    assert.ok(!read.ok && (read.fault === 'too-large-unpacked' || read.fault === 'broken'), JSON.stringify(read))
  }
})

test('a cell far away from its table is refused before the empty cells between fill the memory', async () => {
  const far = (cells: string) => (xml: string) => xml.replace('</sheetData>', `${cells}</sheetData>`)
  const cell = (place: string) => `<c r="${place}" t="inlineStr"><is><t>far</t></is></c>`
  for (const [cells, why] of [
    [`<row r="1048576">${cell('B1048576')}${cell('XFD1048576')}</row>`, 'the last cell of a sheet'],
    [`<row r="99999999999">${cell('A99999999999')}</row>`, 'a row that no program knows'],
    [`<row r = '99999999999'>${cell('A5')}</row>`, 'white space and another quotation mark'],
    [`<row r="5">${cell('ZZZZZZZ5')}</row>`, 'a column that no program knows'],
    [`<row r="1e12">${cell('A5')}</row>`, 'a number written otherwise'],
  ] as const) {
    const read = await readXlsx(await rewrittenXlsx(simple, { [sheet]: far(cells) }))
    assert.ok(!read.ok && read.fault === 'too-far', why)
  }
  const hidden = await readXlsx(await rewrittenXlsx(simple, { [sheet]: far(`<row x=">" r="99999999999"></row>`) }))
  assert.ok(
    !hidden.ok && /too-much-memory|too-long|broken/.test(hidden.fault),
    'its thread is ended, and not the process',
  )
  const formatted = await readXlsx(
    await rewrittenXlsx(simple, { [sheet]: far('<row r="1048576"><c r="XFD1048576" s="1"/></row>') }),
  )
  assert.equal(formatted.ok && formatted.sheets[0]!.rows.length, 4, 'rows that hold nothing are no table')
})

test('a good workbook is read in its thread, also several at once', async () => {
  for (const read of await Promise.all([readXlsx(simple), readXlsx(simple), readXlsx(simple)]))
    assert.deepEqual(read.ok && read.sheets[0]!.rows[1], ['first', { day: '2027-03-03' }])
})

test('errors, formulas without a result and merged cells are told, so that nothing looks emptied', async () => {
  const odd = await readWith(row3('<c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B3"><f>TODAY()</f></c>'))
  assert.deepEqual(odd.faults, [
    { row: 3, column: 1, what: 'error-value', range: '' },
    { row: 3, column: 2, what: 'formula-without-value', range: '' },
  ])
  const merged = await readWith((xml) =>
    xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>'),
  )
  assert.deepEqual(
    merged.faults.map(({ row, column, range }) => [row, column, range]),
    [
      [3, 1, 'A2:A4'],
      [4, 1, 'A2:A4'],
    ],
  )
})

test('a formula gives its result, a text in pieces is one text, and rows and cells may be missing', async () => {
  const read = await readWith(
    row3(
      '<c r="A3" t="inlineStr"><is><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r></is></c><c r="B3" t="str"><f>A1</f><v>result</v></c>',
    ),
  )
  assert.deepEqual(read.rows[2], ['rich text', 'result'])
  const gap = await readWith((xml) => xml.replace(/<row r="3"[\s\S]*?<\/row>/, ''))
  assert.deepEqual(
    gap.rows.map(([text]) => text),
    ['Text', 'first', null, 'third'],
  )
})

test('days are the same whether they are counted from 1900 or from 1904, however the file says so', async () => {
  const days = 46_449 - 1_462
  for (const flag of ['1', 'true']) {
    const bytes = await rewrittenXlsx(simple, {
      [sheet]: (xml) => xml.replace(/(<c r="B2"[^>]*>)<v>\d+<\/v>/, `$1<v>${days}.5</v>`),
      'xl/workbook.xml': (xml) => xml.replace('<workbookPr', `<workbookPr date1904="${flag}"`),
    })
    const [read] = await readXlsxBytes(bytes)
    assert.deepEqual(read!.rows[1]![1], { day: '2027-03-03' }, flag)
  }
})
