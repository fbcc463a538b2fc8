import assert from 'node:assert/strict'
import test from 'node:test'
import { binsOf } from './bins.ts'
import { directionOf } from './direction.ts'
import { effectInWords, moveKey, readMove } from './moves.ts'
import { againstTarget } from './target.ts'

for (const [goodIs, before, now, words, why] of [
  ['high', 0.5, 0.6, 'Better, was 50%', 'more of what is good is better'],
  ['low', 0.5, 0.6, 'Worse, was 50%', 'more of what is bad is worse'],
  ['low', 0.6, 0.5, 'Better, was 60%', 'less of what is bad is better'],
  [null, 0.6, 0.5, 'Down from 60%', 'where neither way is better nothing is judged'],
  ['high', 0.6001, 0.6004, 'The same', 'what is shown alike is the same'],
] as const)
  test(`Direction: ${why}`, () => assert.equal(directionOf(goodIs, '%', before, now).words, words))

for (const [goodIs, value, words, why] of [
  ['high', 0.8, 'Met', 'as high as was aimed is met'],
  ['high', 0.85, 'Met, 5 percentage points above', 'higher is met'],
  ['high', 0.77, 'Near, 3 percentage points below', 'within the tolerance is near'],
  ['high', 0.75, 'Near, 5 percentage points below', 'the tolerance itself is near, though fractions are not exact'],
  ['high', 0.7, 'Not met, 10 percentage points below', 'beyond the tolerance is not met'],
  ['low', 0.82, 'Near, 2 percentage points above', 'of what should be low, above is short of it'],
  ['low', 0.7, 'Met, 10 percentage points below', 'of what should be low, below is met'],
  [null, 0.7, '10 percentage points below', 'where neither way is better the distance is told alone'],
] as const)
  test(`Target: ${why}`, () =>
    assert.equal(againstTarget(goodIs, '%', value, { value: 0.8, tolerance: 0.05 }).words, words))

test('Target: days are told in days', () =>
  assert.equal(againstTarget('low', 'days', 30, { value: 26, tolerance: 2 }).words, 'Not met, 4 days above'))

test('Bars are few, hold every case once, and those of which all are late are marked', () => {
  const spread = Array.from({ length: 300 }, (_, days) => ({ days, count: 2, late: days > 45 ? 2 : days % 2 }))
  const bins = binsOf(spread)
  assert.ok(bins.length <= 25)
  assert.equal(
    bins.reduce((sum, { count }) => sum + count, 0),
    600,
  )
  assert.equal(bins[0]!.late, false)
  assert.equal(bins.at(-1)!.late, true)
  assert.deepEqual(binsOf([]), [])
})

test('A move is read from an address as it was written, and nothing else is', () => {
  const move = { why: 'late', was: null, is: 'no' } as const
  assert.deepEqual(readMove(moveKey(move)), move)
  for (const wrong of ['', 'late', 'late.none', 'sold.none.no', 'late.none.perhaps'])
    assert.equal(readMove(wrong), null)
})

test('What a move does to a share', () => {
  assert.equal(effectInWords({ why: 'late', was: 'yes', is: 'no' }), 'one fewer in the number')
  assert.equal(effectInWords({ why: 'new', was: null, is: 'yes' }), 'one more in the number, one more counted')
  assert.equal(effectInWords({ why: 'right', was: 'no', is: null }), 'one fewer counted')
})
