import assert from 'node:assert/strict'
import test from 'node:test'
import { isSmall, isWithheld, withheldAmong } from './small.ts'

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
