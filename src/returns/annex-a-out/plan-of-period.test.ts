import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HeldRow } from '../../children/history/model.ts'
import type { Day } from '../../platform/day.ts'
import { annexARowsOf } from './rows.ts'

const asAt: Day = '2026-03-31'

const row = (table: string, key: string, starts: Day, ends: Day | null, fields: object): HeldRow =>
  ({ table, subject: '1', key, starts, ends, source: 'ssd', fromLoad: 1, untilLoad: null, fields }) as HeldRow

/** A period of care as [from, until], and a plan as [from, until, plan]. */
type Period = readonly [Day, Day | null]
type Plan = readonly [Day, Day | null, string]

const planOf = (periods: readonly Period[], plans: readonly Plan[]): readonly unknown[] => {
  const rows = [
    ...periods.map(([from, until], at) => row('carePeriod', `P${at}`, from, until, {})),
    ...plans.map(([from, until, plan], at) => row('permanencePlan', `Z${at}`, from, until, { plan })),
  ]
  return annexARowsOf({ kind: 'child', subject: '1', rows }, asAt, new Map([[1, asAt]]))
    .filter(({ list }) => list === 'list-8')
    .map(({ values }) => values.permanencePlan)
}

const ended: Period = ['2020-05-01', '2026-01-10']
const again: Period = ['2026-02-02', null]
const goesOn: Period = ['2020-05-01', null]

const cases: readonly (readonly [string, readonly Period[], readonly Plan[], readonly unknown[]])[] = [
  ['the plan in force', [goesOn], [['2020-06-01', null, 'fostering']], ['fostering']],
  ['a plan that ended is none', [goesOn], [['2020-06-01', '2025-01-01', 'return']], [null]],
  [
    'the plan that a period ended with is not the one of the next period',
    [ended, again],
    [
      ['2020-06-01', '2026-01-10', 'fostering'],
      ['2026-02-20', null, 'return'],
    ],
    ['fostering', 'return'],
  ],
  [
    'a child who came back has no plan before one is made',
    [ended, again],
    [['2020-06-01', '2026-01-10', 'fostering']],
    ['fostering', null],
  ],
  ['a plan that ended before its period did was not what it ended with', [ended], [['2020-06-01', '2025-09-01', 'return']], [null]], // biome-ignore format: a row
  ['a plan that was closed some days after the period', [ended], [['2020-06-01', '2026-01-14', 'sgo-cao']], ['sgo-cao']], // biome-ignore format: a row
  ['a plan that nobody closed when care ended', [ended], [['2020-06-01', null, 'return']], ['return']],
  ['a plan made on the day care ended belongs to what came after', [ended], [['2026-01-10', null, 'return']], [null]], // biome-ignore format: a row
  [
    'of two at once, the later',
    [goesOn],
    [
      ['2020-06-01', null, 'return'],
      ['2021-06-01', null, 'adoption'],
    ],
    ['adoption'],
  ],
]

for (const [what, periods, plans, expected] of cases)
  test(`The permanence plan of a period of care, from a dataset that dates plans: ${what}`, () =>
    assert.deepEqual(planOf(periods, plans), expected))
