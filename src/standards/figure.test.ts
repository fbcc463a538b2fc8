import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Tally } from './figure.ts'
import type { Counting } from './model.ts'

type Given = readonly (readonly [value: number | null, weight: number, part: 'yes' | 'no' | 'unknown' | 'excluded'])[]

const table: readonly (readonly [why: string, is: Counting['is'], Given, value: number | null, of: number])[] = [
  ['no case is no figure, and never 0%', 'share', [], null, 0],
  ['what is excluded only is no figure either', 'share', [[null, 1, 'excluded']], null, 0],
  [
    'unknown stays in the denominator and is no success',
    'share',
    [
      [null, 1, 'yes'],
      [null, 1, 'unknown'],
    ],
    0.5,
    2,
  ],
  [
    'full-time equivalents are weights',
    'share',
    [
      [null, 0.5, 'yes'],
      [null, 1, 'no'],
      [null, 0.5, 'no'],
    ],
    0.25,
    2,
  ],
  [
    'the median of two is between them',
    'median',
    [
      [3, 1, 'yes'],
      [10, 1, 'no'],
    ],
    6.5,
    2,
  ],
  [
    'late ones count in the median as they are',
    'median',
    [
      [1, 1, 'yes'],
      [2, 1, 'yes'],
      [90, 1, 'no'],
    ],
    2,
    3,
  ],
  [
    'a mean by weight',
    'mean',
    [
      [10, 1, 'yes'],
      [40, 0.5, 'yes'],
    ],
    20,
    1.5,
  ],
  [
    'a count counts what is so',
    'count',
    [
      [null, 1, 'yes'],
      [null, 1, 'no'],
    ],
    1,
    1,
  ],
  ['a count of none is 0', 'count', [], 0, 0],
]

for (const [why, is, given, value, of] of table)
  test(`A figure: ${why}`, () => {
    const tally = new Tally(is)
    for (const [measured, weight, part] of given) tally.add({ value: measured, weight }, part)
    assert.deepEqual([tally.figure().value, tally.figure().denominator], [value, of])
  })
