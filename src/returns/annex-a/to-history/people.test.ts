import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnOf } from '../../../../test/support/returns.ts'
import type { HistoryRow, TableId } from '../../../children/history/model.ts'
import type { Value } from '../../model.ts'
import { annexAToHistory } from '../to-history.ts'

type Lists = Parameters<typeof returnOf>[1]
const rowsOf = <Id extends TableId>(table: Id, lists: Lists): HistoryRow<Id>[] =>
  [...annexAToHistory(returnOf('annex-a', lists), '2026-03-31').rows].filter(
    (row) => row.table === table,
  ) as HistoryRow<Id>[]

const child = { childId: 'A1' }
const care = { ...child, careStart: '2025-04-02' }

const facts: readonly (readonly [why: string, lists: Lists, fields: Readonly<Record<string, Value>>])[] = [
  [
    'list 8 is believed before list 1',
    { 'list-1': [{ ...child, gender: 'M' }], 'list-8': [{ ...care, gender: 'F' }] },
    { gender: 'F' },
  ],
  [
    'what list 8 leaves blank comes from list 1',
    { 'list-1': [{ ...child, dateOfBirth: '2015-05-05' }], 'list-8': [{ ...care, gender: 'F' }] },
    { gender: 'F', dateOfBirth: '2015-05-05' },
  ],
  [
    'an answer that knows is taken before one that does not',
    { 'list-1': [{ ...child, ethnicity: 'WBRI' }], 'list-8': [{ ...care, ethnicity: 'NOBT' }] },
    { ethnicity: 'WBRI' },
  ],
  ['not knowing is kept where nobody knows', { 'list-8': [{ ...care, uasc: 'unknown' }] }, { uasc: 'unknown' }],
]
for (const [why, lists, fields] of facts)
  test(`Who a child is: ${why}`, () => {
    const [person, ...more] = rowsOf('person', lists)
    assert.deepEqual([person!.fields, more.length], [fields, 0])
  })

const held = { team: 'North', worker: 'Ana Bell' }
const holds: readonly (readonly [why: string, lists: Lists, lists: readonly string[]])[] = [
  [
    'each list of open services says who holds the child',
    { 'list-6': [{ ...child, ...held }], 'list-7': [{ ...child, ...held }] },
    ['list-6', 'list-7'],
  ],
  ['a closed episode holds nobody', { 'list-6': [{ ...child, ...held, inNeedEnd: '2026-01-05' }] }, []],
  [
    'a referral speaks while the child is on no list of services',
    { 'list-3': [{ ...child, ...held, dateOfReferral: '2026-03-30', noFurtherAction: 'no' }] },
    ['list-3'],
  ],
  [
    'a referral is silent once a service is known, though it has closed',
    {
      'list-3': [{ ...child, ...held, noFurtherAction: 'no' }],
      'list-6': [{ ...child, ...held, inNeedEnd: '2026-01-05' }],
    },
    [],
  ],
  ['no further action holds nobody', { 'list-3': [{ ...child, ...held, noFurtherAction: 'yes' }] }, []],
  [
    'an authorised assessment holds nobody',
    { 'list-4': [{ ...child, ...held, assessmentAuthorised: '2026-01-05' }] },
    [],
  ],
  ['a list that names neither team nor worker says nothing', { 'list-9': [child] }, []],
]
for (const [why, lists, by] of holds)
  test(`Who holds a child: ${why}`, () => {
    assert.deepEqual(
      rowsOf('allocation', lists).map(({ fields }) => fields.list),
      by,
    )
  })

test('Of several open rows in a list the latest says who holds the child', () => {
  const rows = [
    { ...child, team: 'South', worker: 'Cy Dunn', inNeedStart: '2026-02-01' },
    { ...child, ...held, inNeedStart: '2025-02-01' },
  ]
  assert.equal(rowsOf('allocation', { 'list-6': rows })[0]!.fields.worker, 'Cy Dunn')
})
