import assert from 'node:assert/strict'
import test from 'node:test'
import {
  contacts,
  contactsHead,
  contactsRow,
  readBytes,
  readSheets,
  rowsXml,
  said,
} from '../../../test/support/read-sheets.ts'
import { xlsxOf } from '../../../test/support/xlsx-of.ts'
import { readReturn } from './read-return.ts'

test('a list as the edition prints it is read without a word', async () => {
  const read = await readSheets({ name: 'List 1', rows: [contactsHead, contactsRow] })
  assert.deepEqual(read.repairs, [])
  assert.deepEqual(read.unread, [])
  assert.deepEqual(read.strange, [])
  const list = read.lists.get(contacts.id)!
  assert.deepEqual([list.file, list.sheet, list.headerRow, list.missingColumns], ['return.xlsx', 'List 1', 1, []])
  assert.equal(list.rows[0]!.row, 2)
  assert.deepEqual(Object.values(list.rows[0]!.values), ['C1', 'M', 'WBRI', '2015-01-02', 9, '2024-05-06', '6'])
})

test('titles may stand above the header, and a header may be written otherwise', async () => {
  const other = [
    'CHILD UNIQUE ID',
    ' Gender\n',
    'Ethnicity *',
    'Date of birth (dd/mm/yyyy)',
    'Age',
    '6. Date of  contact',
    '“Contact Source”',
  ]
  const read = await readSheets({
    name: 'List 1',
    rows: [['Annex A, our authority'], [], ['As at', { day: '2024-06-01' }], other, contactsRow],
  })
  const list = read.lists.get(contacts.id)!
  assert.deepEqual([list.headerRow, list.missingColumns, list.rows.length], [4, [], 1])
  assert.deepEqual(
    said(read).map(([what, , was, now]) => [what, was, now]),
    other
      .map((was, at) => ['header', was.replaceAll(/\s+/g, ' ').trim(), contactsHead[at]])
      .filter(([, was, now]) => was !== now),
  )
})

test('columns in another order, further ones and missing ones', async () => {
  const read = await readSheets({
    name: 'List 1',
    rows: [
      ['Contact Source', 'Our note', null, 'Child Unique ID'],
      ['q) 6: Police', 'x', 'y', 'C1'],
    ],
  })
  const list = read.lists.get(contacts.id)!
  assert.deepEqual(
    [list.rows[0]!.values.childId, list.rows[0]!.values.contactSource, list.rows[0]!.values.gender],
    ['C1', '6', null],
  )
  assert.deepEqual(list.missingColumns, ['gender', 'ethnicity', 'dateOfBirth', 'age', 'dateOfContact'])
  assert.deepEqual(said(read), [['column-unknown', 'Our note', 'Our note', '', '1']])
})

test('a column that stands twice is one where both say the same, and not read where they differ', async () => {
  const twice = ['Child Unique ID', 'Age', 'Date of Contact', 'Age']
  const read = await readSheets({
    name: 'List 1',
    rows: [
      twice,
      ['C1', 3, null, 3],
      ['C2', 4, null, 5],
      ['C3', null, null, 6],
      ['C4', 7, null, null],
      ['C5', 'x', null, 8],
    ],
  })
  assert.deepEqual(
    read.lists.get(contacts.id)!.rows.map(({ values }) => values.age),
    [3, null, 6, 7, null],
  )
  assert.deepEqual(read.unread, [
    { list: contacts.id, column: 'age', row: 3, was: '4 / 5', why: 'two-values' },
    { list: contacts.id, column: 'age', row: 6, was: 'x', why: 'no-number' },
  ])
  assert.deepEqual(
    said(read).filter(([what]) => what === 'column-twice').map(([, column, , , rows]) => [column, rows]), // biome-ignore format: short
    [
      ['age', '1'],
      ['age', '4'],
    ],
  )
})

test('empty rows, totals, remarks and the header once more are no rows of the list', async () => {
  const read = await readSheets({
    name: 'List 1',
    rows: [
      contactsHead,
      contactsRow,
      [],
      [null],
      ['C2'],
      contactsHead,
      ['C3'],
      ['Total', null, 3],
      ['Total rows: 3'],
      ['End of list.'],
      [],
    ],
  })
  const list = read.lists.get(contacts.id)!
  assert.deepEqual(
    list.rows.map(({ row: number, values }) => [number, values.childId]),
    [
      [2, 'C1'],
      [5, 'C2'],
      [7, 'C3'],
    ],
  )
  assert.deepEqual(
    said(read).map(([what, , , , rows]) => [what, rows]),
    [
      ['row-empty', '3,4'],
      ['row-note', '6'],
      ['row-note', '8'],
      ['row-note', '9'],
      ['row-note', '10'],
    ],
  )
})

