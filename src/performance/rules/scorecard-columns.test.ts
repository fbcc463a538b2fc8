import assert from 'node:assert/strict'
import test from 'node:test'
import { chosenColumns, scorecardColumnKeys, usualColumns } from './scorecard-columns.ts'

const rows: readonly [why: string, typed: string | readonly string[] | undefined, chosen: readonly string[] | null][] =
  [
    ['nothing is chosen', undefined, null],
    ['nothing that is known', ['colour'], null],
    ['one', 'target', ['target']],
    ['some, in the order of the scorecard', ['england', 'nothing', 'stands'], ['stands', 'england']],
  ]
for (const [why, typed, chosen] of rows) test(`Columns where ${why}`, () => assert.deepEqual(chosenColumns(typed), chosen)) // biome-ignore format: one line

test('Statistical neighbours and the region have a column by themselves once a figure of them is held', () => {
  assert.equal(usualColumns(new Set(['england'])).includes('region'), false)
  const all = usualColumns(new Set(['england', 'region', 'statistical-neighbours']))
  assert.deepEqual(all.slice(-2), ['neighbours', 'region'])
  assert.ok(all.every((key) => scorecardColumnKeys.includes(key)))
})
