import assert from 'node:assert/strict'
import test from 'node:test'
import { firstOfYear, monthsBefore } from './period.ts'

test('The whole months before a day, the newest first, over the turn of a year and a leap February', () =>
  assert.deepEqual(monthsBefore('2024-03-01', 3), [
    { from: '2024-02-01', to: '2024-02-29' },
    { from: '2024-01-01', to: '2024-01-31' },
    { from: '2023-12-01', to: '2023-12-31' },
  ]))

for (const [day, year] of [
  ['2026-03-31', '2025-04-01'],
  ['2026-04-01', '2026-04-01'],
] as const)
  test(`The year of ${day} begins on ${year}`, () => assert.equal(firstOfYear(day), year))