test('equal repairs are one, with their rows, and every value that is not read is named', async () => {
  const read = await readSheets({
    name: 'List 1',
    rows: [
      contactsHead,
      ['C1', 'Male', 'WBRI', '21/2/2015', 9, '13-May-2024', '6'],
      ['C2', 'Male', 'WBRI', '3/25/2015', 'nine', '14-May-2024', 'Police?'],
      ['1E+15', 'Male', 'n/a', 'tbc', null, '01/01/1900', 'q) 6: Police'],
    ],
  })
  assert.deepEqual(said(read).sort(), [
    ['code-form', 'gender', 'Male', 'M', '2,3,4'],
    ['date-form', 'dateOfContact', '13-May-2024', '2024-05-13', '2,3'],
    ['empty-word', 'dateOfContact', '01/01/1900', '', '4'],
    ['empty-word', 'ethnicity', 'n/a', '', '4'],
  ])
  assert.deepEqual(
    read.unread.map(({ column, row: number, was, why }) => [column, number, was, why]),
    [
      ['dateOfBirth', 3, '3/25/2015', 'no-date'],
      ['age', 3, 'nine', 'no-number'],
      ['contactSource', 3, 'Police?', 'no-code'],
      ['childId', 4, '1E+15', 'changed-by-spreadsheet'],
      ['dateOfBirth', 4, 'tbc', 'no-date'],
    ],
  )
})

test('formulas without a result, errors and merged cells are named with their place', async () => {
  const xml = `<worksheet><sheetData>${rowsXml([contactsHead, ['C1', 'a) Male']])}<row r="3"><c r="A3" t="str"><v>C2</v></c><c r="B3"><f>VLOOKUP(1)</f></c><c r="C3" t="e"><v>#REF!</v></c><c r="D3" t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="G2:G3"/><mergeCell ref="A1:B1"/></mergeCells></worksheet>`
  const read = await readBytes({ 'a.xlsx': xlsxOf({ sheets: [{ name: 'List 1', xml }] }) })
  assert.deepEqual(
    read.unread.map(({ column, row: number, was, why }) => [column, number, was, why]),
    [
      ['gender', 3, '', 'formula-without-value'],
      ['ethnicity', 3, '#REF!', 'error-value'],
      ['contactSource', 3, 'G2:G3', 'merged'],
    ],
  )
  assert.deepEqual(said(read), [['empty-word', 'dateOfBirth', '#N/A', '', '3']])
})

test('a column that is plainly written with the month first is not read as if the day came first', async () => {
  const days = (...all: readonly string[]) =>
    readBytes({ 'list 1.csv': `Child Unique ID,Date of Contact\n${all.map((day, at) => `C${at},${day}\n`).join('')}` })
  const american = await days('03/04/2024', '03/25/2024', '05/05/2024', '2024-03-01')
  const list = american.lists.get(contacts.id)!
  assert.deepEqual(list.rows.map(({ values }) => values.dateOfContact), [null, null, '2024-05-05', '2024-03-01']) // biome-ignore format: short
  assert.deepEqual(
    american.unread.map(({ row, was, why }) => [row, was, why]),
    [
      [3, '03/25/2024', 'no-date'],
      [2, '03/04/2024', 'no-date'],
    ],
  )
  const slip = await days('03/04/2024', '03/25/2024', '25/03/2024')
  assert.deepEqual(slip.lists.get(contacts.id)!.rows.map(({ values }) => values.dateOfContact), ['2024-04-03', null, '2024-03-25']) // biome-ignore format: short
  assert.equal(slip.unread.length, 1)
})

test('cells merged without measure do not hold the reading up', async () => {
  const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(5_000)
  const xml = `<worksheet><sheetData>${rowsXml([contactsHead, ...Array.from({ length: 2_000 }, () => ['C1'])])}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`
  const reading = await readReturn(
    [{ name: 'a.xlsx', bytes: xlsxOf({ sheets: [{ name: 'List 1', xml }] }) }],
    [contacts],
  )
  assert.ok(!reading.ok)
})

test('texts without measure in a header or a cell do not hold the reading up', async () => {
  const long = [
    ' '.repeat(300_000),
    `${' '.repeat(300_000)}(`,
    '*'.repeat(300_000),
    '1,'.repeat(150_000),
    `1/1/${'1'.repeat(300_000)}`,
  ]
  const from = performance.now()
  const read = await readSheets({
    name: 'List 1',
    rows: [long, [...contactsHead, ...long], ...contactsHead.map((_, at) => contactsHead.map(() => long[at % 5]!))],
  })
  assert.equal(read.lists.get(contacts.id)!.headerRow, 2)
  assert.ok(performance.now() - from < 10_000)
})

test('a file whose values are nearly all something else is refused, and not listed value by value', async () => {
  const wrong = Buffer.from(`${contactsHead.join()}\n${'C1,?,?,?,?,?,?\n'.repeat(40_000)}`)
  const reading = await readReturn([{ name: 'list 1.csv', bytes: wrong }], [contacts])
  assert.ok(!reading.ok)
  assert.match(reading.sentence, /^More than 200,000 values/)
})
