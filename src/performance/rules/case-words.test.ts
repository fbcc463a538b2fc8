import assert from 'node:assert/strict'
import test from 'node:test'
import { lengthInWords, partInWords } from './case-words.ts'

const one = { part: 'no', opens: '2026-03-02', due: '2026-03-05', done: null, ends: null } as const

for (const [given, words, why] of [
  [one, '29 days so far, 26 days late', 'open and overdue'],
  [{ ...one, due: '2026-03-31' }, '29 days so far', 'due on the day itself is not late'],
  [{ ...one, done: '2026-03-03' }, 'Done in 1 day', 'done'],
  [{ ...one, done: '2026-04-03' }, '29 days so far, 26 days late', 'what was done after the day was open on it'],
  [{ ...one, ends: '2026-03-20' }, 'Ended', 'ended undone'],
  [{ ...one, due: '2026-03-01' }, '', 'a measure at a date has no length'],
] as const)
  test(`How long: ${why}`, () => assert.equal(lengthInWords(given, '2026-03-31'), words))

test('A clock is in time or late, a measure is yes or no, and of a median a case is counted', () => {
  assert.equal(partInWords(one, 'share'), 'Late')
  assert.equal(partInWords({ ...one, part: 'yes' }, 'share'), 'In time')
  assert.equal(partInWords({ ...one, due: null, part: 'yes' }, 'share'), 'Yes')
  assert.equal(partInWords({ ...one, part: 'yes' }, 'median'), 'Counted')
  assert.equal(partInWords({ ...one, part: 'unknown' }, 'median'), 'Not known')
})
