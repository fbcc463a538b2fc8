import assert from 'node:assert/strict'
import test from 'node:test'
import { readAlertSetting, type SettingTyped } from './ladder-typed.ts'

const today = '2026-03-06'
const standards = new Set(['cla-visit', 's47-seen-1wd'])
const typed: SettingTyped = {
  kind: 'ladder',
  standard: '',
  numbers: ['1', '3', '5', '10'],
  isTakenAway: false,
  reason: 'Small authority',
  decidedBy: 'Leadership team',
}
const read = (more: Partial<SettingTyped>, since: string | null = today) =>
  readAlertSetting({ ...typed, ...more }, since, standards, today)

for (const [why, more, expected] of [
  ['a ladder for all', {}, { standard: null, numbers: [1, 3, 5, 10], since: today }],
  ['for one standard', { standard: 'cla-visit' }, { standard: 'cla-visit', numbers: [1, 3, 5, 10], since: today }],
  ['as all others again, whatever stands in the boxes', { standard: 'cla-visit', isTakenAway: true, numbers: ['', '', '', ''] }, { standard: 'cla-visit', numbers: null, since: today }],
  ['urgent here too', { kind: 'urgent', standard: 'cla-visit', numbers: [] }, { standard: 'cla-visit', numbers: [], since: today }],
  ['minutes', { kind: 'climb', numbers: ['20', '30', '60'], standard: 'cla-visit' }, { standard: null, numbers: [20, 30, 60], since: today }],
] as const) // biome-ignore format: one line each
  test(`A setting of alerts as typed: ${why}`, () => assert.deepEqual(read(more).read, expected))

for (const [why, more, since, field, expected] of [
  ['a word for a number', { numbers: ['two', '3', '5', '10'] }, today, 'number-1', /whole numbers/],
  ['a box left empty', { numbers: ['1', '3', '5', ''] }, today, 'number-1', /whole numbers/],
  ['a director told before the team manager', { numbers: ['5', '3', '5', '1'] }, today, 'number-1', /after the one below it/],
  ['minutes that the job could not keep', { kind: 'climb', numbers: ['5', '30', '60'] }, today, 'number-1', /from 10 to 1,440/],
  ['a snooze for half a year', { kind: 'snooze', numbers: ['5', '180'] }, today, 'number-1', /from 1 to 60/],
  ['no standard', { kind: 'urgent', numbers: [] }, today, 'standard', /Choose a practice standard/],
  ['what is urgent everywhere', { kind: 'urgent', standard: 's47-seen-1wd', isTakenAway: true }, today, 'standard', /stays so/],
  ['days of all taken away', { isTakenAway: true }, today, 'standard', /for which it is taken away/],
  ['no reason', { reason: '' }, today, 'reason', /Enter the reason/],
  ['nobody decided', { decidedBy: '' }, today, 'decidedBy', /who decided/],
  ['no day', {}, null, 'since', /Enter the day/],
  ['a day years ago, by which people would have been told already', {}, '2024-01-01', 'since', /must be between/],
  ['days from yesterday, by which somebody who was told would be told no more', {}, '2026-03-05', 'since', /must be between 6 March 2026/],
  ['urgent no more from yesterday, when somebody was called', { kind: 'urgent', standard: 'cla-visit', numbers: [], isTakenAway: true }, '2026-03-05', 'since', /must be between 6 March 2026/],
] as const) // biome-ignore format: one line each
  test(`A setting of alerts that is refused: ${why}`, () => {
    const { read: none, errors } = read(more as Partial<SettingTyped>, since)
    assert.equal(none, null)
    assert.deepEqual(Object.keys(errors), [field])
    assert.match(errors[field]!, expected)
  })

test('What becomes urgent may be so from a day of the last month on: that takes it from nobody', () =>
  assert.equal(read({ kind: 'urgent', standard: 'cla-visit', numbers: [] }, '2026-02-20').read?.since, '2026-02-20'))
