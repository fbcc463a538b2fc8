import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../../platform/day.ts'
import type { Read } from '../standard.ts'
import { periodsOf } from './periods.ts'

type Days = readonly [starts: Day, ends: Day | null]
type Row = Pick<Read<'carePeriod'>, 'key' | 'starts' | 'ends'>

const row = <Table extends string, Fields extends object>(table: Table, [starts, ends]: Days, fields: Fields) => ({
  table,
  subject: '1',
  key: starts,
  starts,
  ends,
  fields,
})

const born = (day: Day | null) =>
  day === null ? [] : [{ ...row('person', ['0001-01-01', null], { dateOfBirth: day }), starts: null }]

const table: readonly (readonly [
  why: string,
  period: Days,
  breaks: readonly (readonly [...Days, status: string])[],
  birth: Day | null,
  left: Days | null,
])[] = [
  ['a period is as it is told', ['2024-01-08', '2025-06-02'], [], null, ['2024-01-08', '2025-06-02']],
  ['an order is no short break', ['2024-01-08', null], [['2024-01-08', null, 'C2']], null, ['2024-01-08', null]],
  ['all of it short breaks: nothing', ['2024-01-08', null], [['2024-01-08', null, 'V4']], null, null],
  [
    'recorded one by one: nothing either',
    ['2024-01-08', '2024-01-10'],
    [['2024-01-08', '2024-01-10', 'V3']],
    null,
    null,
  ],
  [
    'short breaks first: in care from their end',
    ['2024-01-08', null],
    [['2024-01-08', '2024-06-03', 'V4']],
    null,
    ['2024-06-03', null],
  ],
  [
    'short breaks last: in care up to them',
    ['2024-01-08', null],
    [['2024-06-03', null, 'V4']],
    null,
    ['2024-01-08', '2024-06-03'],
  ],
  [
    'short breaks of another time',
    ['2024-01-08', '2024-06-03'],
    [
      ['2023-01-09', '2024-01-08', 'V4'],
      ['2024-06-03', null, 'V4'],
    ],
    null,
    ['2024-01-08', '2024-06-03'],
  ],
  ['it ends with the eighteenth birthday', ['2024-01-08', null], [], '2007-05-04', ['2024-01-08', '2025-05-04']],
  ['born on 29 February, on 1 March', ['2024-01-08', null], [], '2008-02-29', ['2024-01-08', '2026-03-01']],
  ['after it there is none', ['2025-05-04', null], [], '2007-05-04', null],
]

for (const [why, days, breaks, birth, left] of table)
  test(`A period of care: ${why}`, () => {
    const found: readonly Row[] = periodsOf({
      carePeriod: [row('carePeriod', days, {})],
      legalStatus: breaks.map(([starts, ends, status]) => row('legalStatus', [starts, ends], { status })),
      person: born(birth),
    })
    assert.deepEqual(
      found.map(({ key, starts, ends }) => [key, starts, ends]),
      left === null ? [] : [[days[0], ...left]],
    )
  })
