import assert from 'node:assert/strict'
import test from 'node:test'
import { firstOfAll, leftInWords, placeOf } from './first.ts'

test('What the law forbids stands before what is urgent, and both before the rest', () => {
  assert.deepEqual((['urgent', null, 'forbidden'] as const).toSorted((one, other) => placeOf(one) - placeOf(other)), ['forbidden', 'urgent', null]) // biome-ignore format: one line
  assert.equal(firstOfAll([{ first: null }, { first: 'urgent' }, { first: 'forbidden' }]), 'forbidden')
  assert.equal(firstOfAll([{ first: null }, { first: 'urgent' }]), 'urgent')
  assert.equal(firstOfAll([{ first: null }]), null)
})

for (const [why, left, forbidden, late, expected] of [
  ['nothing', 0, 0, 0, 'Nothing is outstanding for this child.'],
  ['all in time', 3, 0, 0, '3 things are outstanding. None of it is late.'],
  ['one, late', 1, 0, 1, '1 thing is outstanding, and it is late.'],
  ['some late', 16, 0, 2, '16 things are outstanding, 2 of them late.'],
  ['a home that the law forbids is more than outstanding', 16, 1, 2, '16 things are outstanding: 1 that the law does not permit, to be put right now, and 2 late.'],
  ['nothing else is late', 16, 1, 0, '16 things are outstanding: 1 that the law does not permit, to be put right now. None of the rest is late.'],
  ['nothing else at all', 1, 1, 0, '1 thing is outstanding: the law does not permit it, and it must be put right now.'],
  ['two of one home', 2, 2, 0, '2 things are outstanding: 2 that the law does not permit, to be put right now.'],
] as const) // biome-ignore format: a case a line
  test(`How much is left, in words: ${why}`, () => assert.equal(leftInWords(left, { forbidden, late }), expected))
