import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { limitsOf } from './chance.ts'

/** Written otherwise than the code: every chance by whole numbers, as Pascal's triangle has them. */
const atMost = (count: number, size: number, share: number): number => {
  let row = [1n]
  for (let at = 0; at < size; at++) row = [1n, ...row.slice(1).map((one, place) => one + row[place]!), 1n]
  let sum = 0
  for (let at = 0; at <= count; at++) sum += Number(row[at]) * share ** at * (1 - share) ** (size - at)
  return sum
}

test('Of a small team anything may be chance; of a large one little', () => {
  const [small, large] = [limitsOf(0.8, 5, 0.05), limitsOf(0.8, 500, 0.05)]
  assert.ok(small.low < 0.5 && small.high > 0.95)
  assert.ok(large.low > 0.75 && large.high < 0.85)
})

test('Nobody, and shares of all and none, have limits that are numbers', () => {
  assert.deepEqual(limitsOf(0.5, 0, 0.05), { low: 0, high: 1 })
  assert.deepEqual(limitsOf(1, 10, 0.05), { low: 1, high: 1 })
  assert.deepEqual(limitsOf(0, 10, 0.05), { low: 0, high: 0 })
})

test('Each limit lies where the exact chances reach it, and not one case sooner', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 50 }),
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      fc.constantFrom(0.05, 0.002),
      (size, share, outside) => {
        const { low, high } = limitsOf(share, size, outside)
        assert.ok(low <= share + 1 / size && high >= share - 1 / size)
        for (const [limit, tail] of [
          [low, outside / 2],
          [high, 1 - outside / 2],
        ] as const) {
          const reached = Math.ceil(limit * size - 1e-9)
          assert.ok(atMost(reached, size, share) >= tail - 1e-9, `${reached} of ${size}`)
          assert.ok(reached === 0 || atMost(reached - 1, size, share) < tail + 1e-9, `not before ${reached} of ${size}`)
        }
      },
    ),
    { numRuns: 100 },
  )
})

test('A thousand times ten thousand cases are still numbers', () => {
  const { low, high } = limitsOf(0.999, 100_000, 0.002)
  assert.ok(low > 0.998 && high <= 1 && low < high)
})
