import assert from 'node:assert/strict'
import test from 'node:test'
import type { Told } from './members-edition.ts'
import { basedOn, directionTold, toldInWords } from './told-words.ts'

const words: readonly [Told, unit: '%' | 'children' | 'days', said: string, base: string | null][] = [
  [{ says: 'none' }, '%', 'No cases', null],
  [{ says: 'few' }, '%', 'Fewer than 20 cases', null],
  [{ says: 'about', value: 0.77, base: 50 }, '%', '77%', '50 to 99 cases'],
  [{ says: 'at-least', value: 0.95, base: 100 }, '%', '95% or more', '100 to 199 cases'],
  [{ says: 'at-most', value: 0.01, base: 500 }, '%', '1% or less', '500 cases or more'],
  [{ says: 'at-most', value: 9, base: null }, 'children', 'From 1 to 9 children', null],
  [{ says: 'about', value: 30, base: null }, 'children', 'About 30 children', null],
  [{ says: 'about', value: 25, base: 20 }, 'days', '25 days', '20 to 49 cases'],
]
for (const [told, unit, said, base] of words)
  test(`“${said}”`, () => assert.deepEqual([toldInWords(unit, told), basedOn(told)], [said, base]))

test('What is told as “or more” is neither better nor worse than anything', () => {
  const about = (value: number): Told => ({ says: 'about', value, base: 50 })
  assert.equal(directionTold('high', '%', about(0.7), about(0.8))!.kind, 'better')
  assert.equal(directionTold('high', '%', { says: 'at-least', value: 0.9, base: 50 }, about(0.8)), null)
  assert.equal(directionTold('high', '%', undefined, about(0.8)), null)
})
