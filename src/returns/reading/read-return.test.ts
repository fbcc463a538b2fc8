import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { contactsHead, contactsRow, readBytes, readSheets, rowsXml, said } from '../../../test/support/read-sheets.ts'
import { xlsxOf } from '../../../test/support/xlsx-of.ts'
import { annexALists } from '../annex-a/lists.ts'
import { ssdTables } from '../ssd/tables.ts'
import { filesOf } from './files.ts'
import { type ReadingProgress, readReturn } from './read-return.ts'

test('sheets are told by name, and by their columns where the name says nothing', async () => {
  const referrals = annexALists[2]!.columns.map(({ header }) => header)
  const read = await readSheets(
    { name: 'Front sheet', rows: [['Annex A'], ['Prepared by the data team']] },
    { name: 'Data', rows: [referrals, ['C1']] },
    { name: 'Contacts 2024 final', rows: [contactsHead, contactsRow] },
    { name: 'List 1 old', rows: [contactsHead, ['C9']] },
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
  const read = await readSheets({ name: 'List 6', rows: [protection.columns.map(({ header }) => header), ['C1']] })
  assert.deepEqual([...read.lists.keys()], ['list-7'])
  assert.equal(said(read)[0]![0], 'sheet-name')
})

test('a list without its columns is not read, and its sheet is named', async () => {
  const read = await readSheets({
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
    const read = await readSheets({ name: 'List 9', rows: [columns, ['C1']] })
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
    writeFileSync(join(folder, 'notes.txt'), 'Dear "all, this is the return')
    writeFileSync(join(folder, 'more.txt'), '"never closed')
    writeFileSync(
      join(folder, 'list 1.csv'),
      `${contactsHead.join(';')}\r\n00123;a) Male;a) WBRI;02/01/2015;9;06/05/2024;q) 6: Police\r\n`,
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
    assert.deepEqual(strange.map(({ file }) => file), ['readme.docx', 'more.txt', 'notes.txt']) // biome-ignore format: short
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
  const good = xlsxOf({ sheets: [{ name: 'List 1', rows: rowsXml([contactsHead, contactsRow]) }] })
  for (const [name, bytes, sentence] of [
    ['a.xlsx', good.subarray(0, good.length - 100), /damaged/],
    ['list 2.csv', Buffer.alloc(0), /empty/],
    ['list 3.csv', Buffer.from(`${contactsHead.join()}\n"never closed,x\n`), /never closed/],
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
  const alone = await readReturn([{ name: 'export.csv', bytes: Buffer.from('a,b\n"never closed') }], annexALists)
  assert.ok(!alone.ok, 'a file under any name, where there is no other')
})

test('progress goes from nothing to all, and a signal ends the reading', async () => {
  const bytes = xlsxOf({
    sheets: annexALists.slice(0, 3).map(({ title, columns }) => ({
      name: title,
      rows: rowsXml([columns.map(({ header }) => header), ...Array.from({ length: 500 }, () => contactsRow)]),
    })),
  })
  const seen: ReadingProgress[] = []
  await readReturn([{ name: 'a.xlsx', bytes }], annexALists, { onProgress: (progress) => seen.push(progress) })
  assert.ok(seen.length >= 3)
  assert.ok(seen.every(({ share }, at) => share >= (seen[at - 1]?.share ?? 0)))
  assert.equal(Math.round(seen.at(-1)!.share * 1_000), 1_000)
  await assert.rejects(readReturn([{ name: 'a.xlsx', bytes }], annexALists, { signal: AbortSignal.abort() }), /abort/)
})
