import assert from 'node:assert/strict'
import test from 'node:test'
import { numberInWords } from './words.ts'

const rows: readonly (readonly [value: number, words: string])[] = [
  [0, '0'],
  [7, '7'],
  [10, '10'],
  [60.4, '60.4'],
  [0.25, '0.3'],
  [0.04, '0'],
  [0.15, '0.2'],
  [998.95, '999'],
  [999.96, '1,000'],
  [1234.5, '1,234.5'],
  [-3.25, '-3.3'],
]
for (const [value, words] of rows)
  test(`${value} is said as ${words}`, () => {
    assert.equal(numberInWords(value), words)
  })

test('A number that was said before is said alike', () => {
  assert.deepEqual([1234.56, 1234.56, 0.15, 0.15].map(numberInWords), ['1,234.6', '1,234.6', '0.2', '0.2'])
})
