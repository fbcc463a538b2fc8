import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { unzipped } from '../../../test/support/unzipped.ts'
import { readXlsxBytes } from '../../platform/documents/xlsx/read-bytes.ts'
import { annexACsv, annexAWorkbook, type Cover } from './files.ts'
import type { OutRow } from './model.ts'

const cover: Cover = {
  authority: 'Marlshire',
  asAt: '2026-03-31',
  made: '1 April 2026 at 9:05',
  madeBy: 'Ana Bell',
  pseudonymised: { birth: 'month', teams: false },
  reason: null,
  leftOut: new Map(),
  notes: new Map([['list-8', ['Left out: 1 child whose records are kept to named people.']]]),
  from: ['Annex A as at 31 March 2026'],
}
const rows: readonly OutRow[] = [
  {
    list: 'list-1',
    values: { childId: '007', gender: 'M', ethnicity: 'WBRI', dateOfContact: '2026-01-05', contactSource: '6' },
  },
  { list: 'list-6', values: { childId: '=1+1', disability: 'yes', primaryNeed: 'N1', age: 4, team: 'North' } },
]
const sheets = async (given: Partial<Cover> = {}) =>
  readXlsxBytes(await buffer(annexAWorkbook(rows, { ...cover, ...given })))

test('The workbook has a cover and eleven sheets in order', async () => {
  assert.deepEqual(
    (await sheets()).map(({ name }) => name),
    ['Cover', ...Array.from({ length: 11 }, (_, at) => `List ${at + 1}`)],
  )
})

test('Headers and codes stand as the edition prints them, with their letters, and days are dates', async () => {
  const contacts = (await sheets()).find(({ name }) => name === 'List 1')!
  assert.deepEqual(contacts.rows[0]!.slice(0, 3), ['Child Unique ID', 'Gender', 'Ethnicity'])
  assert.deepEqual(contacts.rows[1], ['007', 'a) Male', 'a) WBRI', null, null, { day: '2026-01-05' }, 'q) 6: Police'])
})

test('A text that would be run as a formula is not', async () => {
  const inNeed = (await sheets()).find(({ name }) => name === 'List 6')!
  assert.equal(inNeed.rows[1]![0], "'=1+1")
})

const lines: readonly (readonly [why: string, given: Partial<Cover>, says: RegExp])[] = [
  ['as at which day', {}, /As at 31 March 2026/],
  ['when and by whom it was made', {}, /Made 1 April 2026 at 9:05 by Ana Bell/],
  ['that it is pseudonymised', {}, /Pseudonymised/],
  [
    'that it is not, and why',
    { pseudonymised: null, reason: 'Asked for by the lead inspector' },
    /NAMES workers.*Why: Asked for by the lead inspector/s,
  ],
  ['how many rows each list has', {}, /List 6, Children in need: 1 row\b/],
  [
    'which list was left out, and why',
    { leftOut: new Map([['list-11', 'Only the adoption team sees it.']]) },
    /List 11, Adopters: left out. Only the adoption team sees it./,
  ],
  [
    'what a list does not say, below its number of rows',
    {},
    /List 8, Children in care: 0 rows\nLeft out: 1 child whose records are kept to named people\./,
  ],
  [
    'that lists 10 and 11 together match children to adopters, where both name them',
    { pseudonymised: null, reason: 'why' },
    /would match children to adopters/,
  ],
  ['which loads it comes from', {}, /Annex A as at 31 March 2026/],
]
for (const [why, given, says] of lines)
  test(`The cover says ${why}`, async () => {
    const [first] = await sheets(given)
    assert.match(first!.rows.map(([line]) => line).join('\n'), says)
  })

test('A list that is left out has no sheet', async () => {
  const names = (await sheets({ leftOut: new Map([['list-11', 'why']]) })).map(({ name }) => name)
  assert.equal(names.includes('List 11'), false)
})

test('As CSV it is a zip of eleven files and the cover, dates as 05/01/2026', async () => {
  const files = await unzipped(await buffer(annexACsv(rows, cover)))
  assert.equal(Object.keys(files).length, 12)
  assert.match(files['List 1.csv']!, /007,a\) Male,a\) WBRI,,,05\/01\/2026,q\) 6: Police/)
  assert.match(files['Cover.txt']!, /As at 31 March 2026/)
})
