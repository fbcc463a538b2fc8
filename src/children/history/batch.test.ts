import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Batch, batching, separator } from './batch.ts'
import type { HistoryRow } from './model.ts'

const row = (subject: string, key: string, gender: string): HistoryRow => ({
  table: 'person',
  subject,
  key,
  starts: null,
  ends: '2026-01-02',
  fields: { gender, ethnicity: 'WBRI' },
})

const batchOf = (rows: readonly HistoryRow[]): Batch => {
  const { add, take } = batching(new Set(['person']))
  for (const each of rows) add(each)
  return take()
}

const ordinary = row('C1', 'k', 'M "quoted" \\u0041 é')

test('a batch has a value of each row in each column, and JSON with its names in order', () => {
  const batch = batchOf([ordinary, row('C2', 'one', 'F')])
  assert.deepEqual(batch.identifiers.split(separator), ['C1', 'C2'])
  assert.deepEqual(batch.starts.split(separator), ['', ''])
  assert.equal(
    batch.fields,
    `{"ethnicity":"WBRI","gender":"M \\"quoted\\" \\\\u0041 é"}${separator}{"ethnicity":"WBRI","gender":"F"}`,
  )
})

const odd: readonly [string, string, string][] = [
  ['what PostgreSQL cannot hold', 'a\u0000b', 'ab'],
  ['half of a surrogate pair', 'a\ud800b', 'a\ufffdb'],
]
for (const [why, given, held] of odd)
  test(`${why} is taken out, and the other rows of the batch stay as they are`, () => {
    const batch = batchOf([ordinary, row(given, given, given)])
    const alone = batchOf([ordinary])
    assert.deepEqual(batch.identifiers.split(separator), ['C1', held])
    assert.deepEqual(batch.keys.split(separator), ['k', held])
    assert.deepEqual(batch.fields.split(separator), [alone.fields, `{"ethnicity":"WBRI","gender":"${held}"}`])
  })

test('the sign that stands between values goes out of names and is written otherwise in fields', () => {
  const batch = batchOf([ordinary, row(`a${separator}b`, `a${separator}b`, `a${separator}b`)])
  assert.deepEqual(batch.identifiers.split(separator), ['C1', 'ab'])
  assert.deepEqual(batch.keys.split(separator), ['k', 'ab'])
  assert.equal(batch.fields.split(separator)[1], '{"ethnicity":"WBRI","gender":"a\\u001fb"}')
})

test('an empty batch has empty columns', () => {
  const { size, ...columns } = batchOf([])
  assert.equal(size, 0)
  assert.deepEqual(new Set(Object.values(columns)), new Set(['']))
})
