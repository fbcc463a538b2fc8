import assert from 'node:assert/strict'
import test from 'node:test'
import type { Day } from '../platform/day.ts'
import { runClock } from './clock.ts'
import type { ClockInput } from './model.ts'

const received: Day = '2021-11-19'
const clock = (input: Partial<ClockInput>) => runClock({ kind: 'standard-inspection', received, ...input })

test('a joint inspection’s statement: the due days that letters print are 70 working days from the letter', () => {
  const rows: readonly (readonly [string, Day, Day])[] = [
    ['Haringey', '2018-01-30', '2018-05-11'],
    ['Milton Keynes', '2019-12-18', '2020-03-30'],
    // The early May holiday of 2020 was on Friday the 8th.
    ['Bexley', '2020-03-06', '2020-06-18'],
    ['East Sussex', '2020-04-14', '2020-07-23'],
    // The day of the Queen's funeral had just been, the Christmas holidays of 2022 come between.
    ['Cheshire East', '2022-09-26', '2023-01-05'],
    ['Gloucestershire', '2023-08-03', '2023-11-10'],
    ['Merton', '2024-02-12', '2024-05-23'],
    ['Buckinghamshire', '2024-03-14', '2024-06-26'],
    ['Coventry', '2024-05-17', '2024-08-27'],
    ['Norfolk', '2025-02-27', '2025-06-11'],
    ['Bromley', '2025-03-13', '2025-06-25'],
  ]
  for (const [area, received, due] of rows) {
    const joint = clock({ kind: 'jtai', received, writtenBy: 'this-authority', statedDeadline: due })
    assert.equal(joint.statutoryStatementBy, due, area)
    assert.deepEqual([joint.statementBy, joint.stated?.differenceInWorkingDays, joint.publishBy], [due, 0, null], area)
  }
})

test('where a letter’s due day is not the rule’s, the printed one wins and the difference is said', () => {
  const rows: readonly (readonly [string, Day, Day, Day])[] = [
    // One day short each, as if the special holidays of 8 May 2023 and 19 September 2022 had not been counted.
    ['Surrey', '2023-05-02', '2023-08-09', '2023-08-10'],
    ['Kirklees', '2022-08-18', '2022-11-25', '2022-11-28'],
  ]
  for (const [area, received, statedDeadline, rule] of rows) {
    const joint = clock({ kind: 'jtai', received, writtenBy: 'this-authority', statedDeadline })
    assert.deepEqual([joint.statementBy, joint.statutoryStatementBy], [statedDeadline, rule], area)
    assert.equal(joint.stated?.differenceInWorkingDays, -1, area)
    assert.match(joint.warnings.join(' '), /1 working day earlier/, area)
  }
  // A printed day that is a Saturday is kept as printed.
  for (const saturday of ['2024-03-09', '2018-08-18'])
    assert.equal(clock({ kind: 'jtai', received: '2018-05-01', statedDeadline: saturday }).statementBy, saturday)
})

test('reports of section 136 inspections: publish in 30 working days, statement in 70', () => {
  const rows: readonly (readonly [string, Day, Day | null, Day])[] = [
    ['Dorset 2021, as its council paper says', '2021-11-19', null, '2022-03-02'],
    ['received on the Saturday or Sunday after: the same', '2021-11-20', null, '2022-03-02'],
    ['received on the Monday after: a day later', '2021-11-22', null, '2022-03-03'],
    ['received on the Thursday before: a day earlier', '2021-11-18', null, '2022-03-01'],
    ['Stockton-on-Tees 2023, as its minutes say', '2023-05-09', null, '2023-08-16'],
    ['North Somerset 2020', '2020-06-10', '2020-07-22', '2020-09-17'],
    ['Dorset 2025', '2025-05-09', '2025-06-23', '2025-08-18'],
    ['Lancashire 2026', '2026-08-20', null, '2026-11-27'],
  ]
  for (const [what, received, publishBy, statementBy] of rows) {
    const report = clock({ received })
    assert.equal(report.statementBy, statementBy, what)
    if (publishBy) assert.equal(report.publishBy, publishBy, what)
  }
})

test('a monitoring visit, an annual engagement meeting and a peer challenge owe nothing, whether or not a day is known', () => {
  for (const kind of ['monitoring-visit', 'annual-engagement-meeting', 'peer-challenge'] as const)
    for (const input of [{ received: null }, { received: null, published: received }, { received: '2010-01-04' }, {}]) {
      const { publishBy, draftBy, statementBy, owed, ask, why, warnings } = clock({ kind, ...input })
      assert.deepEqual(
        [publishBy, draftBy, statementBy, owed, ask, warnings],
        [null, null, null, false, null, []],
        kind,
      )
      assert.match(why, /^An? .* calls for no statement/)
    }
})
