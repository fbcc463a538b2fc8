import assert from 'node:assert/strict'
import test from 'node:test'
import { sheetWith, xlsxOf } from '../../../../../test/support/xlsx-of.ts'
import type { XlsxCell } from '../model.ts'
import { openXlsx } from './open.ts'
import type { RowFault } from './sheet.ts'

type Rows = Record<number, readonly XlsxCell[]>
const rowsOf = async (bytes: Buffer, sheet = 0): Promise<{ rows: Rows; faults: (RowFault & { row: number })[] }> => {
  const book = await openXlsx(bytes)
  const rows: Rows = {}
  const faults: (RowFault & { row: number })[] = []
  await book.readRows(sheet, (row, cells, found) => {
    rows[row] = cells
    for (const one of found ?? []) faults.push({ row, ...one })
  })
  book.close()
  return { rows, faults }
}
const cell = (attributes: string, inside: string) => `<row r="1"><c ${attributes}>${inside}</c></row>`

test('a cell is read as what its XML says', async () => {
  const shared =
    '<si><t>one</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text </t></r></si><si><t/></si><si/><si><t>x</t><rPh sb="0" eb="1"><t>sound</t></rPh><phoneticPr fontId="1"/></si>'
  const formats = [0, 14, 'dd mmm yyyy', '[h]:mm']
  for (const [xml, value, why] of [
    [cell('r="A1"', '<v>12</v>'), 12, 'a whole number'],
    [cell('r="A1" t="n"', '<v>-1.5E2</v>'), -150, 'a number as computers write it'],
    [cell('r="A1"', '<v>1234567890123456789</v>'), 1.2345678901234568e18, 'a number longer than a computer counts'],
    [cell('r="A1" t="s"', '<v>0</v>'), 'one', 'a text that many cells share'],
    [cell('r="A1" t="s"', '<v>1</v>'), 'rich text ', 'a text in pieces'],
    [cell('r="A1" t="s"', '<v>4</v>'), 'x', 'how it is pronounced is no text'],
    [cell('r="A1" t="b"', '<v>1</v>'), true, 'a truth'],
    [cell('r="A1" t="b"', '<v>0</v>'), false, 'and the other'],
    [cell('r="A1" t="str"', '<f>A2&amp;"x"</f><v>result</v>'), 'result', 'the result of a formula'],
    [cell('r="A1"', '<f>1+1</f><v>2</v>'), 2, 'a formula that gives a number'],
    [
      cell('r="A1" t="inlineStr"', '<is><t>in &lt;place&gt; &amp; &#163;&#x1F9D2;</t></is>'),
      'in <place> & £\u{1F9D2}',
      'text in place, with entities',
    ],
    [
      cell('r="A1" t="inlineStr"', '<is><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></is>'),
      'ab',
      'in pieces in place',
    ],
    [
      cell('r="A1" t="inlineStr"', '<is><t><![CDATA[<b>&amp;]]></t></is>'),
      '<b>&amp;',
      'text that is not to be read as XML',
    ],
    [cell('r="A1" t="inlineStr"', '<is><t>a<!-- no -->b</t></is>'), 'ab', 'a remark in the text'],
    [
      cell('r="A1" t="str"', '<v>line_x000A_end _x005F_x0041_</v>'),
      'line\nend _x0041_',
      'characters that XML cannot hold',
    ],
    [cell('r="A1" t="str"', '<v>a\r\nb</v>'), 'a\nb', 'a line end of Windows'],
    [cell('r="A1" s="1"', '<v>43831</v>'), { day: '2020-01-01' }, 'a day in a format that every program knows'],
    [cell('r="A1" s="2"', '<v>43831.75</v>'), { day: '2020-01-01' }, 'a time of day keeps the day'],
    [cell('r="A1" s="3"', '<v>1.5</v>'), 1.5, 'hours added up are no day'],
    [cell('r="A1" s="1"', '<v>0</v>'), 0, 'the day 0 January 1900 is none'],
    [cell('r="A1" s="99"', '<v>5</v>'), 5, 'a style that is not there'],
    [cell('r="A1" t="d"', '<v>2020-01-01T00:00:00</v>'), { day: '2020-01-01' }, 'a day as text, of the strict form'],
    [cell('r="A1" t="d"', '<v>2020-02-30</v>'), '2020-02-30', 'a day that does not exist stays text'],
    [cell("r='A1' t='str'", '<v>x</v>'), 'x', 'other quotation marks'],
    [cell('t = "str"  r\n=\n"A1"', '<v>x</v>'), 'x', 'white space in the tag'],
    [cell('x="r=&quot;B1&quot;" r="A1" cm="1" vm="2" ph="1"', '<v>7</v>'), 7, 'attributes that do not matter'],
    [cell('r="A1" t="s" s="1"', ' <v>0</v> '), 'one', 'white space between tags'],
  ] as const) {
    const { rows } = await rowsOf(sheetWith(xml, { shared, formats }))
    assert.deepEqual(rows[1]?.[0], value, why)
  }
})

