import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { inFileOrder, movedIds, placed } from './order.ts'

const ids = (text: string): readonly string[] => [...text]

test('the fewest rows that can have been moved are the moved ones', () => {
  for (const [before, after, moved] of [
    ['abcd', 'abcd', ''],
    ['abcd', 'bcda', 'a'],
    ['abcd', 'dabc', 'd'],
    ['abcd', 'acbd', 'c'],
    ['abcdef', 'fabcde', 'f'],
  ] as const)
    assert.equal(movedIds(ids(before), ids(after)).length, moved.length, after)
  assert.deepEqual(movedIds(ids('abcd'), ids('bcda')), ['a'])
})

test('moved lines go behind the one that stands before them in the file; other people’s moves stay', () => {
  assert.equal(placed(ids('abcd'), ids('bcda'), ['a']).join(''), 'bcda')
  assert.equal(placed(ids('acbd'), ids('dabc'), ['d']).join(''), 'dacb')
  assert.equal(placed(ids('abxcd'), ids('acbd'), ['c']).join(''), 'acbxd', 'a line added meanwhile keeps its neighbour')
})

test('on a plan that nobody reordered, placing gives the order of the file', () => {
  const permutation = fc.shuffledSubarray([...'abcdefgh'], { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(permutation, permutation, (before, after) => {
      assert.deepEqual(placed(before, after, movedIds(before, after)), after)
    }),
  )
})

const rows = (numbers: readonly (string | null)[]) =>
  numbers.map((number, at) => ({ row: at + 2, was: at + 1, values: { number: number ?? '' } }))
const order = (numbers: readonly (string | null)[]) =>
  inFileOrder(rows(numbers), (row) => row.was)
    .map((row) => row.was)
    .join('')

test('a changed number moves its line; a fraction puts it between two; numbers left alone move nothing', () => {
  for (const [numbers, expected, why] of [
    [['1', '2', '3', '4'], '1234', 'nothing changed'],
    [['1', '2', '3', '1'], '4123', 'to the place of the first'],
    [['4', '2', '3', '4'], '2341', 'to the place of the last'],
    [['1', '2', '3', '1.5'], '1423', 'between two'],
    [['1', null, '3', '1.5'], '1423', 'an emptied number stays where it was'],
  ] as const)
    assert.equal(order(numbers), expected, why)
})

test('rows of a sheet that was sorted are told by where they stand only while no number was changed', () => {
  const sorted = rows(['1', '2', '3']).toReversed()
  assert.deepEqual(
    inFileOrder(sorted, (row) => row.was).map((row) => row.was),
    [3, 2, 1],
  )
})
