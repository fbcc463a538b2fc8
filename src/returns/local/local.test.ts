import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnOf } from '../../../test/support/returns.ts'
import { historyTables } from '../../children/history/tables.ts'
import { fullerInLists } from '../../children/history/told-once.ts'
import type { Day } from '../../platform/day.ts'
import { annexARecords } from '../annex-a/to-history/records.ts'
import { exampleReturn } from '../checks/example-return.ts'
import { exampleDay } from '../checks/make.ts'
import type { Check, Example } from '../checks/model.ts'
import { runChecks } from '../checks/run.ts'
import { columnsNobodyHas } from '../mapping.ts'
import { joinsOf } from '../ssd/to-history/joins.ts'
import { ssdRecords } from '../ssd/to-history/records.ts'
import { localChecks } from './checks.ts'
import { localLists, localListsAsLists } from './lists.ts'
import { localRecords, localToHistory } from './to-history.ts'

const asAt: Day = '2026-03-31'

test('Every small list has its own name, a first column that says whom a row is about, and a column for every mapping', () => {
  assert.equal(new Set(localListsAsLists.map(({ id }) => id)).size, localListsAsLists.length)
  assert.deepEqual(columnsNobodyHas(localRecords, localListsAsLists), [])
  for (const { list, record } of localLists) assert.equal(list.columns[0]!.id, record.subject, list.id)
})

test('Every field that a list fills is one of its kind of record, and the subject is of the right kind', () => {
  for (const { list, record } of localLists) {
    const table = historyTables[record.table]
    for (const field of Object.keys(record.fields))
      assert.ok(field in table.fields, `${list.id}: ${record.table}.${field}`)
    assert.equal(table.about === 'worker', record.subject === 'workerId', list.id)
    assert.equal(record.starts === null, table.starts === null, `${list.id} starts`)
  }
})

test('A field of a code has the column’s choices, a day a day, yes or no a yes or no', () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    day: ['day'],
    code: ['code'],
    'yes-no': ['yes-no'],
    text: ['text', 'code', 'key'],
    count: ['count'],
    number: ['number', 'count'],
  }
  for (const { list, record } of localLists)
    for (const [field, from] of Object.entries(record.fields)) {
      if (typeof from !== 'string') continue
      const kind = (historyTables[record.table].fields as Record<string, { kind: string }>)[field]!.kind
      const column = list.columns.find(({ id }) => id === from)!
      assert.ok(kinds[kind]!.includes(column.kind), `${list.id}.${from} is ${column.kind}, the field ${kind}`)
    }
})

test('Every list’s own example is a row without a fault that becomes one record', () => {
  for (const { list, columns, record } of localLists) {
    const values = Object.fromEntries(
      columns.map(({ id, example, codes, kind }) => [
        id,
        codes
          ? (codes.find(({ label }) => label === example)?.code ?? 'no code')
          : kind === 'text'
            ? String(example)
            : example,
      ]),
    )
    const read = returnOf('local', { [list.id]: [values] })
    const found = [
      ...runChecks({ read, lists: localListsAsLists, checks: localChecks, asAt: '2026-12-31', partial: true }),
    ]
    assert.deepEqual(
      found.map(({ check }) => check),
      [],
    )
    const rows = [...localToHistory(read, asAt).rows]
    assert.deepEqual(
      rows.map(({ table }) => table),
      [record.table],
    )
  }
})

const found = (check: Check, example: Example) => [
  ...runChecks({
    read: exampleReturn('local', localListsAsLists, example),
    lists: localListsAsLists,
    checks: [check],
    asAt: exampleDay,
  }),
]

test('Every check finds what its examples say, and no more', () => {
  assert.equal(new Set(localChecks.map(({ id }) => id)).size, localChecks.length, 'an id stands twice')
  for (const check of localChecks) {
    for (const example of check.example.finds)
      assert.notEqual(found(check, example).length, 0, `${check.id} is silent: ${example.because}`)
    for (const example of check.example.passes)
      assert.deepEqual(found(check, example), [], `${check.id}: ${example.because}`)
  }
})

test('A care leaver’s visit is a visit of its kind, told apart from one to a privately fostered child on the same day', () => {
  const row = { childId: 'A1', visited: '2026-03-02' }
  assert.deepEqual(
    [
      ...localToHistory(returnOf('local', { 'care-leaver-visits': [row], 'private-fostering-visits': [row] }), asAt)
        .rows,
    ].map(({ key, fields }) => [key, (fields as { kind: string }).kind]),
    [
      ['care-leaver 2026-03-02', 'care-leaver'],
      ['private-fostering 2026-03-02', 'private-fostering'],
    ],
  )
})

test('A list alone covers its own kind of record only; two lists of visits say one thing of visits', () => {
  const covered = (...lists: string[]) =>
    localToHistory(returnOf('local', Object.fromEntries(lists.map((list) => [list, []]))), asAt).coverage
  assert.deepEqual(covered('core-groups'), [{ table: 'coreGroup', says: 'whole', since: '2024-04-07' }])
  assert.deepEqual(covered('care-leaver-visits'), [
    { table: 'visit', says: 'whole', since: '2024-04-07', kinds: ['care-leaver'] },
  ])
  assert.deepEqual(covered('care-leaver-visits', 'private-fostering-visits'), [
    { table: 'visit', says: 'whole', since: '2024-04-07', kinds: ['care-leaver', 'private-fostering'] },
  ])
})

const fixedKind = ({ record }: (typeof localLists)[number]) =>
  (record.fields as { kind?: { fixed?: string } | string }).kind as { fixed?: string } | undefined

test('A kind of record that several lists give is never taken for withdrawn by one of them: each says it of its own kind alone', () => {
  const several = Map.groupBy(localLists, ({ record }) => record.table)
  for (const [table, lists] of several) {
    const whole = lists.filter(({ says }) => says !== 'latest')
    if (lists.length === 1 || whole.length === 0) continue
    const kinds = lists.map((one) => fixedKind(one)?.fixed)
    assert.ok(
      kinds.every((kind) => kind !== undefined),
      table,
    )
    assert.equal(new Set(kinds).size, lists.length, `${table}: no kind is of two lists`)
  }
})

const others = [...annexARecords, ...ssdRecords(joinsOf(returnOf('ssd', {})))]
/** The kind that is the same in every row; undefined: it varies, or there is none. */
const kindOfRecord = ({ fields }: (typeof others)[number]) => (fields as { kind?: { fixed?: string } }).kind?.fixed

test('Of what a list and another return both hold whole, it is said that the list counts; care leavers’ entitlements only add', () => {
  const both = localLists.filter((one) => {
    const same = others.filter(({ table }) => table === one.record.table)
    const kind = fixedKind(one)?.fixed
    return one.says !== 'latest' && same.some((other) => kind === undefined || (kindOfRecord(other) ?? kind) === kind)
  })
  assert.deepEqual(new Set([...both.map(({ record }) => record.table)]), new Set([...fullerInLists, 'careLeaver']))
})
