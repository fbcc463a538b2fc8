import assert from 'node:assert/strict'
import test from 'node:test'
import { draftClockOf, nextStates } from './accuracy.ts'
import { accuracyDocument, forSending, placeInWords } from './accuracy-document.ts'

const none = { periods: {}, extraHolidays: [] }
const draft = {
  kind: 'standard-inspection' as const,
  onSite: [{ start: '2021-09-27', end: '2021-10-08' }],
  draftReceivedOn: '2021-12-20',
  accuracyDueOn: null,
  accuracySentOn: null,
  receivedOn: null,
  publishedOn: null,
}

test('comments are due five working days after the draft came, bank holidays not counted', () => {
  const clock = draftClockOf(draft, none, '2021-12-23')
  assert.equal(clock.due, '2021-12-29')
  assert.equal(clock.left, 2)
  assert.equal(clock.by, 'rule')
})

test('the day in the covering letter wins, and a council’s own number counts where no day was entered', () => {
  assert.deepEqual(draftClockOf({ ...draft, accuracyDueOn: '2021-12-31' }, none, '2021-12-23').by, 'entered')
  const own = { periods: { 'standard-inspection': { draft: 18, comments: 10 } }, extraHolidays: [] }
  assert.equal(draftClockOf(draft, own, '2021-12-23').due, '2022-01-06')
})

test('nothing is left to do when they were sent, or the final document came', () => {
  assert.equal(draftClockOf({ ...draft, accuracySentOn: '2021-12-22' }, none, '2021-12-23').left, null)
  assert.equal(draftClockOf({ ...draft, receivedOn: '2022-01-05' }, none, '2022-01-06').left, null)
})

test('the draft is expected so many working days after inspectors left, and of a peer challenge none is', () => {
  assert.equal(draftClockOf({ ...draft, draftReceivedOn: null }, none, '2021-10-11').draftExpected, '2021-11-03')
  assert.equal(draftClockOf({ ...draft, kind: 'peer-challenge' }, none, '2021-12-23').due, null)
  assert.equal(draftClockOf({ ...draft, draftReceivedOn: null, onSite: [] }, none, '2021-12-23').due, null)
})

test('years whose bank holidays nobody knows give no day rather than a wrong one', () => {
  assert.equal(draftClockOf({ ...draft, draftReceivedOn: '2099-01-05' }, none, '2099-01-05').due, null)
})

test('a comment that was sent is only answered', () => {
  assert.deepEqual(nextStates('draft'), ['draft', 'agreed'])
  assert.deepEqual(nextStates('sent'), ['sent', 'accepted', 'partly', 'not-accepted'])
  assert.equal(nextStates('accepted').includes('draft'), false)
})

const comment = {
  paragraph: '12',
  page: 4,
  quote: 'two of nine',
  wrong: 'It was three.',
  shouldSay: 'three of nine',
  evidence: '',
  state: 'agreed' as const,
  answer: '',
}

test('what is only a draft of a comment stays at home', () => {
  assert.deepEqual(forSending([comment, { ...comment, state: 'draft' }]), [comment])
  const document = accuracyDocument({
    name: 'Focused visit',
    council: 'Marlshire Council',
    comments: [comment, { ...comment, state: 'draft', quote: 'not agreed' }],
    due: '2021-12-29',
  })
  const printed = JSON.stringify(document)
  assert.match(printed, /has 1 comment on the factual accuracy.*29 December 2021/)
  assert.match(printed, /Paragraph 12, page 4/)
  assert.doesNotMatch(printed, /not agreed/)
  assert.equal(placeInWords({ paragraph: null, page: 3 }), 'Page 3')
})
