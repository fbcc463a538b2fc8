import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseOf, pieceOf } from './cases.ts'
import { type Part, partOf, type Question, Tally, valueOn } from './figure.ts'
import type { Case, Counting } from './model.ts'

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
    'a ratio: half a post left, of two and a half in post',
    'ratio',
    [
      [0.5, 0, 'yes'],
      [0, 2, 'no'],
      [0, 0.5, 'no'],
      [null, 1, 'unknown'],
    ],
    0.2,
    2.5,
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

const year: Question = { view: 'completed', from: '2025-04-01', to: '2026-03-31' }
const today: Question = { view: 'live', on: '2026-03-31' }
const byBirthday: Counting = { is: 'share', by: 'mark', live: 'now' }
const staysToDate: Counting = { is: 'median', by: 'done', live: 'window', open: 'days so far' }
const birthday = { unit: 'at 19', opens: '2025-09-01', ends: '2025-09-01' }
const since = { unit: '1', opens: '2025-09-01' }

const parts: readonly (readonly [why: string, Case, Counting, completed: Part, live: Part])[] = [
  ['how things were on the birthday counts in the year', pieceOf(true, birthday), byBirthday, 'yes', null],
  ['and so does what was not so', pieceOf(false, birthday), byBirthday, 'no', null],
  ['and what nobody knew', caseOf({ ...birthday, unknown: 'not told' }), byBirthday, 'unknown', null],
  ['how things stand counts on the day alone', pieceOf(true, since), byBirthday, null, 'yes'],
  [
    'a stay that goes on counts with those that ended',
    caseOf({ ...since, due: '2026-04-30' }),
    staysToDate,
    'yes',
    'yes',
  ],
  ['late where it should have ended', caseOf({ ...since, due: '2025-09-15' }), staysToDate, 'no', 'no'],
  [
    'one that ended counts once',
    caseOf({ ...since, ends: '2025-10-01', done: '2025-10-01' }),
    staysToDate,
    'yes',
    'yes',
  ],
  [
    'one that ended before does not',
    caseOf({ ...since, opens: '2025-01-01', ends: '2025-02-01', done: '2025-02-01' }),
    staysToDate,
    null,
    null,
  ],
]

for (const [why, one, counting, completed, live] of parts)
  test(`What counts: ${why}`, () =>
    assert.deepEqual([partOf(one, counting, year), partOf(one, counting, today)], [completed, live]))

test('The live window counts a no of long ago no more, but what was asked long ago and never done', () => {
  const shares = { is: 'share', by: 'opens', live: 'window' } as const
  const long = { unit: '1', opens: '2020-03-02' }
  const now = { view: 'live', on: '2026-03-31' } as const
  assert.equal(partOf(pieceOf(false, long), shares, now), null)
  assert.equal(partOf(caseOf({ ...long, due: '2020-03-03' }), shares, now), 'no')
})

const passed = { is: 'share', by: 'passed', live: 'window' } as const
const atDate = { is: 'share', by: 'opens', live: 'now' } as const
const waiting = { unit: '1', opens: '2026-03-02', due: '2026-03-16' }
const whenItCounts: readonly (readonly [why: string, Case, Counting, on: string, Part])[] = [
  ['its first time is not over', caseOf({ ...waiting, counts: '2026-03-17' }), atDate, '2026-03-16', null],
  ['it is over', caseOf({ ...waiting, counts: '2026-03-17' }), atDate, '2026-03-17', 'no'],
  ['it counts at once', caseOf(waiting), atDate, '2026-03-16', 'yes'],
  ['it is work only', caseOf({ ...waiting, counts: null }), atDate, '2026-03-17', null],
  ['it is work only, in the window', caseOf({ ...waiting, counts: null }), passed, '2026-03-17', null],
]

for (const [why, one, counting, on, part] of whenItCounts)
  test(`From when a case counts: ${why}`, () => assert.equal(partOf(one, counting, { view: 'live', on }), part))

test('In a completed period a first visit counts when it was made, however young the plan', () => {
  const made = caseOf({ ...waiting, done: '2026-03-05', ends: '2026-03-05', counts: '2026-03-17' })
  const march = { view: 'completed', from: '2026-03-01', to: '2026-03-31' } as const
  assert.equal(partOf(made, { is: 'share', by: 'decided', live: 'now' }, march), 'yes')
  assert.equal(partOf({ ...made, counts: null }, { is: 'share', by: 'decided', live: 'now' }, march), null)
})

const asked = { unit: '1', opens: '2026-03-02', due: '2026-03-16' }
const whenPassed: readonly (readonly [why: string, Case, on: string, live: Part, counted: Part])[] = [
  ['done early, on the last day in time', caseOf({ ...asked, done: '2026-03-03' }), '2026-03-16', null, null],
  ['done early, the day after', caseOf({ ...asked, done: '2026-03-03' }), '2026-03-17', 'yes', 'yes'],
  ['not done, on the last day in time', caseOf(asked), '2026-03-16', null, null],
  ['not done, the day after', caseOf(asked), '2026-03-17', 'no', 'no'],
  ['not done, two years after: still work, and in no later period', caseOf(asked), '2028-03-17', 'no', null],
  [
    'over before its time, done or not',
    caseOf({ ...asked, done: '2026-03-03', ends: '2026-03-10' }),
    '2026-03-17',
    null,
    null,
  ],
  [
    'over because it was done',
    caseOf({ ...asked, done: '2026-03-03', ends: '2026-03-03' }),
    '2026-03-17',
    'yes',
    'yes',
  ],
  ['not known, and its time not over', caseOf({ ...asked, unknown: 'Not told' }), '2026-03-16', null, null],
  ['not known', caseOf({ ...asked, unknown: 'Not told' }), '2026-03-17', 'unknown', 'unknown'],
  ['nothing to wait for', pieceOf(false, { unit: '1', opens: '2026-03-02' }), '2026-03-02', 'no', 'no'],
]

for (const [why, one, on, live, completed] of whenPassed)
  test(`Counts when its time has passed: ${why}`, () =>
    assert.deepEqual(
      [
        partOf(one, passed, { view: 'live', on }),
        partOf(one, passed, { view: 'completed', from: `${on.slice(0, 7)}-01`, to: on }),
      ],
      [live, completed],
    ))

test('A measure at a date: the figure of a period is how things stood on its last day', () => {
  const pieces = [
    pieceOf(false, { unit: 'short', opens: '2024-02-01', ends: '2026-02-01' }),
    pieceOf(true, { unit: 'long', opens: '2026-02-01', ends: null }),
  ]
  const parts = (to: string) =>
    pieces.map((one) =>
      partOf(one, { is: 'share', by: 'opens', live: 'now' }, { view: 'completed', from: '2025-04-01', to }),
    )
  assert.deepEqual(parts('2026-03-31'), [null, 'yes'])
  assert.deepEqual(parts('2026-01-31'), ['no', null])
})
