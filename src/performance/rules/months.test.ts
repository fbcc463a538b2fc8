import assert from 'node:assert/strict'
import test from 'node:test'
import { causeInWords, monthInWords, monthOf, monthsToFreeze, nextFreeze } from './months.ts'

test('A month is told by its name and typed as year and month', () => {
  assert.equal(monthInWords('2026-10-31'), 'October 2026')
  assert.equal(monthOf('2028-02'), '2028-02-29')
  for (const typed of ['', '2026-13', '2026-1', '2026-00', 'October']) assert.equal(monthOf(typed), null)
})

test('Months that are over and not frozen may be frozen, and never the one that goes on', () => {
  const months = monthsToFreeze('2026-11-30', ['2026-10-31'])
  assert.deepEqual(months.slice(0, 2), ['2026-09-30', '2026-08-31'])
  assert.equal(months.length, 23)
})

const next: readonly (readonly [why: string, newest: string | null, frozen: readonly string[], expected: object])[] = [
  ['the data reaches its last day', '2026-10-31', [], { month: '2026-10-31', isHeld: true }],
  ['the data ends a day before its end', '2026-10-30', [], { month: '2026-10-31', isHeld: false }],
  ['nothing is loaded', null, [], { month: '2026-10-31', isHeld: false }],
  ['it is frozen already', '2026-11-20', ['2026-10-31'], { month: '2026-11-30', isHeld: false }],
]
for (const [why, newest, frozen, expected] of next)
  test(`What is frozen next where ${why}`, () => assert.deepEqual(nextFreeze('2026-11-22', newest, frozen), expected))

test('Why a figure came out otherwise is told by loads, undoings and limits, or says that none of them changed', () => {
  const load = { source: 'ssd', asAt: '2026-11-20' }
  assert.equal(
    causeInWords({ load, undone: false, limit: true }),
    'Loads up to the Standard Safeguarding Dataset as at 20 November 2026, and a limit of this standard that was changed',
  )
  assert.equal(causeInWords({ load: null, undone: true, limit: false }), 'A load that was undone')
  assert.match(causeInWords({ load: null, undone: false, limit: false }), /without a load/)
})
