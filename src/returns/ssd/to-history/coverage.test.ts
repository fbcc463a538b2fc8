import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnOf } from '../../../../test/support/returns.ts'
import type { TableId } from '../../../children/history/model.ts'
import type { Day } from '../../../platform/day.ts'
import { ssdTables } from '../tables.ts'
import { ssdToHistory } from '../to-history.ts'

type Lists = Parameters<typeof returnOf>[1]
const asAt: Day = '2026-03-31'

const all = Object.fromEntries(ssdTables.map(({ id }) => [id, []]))
const coverages: readonly (readonly [why: string, lists: Lists, table: TableId, coverage: object | null])[] = [
  ['six years of contacts', all, 'contact', { says: 'whole', since: '2020-04-07' }],
  ['all addresses of those in the extract', all, 'address', { says: 'whole', since: null, of: 'subjects-named' }],
  ['every visit where all three tables are there', all, 'visit', { says: 'whole', since: '2020-04-07' }],
  ['visits of one kind only say nothing of the others', { ssd_cp_visits: [] }, 'visit', { says: 'latest' }],
  ['a missing table says nothing', { ssd_person: [] }, 'contact', null],
]
for (const [why, lists, table, coverage] of coverages)
  test(`What the SSD says of a table: ${why}`, () => {
    assert.deepEqual(
      ssdToHistory(returnOf('ssd', lists), asAt).coverage.find((one) => one.table === table) ?? null,
      coverage && { table, ...coverage },
    )
  })

test('An extract of three years says nothing of what ended before', () => {
  const { coverage } = ssdToHistory(returnOf('ssd', all), asAt, { windowYears: 3 })
  assert.deepEqual(
    coverage.find(({ table }) => table === 'missing'),
    { table: 'missing', says: 'whole', since: '2023-04-07' },
  )
})