test('places are told by the cell, or by counting where it does not say', async () => {
  const { rows } = await rowsOf(
    sheetWith(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="C4"><v>5</v></c><c><v>6</v></c></row><row><c r="AA5"><v>7</v></c></row>',
    ),
  )
  assert.deepEqual(rows[1], [1, null, 3])
  assert.deepEqual(rows[4], [null, null, 5, 6])
  assert.equal(rows[5]!.length, 27)
  assert.deepEqual(Object.keys(rows), ['1', '4', '5'])
})

test('rows and cells that only have a format hold nothing', async () => {
  const { rows } = await rowsOf(
    sheetWith('<row r="1"><c r="A1" s="0"/><c r="B1"><v></v></c><c r="C1" t="str"><v/></c></row><row r="2"/>'),
  )
  assert.deepEqual(rows, {})
})

test('a formula without a result and an error are told, and a formula may give an empty text', async () => {
  const { rows, faults } = await rowsOf(
    sheetWith(
      '<row r="1"><c r="A1"><f>TODAY()</f></c><c r="B1"><f>1/0</f><v></v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>IF(1,"")</f><v></v></c><c r="E1" t="e"><v>#N/A</v></c></row>',
    ),
  )
  assert.deepEqual(rows[1], [])
  assert.deepEqual(
    faults.map(({ column, what, text }) => [column, what, text]),
    [
      [1, 'formula-without-value', ''],
      [2, 'formula-without-value', ''],
      [3, 'error-value', '#DIV/0!'],
      [5, 'error-value', '#N/A'],
    ],
  )
})

test('a prefix before every name, remarks, instructions and a byte order mark change nothing', async () => {
  const xml =
    '\uFEFF<?xml version="1.0"?><!-- a > b --><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>text</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>'
  const book = await openXlsx(xlsxOf({ sheets: [{ name: 'x', xml }] }))
  const rows: (readonly XlsxCell[])[] = []
  const merged = await book.readRows(0, (_, cells) => rows.push(cells))
  assert.deepEqual(rows, [['text', 2]])
  assert.deepEqual(merged, [{ fromRow: 1, toRow: 2, fromColumn: 1, toColumn: 2 }])
})

test('sheets come in the order of the workbook, and hidden ones are named', async () => {
  const book = await openXlsx(
    xlsxOf({
      sheets: [
        { name: 'Front &amp; first', rows: '' },
        { name: 'Hidden', state: 'hidden', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
        { name: 'Very', state: 'veryHidden', rows: '' },
      ],
    }),
  )
  assert.deepEqual(
    book.sheets.map(({ name, hidden }) => [name, hidden]),
    [
      ['Front & first', false],
      ['Hidden', true],
      ['Very', true],
    ],
  )
})

test('days are the same whether they are counted from 1900 or from 1904, however the file says so', async () => {
  for (const [flag, day] of [
    ['1', '2024-01-02'],
    ['true', '2024-01-02'],
    ['on', '2024-01-02'],
    ['0', '2020-01-01'],
  ] as const) {
    // biome-ignore format: short
    const { rows } = await rowsOf(sheetWith(cell('r="A1" s="1"', '<v>43831</v>'), { formats: [0, 14], workbookPr: `date1904="${flag}"` }))
    assert.deepEqual(rows[1], [{ day }], flag)
  }
})

test('the parts of a workbook may stand elsewhere than Excel puts them', async () => {
  const relation = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
  const bytes = xlsxOf({
    sheets: [],
    parts: {
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${relation}/officeDocument" Target="/Book/Workbook1.xml"/></Relationships>`,
      'Book/Workbook1.xml': `<s:workbook xmlns:s="m" xmlns:q="r"><s:sheets><s:sheet name="One" sheetId="1" q:id="z"/><s:sheet name="Chart" sheetId="2" q:id="c"/></s:sheets></s:workbook>`,
      'Book/_rels/Workbook1.xml.rels': `<Relationships><Relationship Id="z" Type="${relation}/worksheet" Target="..\\data/ONE.xml"/><Relationship Id="c" Type="${relation}/chartsheet" Target="x.xml"/></Relationships>`,
      'data/one.xml': '<worksheet><sheetData><row><c><v>4</v></c></row></sheetData></worksheet>',
    },
  })
  const book = await openXlsx(bytes)
  assert.deepEqual(book.sheets.map(({ name }) => name), ['One']) // biome-ignore format: short
  assert.deepEqual((await rowsOf(bytes)).rows[1], [4])
})

test('what stands over the end of a piece is read as if it had come at once', async () => {
  const text = `${'long text, '.repeat(3_000)}end`
  const rows = Array.from(
    { length: 400 },
    (_, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${text}${at}</t></is></c><c r="B${at + 1}"><v>${at}</v></c></row>`,
  )
  const read = (await rowsOf(sheetWith(rows.join('')))).rows
  for (let at = 0; at < 400; at += 1) assert.deepEqual(read[at + 1], [`${text}${at}`, at])
})
