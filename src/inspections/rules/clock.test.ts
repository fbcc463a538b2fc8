import assert from 'node:assert/strict'
import test from 'node:test'
import type { Inspection } from '../model.ts'
import { draftClockOf } from './accuracy.ts'
import { needsOf } from './attention.ts'
import { clockOf } from './clock.ts'
import { faultsOf, mayRemove, verdictOf } from './decide.ts'
import { readSteps, typedSteps } from './steps.ts'

const none = { steps: null, extraHolidays: [] }
const dorset: Inspection = {
  id: 'i',
  kind: 'standard-inspection',
  authority: { name: 'Marlshire', code: '999' },
  framework: 'ilacs-2018',
  title: null,
  focus: null,
  notes: null,
  notifiedOn: null,
  draftReceivedOn: null,
  accuracyDueOn: null,
  accuracySentOn: null,
  onSite: [{ start: '2021-09-27', end: '2021-10-08' }],
  receivedOn: '2021-11-19',
  publishedOn: null,
  statedDeadline: null,
  leadInspector: null,
  inspectors: [],
  createdBy: null,
  createdByName: 'Ash',
  createdAt: new Date('2021-11-19T12:00:00Z'),
  reviewedAt: new Date('2021-11-20T12:00:00Z'),
  priorityAction: false,
  writtenBy: null,
  draft: false,
  shared: false,
  named: [],
  partOf: null,
}

test('a report received on 19 November 2021: statement by 2 March 2022, three bank holidays not counted', () => {
  const clock = clockOf(dorset, none, '2022-02-28')
  assert.equal(clock.owed, true)
  assert.equal(clock.due, '2022-03-02')
  assert.equal(clock.left.statement, 2)
  assert.deepEqual(
    clock.skipped.filter((day) => !/^S/.test(day.why)).map((day) => day.date),
    ['2021-12-27', '2021-12-28', '2022-01-03'],
  )
})

test('a deadline stated by Ofsted wins, with the difference shown', () => {
  const clock = clockOf({ ...dorset, statedDeadline: '2022-03-01' }, none, '2022-02-28')
  assert.equal(clock.due, '2022-03-01')
  assert.equal(clock.statutoryStatementBy, '2022-03-02')
  assert.equal(clock.stated?.differenceInWorkingDays, -1)
})

test('a focused visit: nothing owed without a priority action, and a question while that is not settled', () => {
  const visit = { ...dorset, kind: 'focused-visit' as const }
  assert.equal(clockOf(visit, none, '2022-01-01').owed, false)
  assert.deepEqual(clockOf(visit, none, '2022-01-01').sources, ['focused-visit-letters'])
  assert.equal(clockOf({ ...visit, priorityAction: true }, none, '2022-01-01').owed, true)
  assert.match(clockOf({ ...visit, priorityAction: null }, none, '2022-01-01').ask!, /priority action/)
})

test('a day that the council added to the bank holidays is not counted', () => {
  const extraHolidays = [{ date: '2022-02-14', title: 'Local day' }]
  assert.equal(clockOf(dorset, { steps: null, extraHolidays }, '2022-01-01').due, '2022-03-03')
})

test('publication stands in for receipt until that is entered; without either nothing is counted', () => {
  const without = { ...dorset, receivedOn: null }
  assert.equal(clockOf({ ...without, publishedOn: '2021-11-19' }, none, '2022-01-01').receivedIsPublished, true)
  assert.equal(clockOf(without, none, '2022-01-01').due, null)
})

test('a published report says whether that was in time, but not where the day of publication stands in for receipt', () => {
  const published = (change: Partial<Inspection>, today = '2022-02-01') =>
    clockOf({ ...dorset, ...change }, none, today).published
  assert.equal(published({}), null)
  assert.equal(published({ publishedOn: '2022-01-06' }, '2022-01-05'), null)
  assert.deepEqual(published({ publishedOn: '2022-01-05' }), { on: '2022-01-05', inTime: true, workingDaysLate: 0 })
  assert.deepEqual(published({ publishedOn: '2022-01-11' }), { on: '2022-01-11', inTime: false, workingDaysLate: 4 })
  assert.equal(published({ publishedOn: '2022-01-11', receivedOn: null })?.inTime, null)
})

const needs = (change: Partial<Inspection>, today: string, own = true) =>
  needsOf({
    inspection: { ...dorset, ...change },
    clock: clockOf({ ...dorset, ...change }, none, today),
    draft: draftClockOf({ ...dorset, ...change }, { periods: {}, extraHolidays: [] }, today),
    progress: null,
    listItemsWaiting: 0,
    name: 'it',
    own,
    today,
  }).map((need) => [need.text.split(':')[0], need.state])

