import assert from 'node:assert/strict'
import test from 'node:test'
import { type Dates, impossibleDay, impossiblePeriods, oddDates } from './dates.ts'

const today = '2021-12-01'
const usual: Dates = {
  notifiedOn: '2021-09-20',
  onSite: [{ start: '2021-09-27', end: '2021-10-08' }],
  draftReceivedOn: '2021-11-03',
  accuracyDueOn: '2021-11-10',
  accuracySentOn: '2021-11-09',
  receivedOn: '2021-11-18',
  publishedOn: '2021-11-19',
}

const rows: readonly [string, Partial<Dates>, RegExp | null][] = [
  ['the usual order', {}, null],
  ['nothing is known', { notifiedOn: null, onSite: [], draftReceivedOn: null, accuracyDueOn: null, accuracySentOn: null, receivedOn: null, publishedOn: null }, null],
  ['received and published on one day', { receivedOn: '2021-11-19' }, null],
  ['notified after they came', { notifiedOn: '2021-09-28' }, /^Inspectors came on 27 September 2021, before the council was notified on 28 September 2021/],
  ['a draft while they were there', { draftReceivedOn: '2021-10-01' }, /^The draft was received on 1 October 2021, before inspectors left on 8 October/],
  ['due before the draft came', { accuracyDueOn: '2021-11-01' }, /^Comments on factual accuracy are due on 1 November/],
  ['sent after they were due', { accuracySentOn: '2021-11-11' }, /sent on 11 November 2021, after they were due on 10 November/],
  ['final before the comments went', { receivedOn: '2021-11-08' }, /^The final document was received on 8 November 2021, before comments/],
  ['published before it was received', { publishedOn: '2021-11-17' }, /^It was published on 17 November 2021, before the final document/],
  ['the second period counts for leaving', { onSite: [...usual.onSite, { start: '2021-11-01', end: '2021-11-05' }] }, /^The draft was received on 3 November 2021, before inspectors left on 5 November/],
] // biome-ignore format: a row for each day

for (const [why, change, says] of rows)
  test(`the order of dates: ${why}`, () => {
    const odd = oddDates({ ...usual, ...change }, today)
    if (says === null) assert.deepEqual(odd, [])
    else assert.match(odd.join('\n'), new RegExp(says.source, 'm'))
  })

test('only what cannot be is an error: a thing done on a day that has not come', () => {
  assert.match(impossibleDay('received', '2021-12-02', today)!, /must be today or in the past/)
  assert.match(impossibleDay('notified', '2021-12-02', today)!, /the council was notified must be today/)
  assert.equal(impossibleDay('notified', today, today), null)
  assert.equal(impossibleDay('accuracy-due', '2021-12-09', today), null)
  assert.equal(impossibleDay('published', '2021-12-09', today), null)
  assert.match(impossibleDay('published', '0203-12-09', today)!, /after 1990/)
})

test('two periods on site follow one another', () => {
  assert.equal(impossiblePeriods([{ start: '2024-09-30', end: '2024-10-11' }, { start: '2025-01-06', end: '2025-01-10' }]), null)
  assert.match(impossiblePeriods([{ start: '2024-09-30', end: '2024-10-11' }, { start: '2024-10-11', end: '2024-10-12' }])!, /after the one before it has ended/)
}) // biome-ignore format: a row for each case
