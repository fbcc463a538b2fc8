import assert from 'node:assert/strict'
import test from 'node:test'
import { predecessorOf } from './former-authorities.ts'

test('an inspection of the council before this one is told by its number or by its day', () => {
  const rows: readonly [string, string, string, string | null, string | null][] = [
    ['the same number, before the new council began', '838', '838', '2016-02-29', 'Dorset County Council'],
    ['the last day of the old council', '838', '838', '2019-03-31', 'Dorset County Council'],
    ['the first day of the new one', '838', '838', '2019-04-01', null],
    ['a county that was divided', '940', '928', '2018-10-01', 'Northamptonshire County Council'],
    ['a council that was merged', '839', '836', '2018-01-01', 'Poole Council'],
    ['a neighbour is no predecessor', '838', '839', '2018-01-01', null],
    ['without a day nobody knows', '838', '838', null, null],
  ]
  for (const [why, ours, of, on, name] of rows) assert.equal(predecessorOf(ours, of, on)?.name ?? null, name, why)
})
