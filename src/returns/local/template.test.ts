import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csv } from '../../platform/documents/csv.ts'
import type { NewCell } from '../../platform/documents/xlsx/model.ts'
import { readXlsxBytes } from '../../platform/documents/xlsx/read-bytes.ts'
import { readReturn } from '../reading/read-return.ts'
import { localLists, localListsAsLists } from './lists.ts'
import type { LocalList } from './model.ts'
import { templateCsv, templateWorkbook } from './template.ts'

const inFigures = (cell: NewCell): string | number | null =>
  cell !== null && typeof cell === 'object' ? cell.day.split('-').toReversed().join('/') : cell

/** A list filled in by its own example, in the words people choose. */
const filledIn = ({ columns }: LocalList): Buffer =>
  csv(
    columns.map(({ header }) => header),
    [columns.map(({ kind, example }) => inFigures(kind === 'day' ? { day: String(example) } : example))],
  )

test('A template has the list’s head row and no row, and says elsewhere what each column is for', async () => {
  const sheets = await readXlsxBytes(await templateWorkbook(localLists))
  assert.deepEqual(
    sheets.map(({ name }) => name),
    [...localLists.map(({ list }) => list.id), 'Notes and example', 'Choices'],
  )
  for (const { list, columns } of localLists) {
    const sheet = sheets.find(({ name }) => name === list.id)!
    assert.deepEqual(sheet.rows, [columns.map(({ header }) => header)], list.id)
  }
  const notes = sheets.find(({ name }) => name === 'Notes and example')!
  assert.equal(notes.rows.length, 1 + localLists.flatMap(({ columns }) => columns).length)
})

test('An empty template is read as its lists, without a row', async () => {
  const bytes = await templateWorkbook(localLists)
  const reading = await readReturn([{ name: 'lists.xlsx', bytes }], localListsAsLists)
  assert.ok(reading.ok)
  assert.deepEqual([...reading.read.lists.keys()].toSorted(), localListsAsLists.map(({ id }) => id).toSorted())
  assert.equal([...reading.read.lists.values()].flatMap(({ rows }) => rows).length, 0)
})

test('Each list filled in with its example is read whole, and known by the name of its file', async () => {
  for (const one of localLists) {
    const reading = await readReturn([{ name: `${one.list.id}.csv`, bytes: filledIn(one) }], localListsAsLists)
    assert.ok(reading.ok, one.list.id)
    assert.deepEqual([...reading.read.lists.keys()], [one.list.id])
    assert.deepEqual(reading.read.unread, [], one.list.id)
    const [row] = reading.read.lists.get(one.list.id)!.rows
    const blank = one.columns.filter(({ id }) => row!.values[id] === null).map(({ id }) => id)
    assert.deepEqual(blank, [], one.list.id)
  }
})

test('The CSV template is the head row alone', () => {
  assert.match(templateCsv(localLists[0]!).toString(), /^\uFEFFChild Unique ID,Contact received,[^\n]*\r\n$/)
})
