import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnOf } from '../../../../test/support/returns.ts'
import type { HistoryRow } from '../../../children/history/model.ts'
import type { Day } from '../../../platform/day.ts'
import { ssdToHistory } from '../to-history.ts'
import { wordsOfLegalStatus } from './legal-status.ts'

const asAt: Day = '2026-03-31'
const child = { personId: 'A1' }

const words: readonly (readonly [words: string, code: string | null])[] = [
  ['Interim Care Order (s38)', 'C1'],
  ['Full Care Order', 'C2'],
  ['Care Order (section 31)', 'C2'],
  ['Placement Order', 'E1'],
  ['Accommodated under Section 20', 'V2'],
  ['S20 - series of short breaks', 'V4'],
  ['Short-term break', 'V3'],
  ['Police Protection', 'L1'],
  ['EPO', 'L2'],
  ['On remand', 'J1'],
  ['Interim supervision order', null],
  ['Wardship', null],
]
for (const [said, code] of words)
  test(`The legal status "${said}" is ${code ?? 'kept in words'}`, () => {
    assert.equal(wordsOfLegalStatus(said), code)
  })

test('A legal status that the reader did not know gets its code, or keeps its words', () => {
  const read = returnOf('ssd', {
    ssd_legal_status: [
      { ...child, legalStatusId: 'L1', legalStatus: null },
      { ...child, legalStatusId: 'L2', legalStatus: null },
    ],
  })
  const unread = ['ICO granted by the court', 'Wardship'].map((was, at) => ({
    list: 'ssd_legal_status',
    column: 'legalStatus',
    row: at + 2,
    was,
    why: 'no-code' as const,
  }))
  assert.deepEqual(
    [...ssdToHistory({ ...read, unread }, asAt).rows].map((row) => (row as HistoryRow<'legalStatus'>).fields.status),
    ['C1', 'Wardship'],
  )
})
