import assert from 'node:assert/strict'
import test from 'node:test'
import { returnOf } from '../../../test/support/returns.ts'
import type { Day } from '../../platform/day.ts'
import { checksOf } from './all.ts'
import { laterDates, laterDatesInWords } from './later-dates.ts'

const contacts = (count: number, day: string) =>
  Array.from({ length: count }, () => ({ childId: 'C1', dateOfContact: day, dateOfBirth: '2014-08-09' }))

const cases: readonly (readonly [why: string, earlier: number, later: number, found: object | null])[] = [
  ['all dates are after a day of the year before', 0, 40, { rows: 40, of: 40 }],
  ['a quarter of a year was left out', 30, 10, { rows: 10, of: 40 }],
  ['a few wrong dates in a long list are no wrong day', 191, 9, null],
  ['one wrong date in a short list is no wrong day', 3, 1, null],
  ['a short list may be of another day altogether', 0, 5, { rows: 5, of: 5 }],
  ['a date on the day itself is not after it', 40, 0, null],
]
for (const [why, earlier, later, found] of cases)
  test(`Dates after the day of a return: ${why}`, () => {
    const rows = [...contacts(earlier, '2025-03-31'), ...contacts(later, '2025-04-01')]
    const read = returnOf('annex-a', { 'list-1': rows })
    assert.deepEqual(laterDates(read, checksOf['annex-a'], '2025-03-31'), found)
  })

test('A day that may come later, such as when something is due, says nothing about the day of the return', () => {
  const asAt: Day = '2026-03-31'
  const rows = Array.from({ length: 20 }, () => ({ icpcTargetDate: '2026-04-20' }))
  assert.equal(laterDates(returnOf('ssd', { ssd_initial_cp_conference: rows }), checksOf.ssd, asAt), null)
})

const words: readonly (readonly [rows: number, of: number, said: string])[] = [
  [1203, 1440, 'Most rows of this return with a date (1,203 of 1,440) hold one after the day that it is read as at, 31 March 2025. Is the day right?'],
  [5, 5, 'All rows of this return with a date (5 of 5) hold one after the day that it is read as at, 31 March 2025. Is the day right?'],
  [10, 40, 'Many rows of this return with a date (10 of 40) hold one after the day that it is read as at, 31 March 2025. Is the day right?'],
] // biome-ignore format: a table
test('What dates after the day of a return are called', () => {
  for (const [rows, of, said] of words) assert.equal(laterDatesInWords({ rows, of }, '2025-03-31'), said)
})
