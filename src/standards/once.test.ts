import assert from 'node:assert/strict'
import { test } from 'node:test'
import { once } from './once.ts'

test('What several standards ask of one subject is worked out once, and again for the next subject', () => {
  let times = 0
  const lengthOf = once((rows: readonly string[]) => {
    times += 1
    return rows.length
  })
  const [one, other] = [['a'], ['a', 'b']]
  assert.deepEqual([lengthOf(one), lengthOf(one), lengthOf(other), lengthOf(one)], [1, 1, 2, 1])
  assert.equal(times, 3)
})