const attention: readonly [string, Partial<Inspection>, string, boolean, readonly unknown[]][] = [
  ['just received', {}, '2021-11-22', true, [['Publish the report', 'to-do']]],
  ['ten working days before', {}, '2021-12-21', true, [['Publish the report', 'soon']]],
  ['not published in time', {}, '2022-01-10', true, [['Publish the report', 'overdue']]],
  ['published, statement near', { publishedOn: '2021-11-20' }, '2022-02-14', true, [['The written statement is due', 'soon']]],
  ['published, statement far', { publishedOn: '2021-11-20' }, '2021-12-14', true, []],
  ['no date received', { receivedOn: null, publishedOn: '2021-11-20' }, '2021-12-14', true, [['Enter the date received', 'to-do']]],
  ['another authority', {}, '2022-01-10', false, []],
  ['announced only', { receivedOn: null, onSite: [{ start: '2021-12-20', end: '2021-12-22' }] }, '2021-12-14', true, []],
  ['a draft, comments due in five working days', { receivedOn: null, draftReceivedOn: '2021-11-03' }, '2021-11-03', true, [['Send comments on factual accuracy', 'soon']]],
  ['a draft, comments a day late', { receivedOn: null, draftReceivedOn: '2021-11-03', draft: true }, '2021-11-11', true, [['Comments on factual accuracy were due', 'overdue']]],
  ['a draft, comments sent', { receivedOn: null, draftReceivedOn: '2021-11-03', draft: true, accuracySentOn: '2021-11-08' }, '2021-11-11', true, []],
] // biome-ignore format: a row for each day

for (const [when, change, today, own, expected] of attention)
  test(`what waits for someone: ${when}`, () => {
    assert.deepEqual(needs(change, today, own), expected)
  })

test('a review that goes on waits for someone', () => {
  const clock = clockOf(dorset, none, '2021-11-22')
  const progress = { decided: 3, total: 9, uncertain: 1 }
  const inspection = { ...dorset, publishedOn: '2021-11-20' }
  const draft = draftClockOf(inspection, { periods: {}, extraHolidays: [] }, '2021-11-22')
  const [need, lists] = needsOf({
    inspection,
    clock,
    draft,
    progress,
    listItemsWaiting: 2,
    name: 'the report',
    own: true,
    today: '2021-11-22',
  })
  assert.equal(need!.text, 'Review the report: 3 of 9 values decided')
  assert.equal(lists!.text, 'Review the council’s own lists: the report, 2 items to decide')
})

test('what an action does to a value', () => {
  const pending = { proposed: 'Ash', state: 'pending' } as const
  const missing = { proposed: null, state: 'pending' } as const
  assert.deepEqual(verdictOf(pending, 'accept', null), { outcome: 'accepted', final: 'Ash' })
  assert.deepEqual(verdictOf(pending, 'correct', 'Elm'), { outcome: 'corrected', final: 'Elm' })
  assert.deepEqual(verdictOf(pending, 'correct', 'Ash'), { outcome: 'accepted', final: 'Ash' })
  assert.deepEqual(verdictOf(pending, 'reject', null), { outcome: 'rejected', final: null })
  assert.equal(verdictOf(missing, 'accept', null), null)
  assert.deepEqual(verdictOf(missing, 'correct', 'Elm'), { outcome: 'corrected', final: 'Elm' })
  assert.equal(verdictOf(pending, 'undo', null), null)
  assert.deepEqual(verdictOf({ ...pending, state: 'rejected' }, 'undo', null), { outcome: 'undone', final: null })
})

test('dates that cannot be are refused, the rest are taken', () => {
  const today = '2021-12-01'
  assert.deepEqual(faultsOf('received', '2021-11-19', dorset, today), {})
  assert.match(faultsOf('received', '2021-12-02', dorset, today).value!, /today or in the past/)
  assert.match(faultsOf('published', '2021-10-07', dorset, today).value!, /on or after 8 October 2021/)
  assert.match(faultsOf('stated-deadline', '2021-11-19', dorset, today).value!, /must be after 19 November 2021/)
  assert.match(
    faultsOf('on-site', [{ start: '2021-11-29', end: '2021-12-03' }], dorset, today)['start-1']!,
    /in the past/,
  )
  const ahead = [{ start: '2021-12-06', end: '2021-12-10' }]
  assert.deepEqual(faultsOf('on-site', ahead, { ...dorset, announced: true }, today), {}, 'inspectors were announced')
  assert.match(faultsOf('notified', '2021-12-02', dorset, today).value!, /was notified must be today or in the past/)
  assert.deepEqual(faultsOf('focus', 'anything', dorset, today), {})
})

test('only a document of which nothing counts can be removed', () => {
  assert.equal(mayRemove([{ final: null }, { final: null }]), true)
  assert.equal(mayRemove([{ final: null }, { final: 'Ash' }]), false)
})

test('steps read from the boxes: empty rows are left out, half rows and odd numbers are refused', () => {
  const id = () => 'new'
  const read = readSteps(
    [
      { id: 'a', title: 'Board', days: '20' },
      { id: '', title: '', days: '' },
    ],
    id,
  )
  assert.deepEqual(read.steps, [{ id: 'a', title: 'Board', workingDaysBefore: 20, reason: '' }])
  assert.deepEqual(typedSteps(read.steps!), [{ id: 'a', title: 'Board', days: '20' }])
  const odd = (title: string, days: string) => Object.keys(readSteps([{ id: '', title, days }], id).errors ?? {})
  assert.deepEqual(odd('', '5'), ['title-0'])
  assert.deepEqual(odd('Board', ''), ['days-0'])
  assert.deepEqual(odd('Board', '71'), ['days-0'])
  assert.deepEqual(odd('Board', '-1'), ['days-0'])
})
