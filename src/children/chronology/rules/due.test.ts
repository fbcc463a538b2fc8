import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type InventedRow, inventedHistory } from '../../../../test/support/invented-history.ts'
import { addDays } from '../../../platform/day.ts'
import { isDueRefresh, refreshFactsOf } from './due.ts'

const today = '2026-11-02'
const inNeed: InventedRow = ['childInNeed', '2026-03-02', null, {}]
const inCare: InventedRow = ['carePeriod', '2025-01-06', null, {}]
const onPlan: InventedRow = ['protectionPlan', '2026-07-06', null, {}]

type Line = {
  why: string
  rows: readonly InventedRow[]
  refreshed: string | null
  heldSince?: string
  due: string | null
  state?: string
  says?: RegExp
}

const children: readonly Line[] = [
  { why: 'social care does not work with the child, so nothing is due', rows: [['childInNeed', '2024-01-01', '2024-06-01', {}]], refreshed: null, due: null },
  { why: 'the first is due 20 working days after work began', rows: [['childInNeed', '2026-10-26', null, {}]], refreshed: null, due: '2026-11-23', state: 'later' },
  { why: 'and is late after them', rows: [inNeed], refreshed: null, due: '2026-03-30', state: 'overdue', says: /The first is due 20 working days after/ },
  { why: 'a record that was loaded later gives 20 working days from then', rows: [inNeed], refreshed: null, heldSince: '2026-10-26', due: '2026-11-23', state: 'later' },
  { why: 'a child in need every three months', rows: [inNeed], refreshed: '2026-08-10', due: '2026-11-10', state: 'soon', says: /every 3 months/ },
  { why: 'a month is added to the month’s end', rows: [onPlan, ['review', '2026-10-01', null, { kind: 'protection' }]], refreshed: '2026-09-30', due: '2026-10-30', state: 'overdue' },
  { why: 'a child on a plan every month', rows: [onPlan, ['review', '2026-10-01', null, { kind: 'protection' }]], refreshed: '2026-10-12', due: '2026-11-12', state: 'soon', says: /every month \(child protection plan\)/ },
  { why: 'pre-proceedings every month', rows: [inNeed, ['preProceedings', '2026-09-07', null, {}]], refreshed: '2026-10-20', due: '2026-11-20', says: /pre-proceedings/ },
  { why: 'proceedings that ended are no reason any more', rows: [inNeed, ['preProceedings', '2025-09-07', '2025-12-01', { issuedOn: '2025-12-01', concludedOn: '2026-06-01' }]], refreshed: '2026-10-20', due: '2027-01-20', says: /3 months/ },
  { why: 'a care order ends proceedings where no day of their end is held', rows: [inCare, ['review', '2026-09-01', null, { kind: 'care' }], ['preProceedings', '2025-01-02', '2025-01-06', { issuedOn: '2025-01-06' }], ['legalStatus', '2025-08-01', null, { status: 'C2' }]], refreshed: '2026-10-20', due: '2027-01-20' },
  { why: 'the next conference is three months after the plan began, and the chronology is to be fresh for it', rows: [['protectionPlan', '2026-08-10', null, {}]], refreshed: '2026-10-10', due: '2026-11-09', says: /conference is due by 10 November 2026/ },
  { why: 'a review of care is due six months after the second', rows: [inCare, ['review', '2026-02-02', null, { kind: 'care' }], ['review', '2026-05-11', null, { kind: 'care' }]], refreshed: '2026-10-01', due: '2026-11-10', says: /review of care is due by 11 November 2026/ },
  { why: 'a cancelled review was none', rows: [inCare, ['review', '2026-02-02', null, { kind: 'care' }], ['review', '2026-05-11', null, { kind: 'care' }], ['review', '2026-10-30', null, { kind: 'care', cancelled: 'yes' }]], refreshed: '2026-10-01', due: '2026-11-10' },
  { why: 'a conference passed without a refresh in the four weeks before', rows: [inNeed, ['conference', '2026-10-20', null, {}]], refreshed: '2026-09-01', due: '2026-10-20', state: 'overdue', says: /not refreshed for the child protection conference of 20 October 2026/ },
  { why: 'a refresh within four weeks before a conference was for it', rows: [inNeed, ['conference', '2026-10-20', null, {}]], refreshed: '2026-09-25', due: '2026-12-25' },
  { why: 'the worker changed since', rows: [inNeed, ['involvement', '2026-03-02', '2026-10-12', { worker: 'A' }], ['involvement', '2026-10-12', null, { worker: 'B' }]], refreshed: '2026-09-01', due: '2026-10-12', says: /change of social worker/ },
  { why: 'a legal meeting in two weeks', rows: [inNeed, ['preProceedings', '2026-09-07', null, { firstMeetingOn: '2026-11-16' }]], refreshed: '2026-10-17', due: '2026-11-15', says: /legal meeting/ },
] // biome-ignore format: a table reads best a child a line

for (const { why, rows, refreshed, heldSince, due, state, says } of children)
  test(`a chronology is due: ${why}`, () => {
    const refresh = isDueRefresh(refreshFactsOf(inventedHistory(rows), today), refreshed, today, heldSince ?? null)
    assert.equal(refresh?.due ?? null, due, refresh?.why)
    if (state) assert.equal(refresh?.state, state)
    if (says) assert.match(refresh!.why, says)
  })

test('saying today that it is complete is never overdue today, whatever happened before', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-01-01', days))
  const row = fc.oneof(
    fc.tuple(fc.constant('protectionPlan' as const), day, fc.constant(null), fc.constant({})),
    fc.tuple(fc.constant('carePeriod' as const), day, fc.constant(null), fc.constant({})),
    fc.tuple(fc.constant('conference' as const), day, fc.constant(null), fc.constant({})),
    fc.tuple(
      fc.constant('review' as const),
      day,
      fc.constant(null),
      fc.record({ kind: fc.constantFrom('care', 'protection') }),
    ),
    fc.tuple(
      fc.constant('involvement' as const),
      day,
      fc.constant(null),
      fc.record({ worker: fc.constantFrom('A', 'B') }),
    ),
  ) as fc.Arbitrary<InventedRow>
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
      const refresh = isDueRefresh(refreshFactsOf(inventedHistory(rows), today), today, today)
      assert.notEqual(refresh?.state, 'overdue', refresh?.why)
    }),
  )
})
