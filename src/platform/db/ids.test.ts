import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validate, version } from 'uuid'
import { firstIdFrom, newId, newIds } from './ids.ts'

test('many ids at once are UUIDs of version 7, all different and each greater than the one before', () => {
  const ids = newIds(20_000)
  assert.ok(ids.every((id) => validate(id) && version(id) === 7))
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(ids.toSorted(), ids)
  assert.deepEqual(newIds(0), [])
})

test('ids made at different times are in the order of time, however they are made', async () => {
  const [first] = newIds(1)
  await new Promise((resolve) => setTimeout(resolve, 5))
  const second = newId()
  await new Promise((resolve) => setTimeout(resolve, 5))
  const [third] = newIds(1)
  assert.deepEqual([third!, second, first!].toSorted(), [first, second, third])
})

test('an id that was made before a moment is smaller than the first from it on, one made later is not', async () => {
  const before = newId()
  await new Promise((resolve) => setTimeout(resolve, 5))
  const first = firstIdFrom(new Date())
  const after = newId()
  assert.ok(before < first && first < after && validate(first))
})
