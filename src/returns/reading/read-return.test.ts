import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { xlsxOf } from '../../../test/support/xlsx-of.ts'
import type { XlsxCell } from '../../platform/documents/xlsx/model.ts'
import { annexALists } from '../annex-a/lists.ts'
import type { List, ReadReturn } from '../model.ts'
import { ssdTables } from '../ssd/tables.ts'
import { filesOf } from './files.ts'
import { type ReadingProgress, readReturn } from './read-return.ts'

type Cells = readonly (readonly XlsxCell[])[]
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const rowsXml = (rows: Cells): string =>
  rows
    .map((cells, row) => {
      const inside = cells.map((cell) => {
        if (cell === null) return '<c/>'
        if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
        if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`
        return typeof cell === 'string'
          ? `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
          : `<c t="d"><v>${cell.day}</v></c>`
      })
      return `<row r="${row + 1}">${inside.join('')}</row>`
    })
    .join('')

const readBytes = async (
  files: Readonly<Record<string, Buffer | string>>,
  lists: readonly List[] = annexALists,
): Promise<ReadReturn> => {
  const reading = await readReturn(
    Object.entries(files).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) })),
    lists,
  )
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading.read
}
const sheets = (...all: readonly { name: string; state?: string; rows: Cells }[]) =>
  readBytes({ 'return.xlsx': xlsxOf({ sheets: all.map(({ rows, ...sheet }) => ({ ...sheet, rows: rowsXml(rows) })) }) })
const contacts = annexALists[0]!
const head = contacts.columns.map(({ header }) => header)
const row = ['C1', 'a) Male', 'a) WBRI', { day: '2015-01-02' }, 9, { day: '2024-05-06' }, 'q) 6: Police'] as const
const said = (read: ReadReturn) =>
  read.repairs.map(({ what, column, was, now, rows }) => [what, column, was, now, rows.join()])

test('a list as the edition prints it is read without a word', async () => {
  const read = await sheets({ name: 'List 1', rows: [head, row] })
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
  const read = await sheets({
    name: 'List 1',
    rows: [['Annex A, our authority'], [], ['As at', { day: '2024-06-01' }], other, row],
  })
  const list = read.lists.get(contacts.id)!
  assert.deepEqual([list.headerRow, list.missingColumns, list.rows.length], [4, [], 1])
  assert.deepEqual(
    said(read).map(([what, , was, now]) => [what, was, now]),
    other
      .map((was, at) => ['header', was.replaceAll(/\s+/g, ' ').trim(), head[at]])
      .filter(([, was, now]) => was !== now),
  )
})

