import assert from 'node:assert/strict'
import test from 'node:test'
import { currentDue, isOnTrackButLate, latenessInWords, latenessOf } from './lateness.ts'

const today = '2026-03-10'
const rows = [
  { because: 'nobody has set a date', due: null, revisedDue: null, delivery: 'not-started', state: 'no-date', words: 'No due date' },
  { because: 'the date is more than 14 days away', due: '2026-03-25', revisedDue: null, delivery: 'on-track', state: 'not-due', words: '' },
  { because: 'the date is 14 days away', due: '2026-03-24', revisedDue: null, delivery: 'on-track', state: 'due-soon', words: 'Due in 14 days' },
  { because: 'a line is not late on its day', due: '2026-03-10', revisedDue: null, delivery: 'at-risk', state: 'due-soon', words: 'Due today' },
  { because: 'one day after, whatever rating a person chose', due: '2026-03-09', revisedDue: null, delivery: 'on-track', state: 'late', words: '1 day late' },
  { because: 'a revised date counts instead of the original', due: '2025-12-01', revisedDue: '2026-06-01', delivery: 'at-risk', state: 'not-due', words: '' },
  { because: 'a revised date can pass too', due: '2025-12-01', revisedDue: '2026-02-10', delivery: 'late', state: 'late', words: '28 days late' },
  { because: 'work that is done is not late, though its date has passed', due: '2026-01-01', revisedDue: null, delivery: 'done-awaiting-sign-off', state: 'done', words: '' },
  { because: 'signed off is done', due: '2026-01-01', revisedDue: null, delivery: 'signed-off', state: 'done', words: '' },
  { because: 'a person may rate a line late before its date: the date does not agree', due: '2026-05-01', revisedDue: null, delivery: 'late', state: 'not-due', words: '' },
] as const // biome-ignore format: a table

for (const { because, state, words, ...line } of rows)
  test(`lateness is ${state}: ${because}`, () => {
    const lateness = latenessOf(line, today)
    assert.equal(lateness.state, state)
    assert.equal(latenessInWords(lateness), words)
  })

test('only a line rated on track whose date has passed is asked about', () => {
  const line = { due: '2026-03-09', revisedDue: null, delivery: 'on-track' } as const
  assert.equal(isOnTrackButLate(line, today), true)
  assert.equal(isOnTrackButLate({ ...line, due: today }, today), false)
  assert.equal(isOnTrackButLate({ ...line, delivery: 'at-risk' }, today), false)
})

test('the original due date stays beside a revised one', () => {
  const line = { due: '2025-12-01', revisedDue: '2026-06-01' }
  assert.equal(currentDue(line), '2026-06-01')
  assert.equal(line.due, '2025-12-01')
})
