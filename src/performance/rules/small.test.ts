import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../platform/day.ts'
import { completedIn, firstOfMonth, lastOfMonth, liveOn } from './period.ts'
import { isSmall, isTellable, isWithheld, withheldAmong } from './small.ts'

const counted = (numerator: number, denominator: number, unknown = 0, excluded = 0) => ({
  numerator, denominator, unknown, excluded,
}) // biome-ignore format: one figure

for (const [why, denominator, small] of [
  ['nothing is said of none', 0, false],
  ['nine are few', 9, true],
  ['ten are not', 10, false],
] as const)
  test(`Small cohorts: ${why}`, () => assert.equal(isSmall({ denominator }), small))

for (const [why, is, figure, withheld] of [
  ['six of twelve point to nobody', 'share', counted(6, 12), false],
  ['five who were in time point to them', 'share', counted(5, 20), true],
  ['five who were not, likewise', 'share', counted(15, 20), true],
  ['all of twenty point to nobody', 'share', counted(20, 20), false],
  ['none of twenty likewise', 'share', counted(0, 20), false],
  ['one of whom nothing is known', 'share', counted(8, 20, 1), true],
  ['one who was left out', 'share', counted(8, 20, 0, 1), true],
  ['a median of three', 'median', counted(40, 3), true],
  ['a median of twenty, whatever they add up to', 'median', counted(3, 20), false],
  ['a count of four', 'count', counted(4, 4), true],
] as const)
  test(`Withheld: ${why}`, () => assert.equal(isWithheld(is, figure), withheld))

const team = (name: string, numerator: number, denominator: number) => ({ name, ...counted(numerator, denominator) })

for (const [why, teams, names] of [
  ['none, where all are large', [team('North', 8, 20), team('South', 9, 30)], []],
  [
    'a small one and the smallest of the others',
    [team('North', 2, 20), team('South', 9, 30), team('East', 9, 25)],
    ['East', 'North'],
  ],
  [
    'two small ones hide each other',
    [team('North', 2, 20), team('South', 3, 30), team('East', 9, 25)],
    ['North', 'South'],
  ],
  ['a small one alone', [team('North', 2, 20)], ['North']],
] as const)
  test(`Withheld among teams: ${why}`, () => assert.deepEqual([...withheldAmong('share', teams)].sort(), names))

const told = '2026-10-29'
for (const [why, question, may] of [
  ['the day as at which figures are told', liveOn(told), true],
  ['the end of a month', liveOn('2026-09-30'), true],
  ['29 February ends a month in a leap year', liveOn('2028-02-29'), true],
  ['28 February does not', liveOn('2028-02-28'), false],
  ['the day before: two days beside each other tell the cases of one', liveOn('2026-10-28'), false],
  ['a whole month', completedIn({ from: '2026-10-01', to: '2026-10-31' }), true],
  ['whole months, of two years', completedIn({ from: '2025-11-01', to: '2026-10-31' }), true],
  ['a month without its last day', completedIn({ from: '2026-10-01', to: '2026-10-30' }), false],
  ['a month without its first day', completedIn({ from: '2026-10-02', to: '2026-10-31' }), false],
  ['a month up to the day as at which figures are told', completedIn({ from: '2026-10-01', to: told }), false],
] as const)
  test(`Who sees no true counts may ${may ? '' : 'not '}ask of: ${why}`, () =>
    assert.equal(isTellable(question, told), may))

test('Of what may be asked no two periods differ by a part of a month, so that subtraction tells of no day', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2024-07-01', count))
  const first = fc.oneof(day, day.map(firstOfMonth))
  const last = fc.oneof(day, day.map(lastOfMonth))
  fc.assert(
    fc.property(first, last, last, (from, to, other) => {
      const [one, two] = [completedIn({ from, to }), completedIn({ from, to: other })]
      if (!isTellable(one, told) || !isTellable(two, told) || to >= other) return
      // What lies between them begins and ends with a month.
      assert.equal(firstOfMonth(addDays(to, 1)), addDays(to, 1))
      assert.equal(lastOfMonth(other), other)
    }),
    { numRuns: 2000 },
  )
})