test('columns in another order, further ones and missing ones', async () => {
  const read = await sheets({
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
  const read = await sheets({
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
  const read = await sheets({
    name: 'List 1',
    rows: [head, row, [], [null], ['C2'], head, ['C3'], ['Total', null, 3], ['Total rows: 3'], ['End of list.'], []],
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
  const read = await sheets({
    name: 'List 1',
    rows: [
      head,
      ['C1', 'Male', 'WBRI', '1/2/2015', 9, '13-May-2024', '6'],
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
  const xml = `<worksheet><sheetData>${rowsXml([head, ['C1', 'a) Male']])}<row r="3"><c r="A3" t="str"><v>C2</v></c><c r="B3"><f>VLOOKUP(1)</f></c><c r="C3" t="e"><v>#REF!</v></c><c r="D3" t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="G2:G3"/><mergeCell ref="A1:B1"/></mergeCells></worksheet>`
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

test('sheets are told by name, and by their columns where the name says nothing', async () => {
  const referrals = annexALists[2]!.columns.map(({ header }) => header)
  const read = await sheets(
    { name: 'Front sheet', rows: [['Annex A'], ['Prepared by the data team']] },
    { name: 'Data', rows: [referrals, ['C1']] },
    { name: 'Contacts 2024 final', rows: [head, row] },
    { name: 'List 1 old', rows: [head, ['C9']] },
    { name: 'List 2', state: 'hidden', rows: [annexALists[1]!.columns.map(({ header }) => header), ['C1']] },
  )
  assert.deepEqual([...read.lists].map(([id, { sheet }]) => [id, sheet]), [['list-1', 'Contacts 2024 final'], ['list-2', 'List 2'], ['list-3', 'Data']]) // biome-ignore format: short
  assert.deepEqual(
    read.strange.map(({ sheet }) => sheet),
    ['List 1 old', 'Front sheet'],
  )
  assert.deepEqual(
    said(read).filter(([what]) => what === 'sheet-name').map(([, , was, now]) => [was, now]), // biome-ignore format: short
    [
      ['Contacts 2024 final', 'Contacts'],
      ['List 2 (a hidden sheet)', 'Early help assessments'],
      ['Data', 'Referrals'],
    ],
  )
})

test('a sheet whose columns are plainly those of another list is read as that one, and said', async () => {
  const protection = annexALists[6]!
  const read = await sheets({ name: 'List 6', rows: [protection.columns.map(({ header }) => header), ['C1']] })
  assert.deepEqual([...read.lists.keys()], ['list-7'])
  assert.equal(said(read)[0]![0], 'sheet-name')
})

test('a list without its columns is not read, and its sheet is named', async () => {
  const read = await sheets({
    name: 'List 1',
    rows: [
      ['one', 'two'],
      ['C1', 'x'],
    ],
  })
  assert.equal(read.lists.size, 0)
  assert.deepEqual(read.strange.map(({ sheet }) => sheet), ['List 1']) // biome-ignore format: short
})

test('an earlier edition is told by its columns, and what it never had is not missing', async () => {
  const careLeavers = annexALists[8]!
  const early = careLeavers.columns.filter(({ editions }) => !editions).map(({ header }) => header)
  const now = careLeavers.columns.map(({ header }) => header)
  for (const [columns, edition] of [
    [early, '2022'],
    [now, '2024'],
    [now.slice(0, -1), '2024'],
  ] as const) {
    // biome-ignore format: short
    const read = await sheets({ name: 'List 9', rows: [columns, ['C1']] })
    assert.equal(read.edition, edition)
    assert.deepEqual(read.lists.get('list-9')!.missingColumns.length, columns.length === now.length - 1 ? 1 : 0)
  }
})

test('a folder of CSV is read as the workbook is, whatever its encoding and delimiter', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'))
  try {
    mkdirSync(join(folder, 'inner'))
    writeFileSync(join(folder, '.DS_Store'), 'x')
    writeFileSync(join(folder, '~$list.xlsx'), 'x')
    writeFileSync(join(folder, 'readme.docx'), 'x')
    writeFileSync(
      join(folder, 'list 1.csv'),
      `${head.join(';')}\r\n00123;a) Male;a) WBRI;02/01/2015;9;06/05/2024;q) 6: Police\r\n`,
    )
    writeFileSync(
      join(folder, 'referrals.csv'),
      Buffer.from(`Child Unique ID,Allocated Worker,Date of referral\n1,Zo\u00EB,2024-05-06 00:00:00\n`, 'latin1'),
    )
    const reading = await readReturn(await filesOf([folder]), annexALists)
    assert.ok(reading.ok)
    const { lists, repairs, strange } = reading.read
    assert.deepEqual(Object.values(lists.get('list-1')!.rows[0]!.values), [
      '00123',
      'M',
      'WBRI',
      '2015-01-02',
      9,
      '2024-05-06',
      '6',
    ])
    assert.equal(lists.get('list-3')!.rows[0]!.values.worker, 'Zoë')
    assert.deepEqual(repairs.map(({ what, was }) => [what, was]).filter(([what]) => what !== 'header'), [['encoding', 'Windows-1252']]) // biome-ignore format: short
    assert.deepEqual(strange.map(({ file }) => file), ['readme.docx']) // biome-ignore format: short
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('tables of the dataset are read by their field names', async () => {
  const read = await readBytes(
    {
      'ssd_person.csv':
        'pers_person_id,PERS_SEX,pers_ethnicity,pers_dob,extra\n007,F,WBRI,2015-03-01 00:00:00,x\n8,PLACEHOLDER_DATA,NULL,1900-01-01 00:00:00,\n',
      'ssd_version_log.csv': 'version_number\n1.4.5\n',
    },
    ssdTables,
  )
  const rows = read.lists.get('ssd_person')!.rows
  assert.deepEqual(
    [rows[0]!.values.personId, rows[0]!.values.dateOfBirth, rows[1]!.values.dateOfBirth, rows[1]!.values.sex],
    ['007', '2015-03-01', null, null],
  )
  assert.deepEqual(read.strange.map(({ file }) => file), ['ssd_version_log.csv']) // biome-ignore format: short
})

test('one file that cannot be read ends the reading with its name and a sentence', async () => {
  const good = xlsxOf({ sheets: [{ name: 'List 1', rows: rowsXml([head, row]) }] })
  for (const [name, bytes, sentence] of [
    ['a.xlsx', good.subarray(0, good.length - 100), /damaged/],
    ['b.csv', Buffer.alloc(0), /empty/],
    ['c.csv', Buffer.from(`${head.join()}\n"never closed,x\n`), /never closed/],
    ['d.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), /old Excel format/],
  ] as const) {
    const reading = await readReturn(
      [
        { name: 'good.xlsx', bytes: good },
        { name, bytes },
      ],
      annexALists,
    )
    assert.ok(!reading.ok)
    assert.equal(reading.file, name)
    assert.match(reading.sentence, sentence)
  }
})

test('progress goes from nothing to all, and a signal ends the reading', async () => {
  const bytes = xlsxOf({
    sheets: annexALists.slice(0, 3).map(({ title, columns }) => ({
      name: title,
      rows: rowsXml([columns.map(({ header }) => header), ...Array.from({ length: 500 }, () => row)]),
    })),
  })
  const seen: ReadingProgress[] = []
  await readReturn([{ name: 'a.xlsx', bytes }], annexALists, { onProgress: (progress) => seen.push(progress) })
  assert.ok(seen.length >= 3)
  assert.ok(seen.every(({ share }, at) => share >= (seen[at - 1]?.share ?? 0)))
  assert.equal(Math.round(seen.at(-1)!.share * 1_000), 1_000)
  await assert.rejects(readReturn([{ name: 'a.xlsx', bytes }], annexALists, { signal: AbortSignal.abort() }), /abort/)
})
