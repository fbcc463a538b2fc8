import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseOf } from './cases.ts'
import { Tally, valueOn } from './figure.ts'
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

const stays: readonly (readonly [
  why: string,
  ends: string | null,
  value: number | null,
  on: string,
  days: number | null,
])[] = [
  ['a stay that goes on measures its days so far', null, null, '2026-03-11', 10],
  ['one that ended measures its days to the end, whenever it is asked', '2026-03-05', null, '2026-03-11', 4],
  ['one that ended later is asked as it was', '2026-03-20', null, '2026-03-11', 10],
  ['a value of its own stays', null, 3, '2026-03-11', 3],
]

for (const [why, ends, value, on, days] of stays)
  test(`Days so far: ${why}`, () => {
    const one = caseOf({ unit: '1', opens: '2026-03-01', ends, value })
    const median = { is: 'median', by: 'opens', live: 'now' } as const
    assert.equal(valueOn(one, { ...median, open: 'days so far' }, { view: 'live', on }), days)
    assert.equal(valueOn(one, median, { view: 'live', on }), value)
  })
