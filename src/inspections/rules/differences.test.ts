import assert from 'node:assert/strict'
import test from 'node:test'
import type { Proposal, ValueKind } from '../model.ts'
import { carriedOver, changesFromDraft, differencesBetween } from './differences.ts'

let made = 0
const value = (kind: ValueKind, proposed: unknown, state: Proposal['state'] = 'pending', final?: unknown): Proposal =>
  ({
    id: `p${++made}`,
    inspectionId: 'i',
    documentId: 'd',
    kind,
    position: made,
    proposed,
    source: null,
    state,
    final: final ?? (state === 'accepted' ? proposed : null),
    sequence: state === 'pending' ? 0 : 1,
    decidedBy: null,
    decidedAt: state === 'pending' ? null : new Date('2021-11-20T10:00:00Z'),
  }) as Proposal

const onSite = [{ start: '2021-09-27', end: '2021-10-08' }]
const judgement = (area: string, grade: string) => ({ area, grade, printed: grade })

test('what a second document says differently is shown; what it says the same, or was settled, is not', () => {
  const main = [
    value('on-site', onSite, 'accepted'),
    value('lead-inspector', 'Steve Lowe', 'accepted'),
    value('judgement', judgement('leaders', 'outstanding'), 'accepted'),
    value('judgement', judgement('in-care', 'good'), 'accepted'),
  ]
  const other = [
    value('on-site', [{ start: '2021-09-27', end: '2021-10-09' }]),
    value('lead-inspector', 'Steve Lowe'),
    value('judgement', judgement('leaders', 'good')),
    value('judgement', { ...judgement('in-care', 'good'), printed: 'Good ' }),
    value('judgement', judgement('care-leavers', 'good')),
    value('focus', 'Everything'),
  ]
  const found = differencesBetween(main, other)
  assert.deepEqual(
    found.map(({ kind, counts, says }) => [kind, counts, says]),
    [
      ['on-site', '27 September to 8 October 2021', '27 September to 9 October 2021'],
      ['judgement', 'Impact of leaders on social work practice with children and families: Outstanding', 'Impact of leaders on social work practice with children and families: Good'],
    ],
  ) // biome-ignore format: a row for each value
  assert.deepEqual(differencesBetween(main, [{ ...other[0]!, state: 'rejected' }]), [])
})

test('everything that the final document says otherwise than its draft: changed, new and gone', () => {
  const paragraph = (number: string, text: string) => value('paragraph', { number, section: 'leaders', text, sentences: [] })
  const area = (text: string) => value('area-for-improvement', { text, nationalFramework: [] })
  const draft = [paragraph('1', 'Two of nine.'), paragraph('2', 'The same.'), area('The speed of visits.'), area('Letters.')]
  const final = [paragraph('1', 'Three of nine.'), paragraph('2', 'The same.'), area('Letters.'), paragraph('3', 'New.')]
  assert.deepEqual(
    changesFromDraft(draft, final).map(({ before, after }) => [before, after]),
    [
      ['1. Two of nine.', '1. Three of nine.'],
      [null, '3. New.'],
      ['The speed of visits.', null],
    ],
  )
}) // biome-ignore format: a row for each value

test('a decision is carried over only where the final document says to the letter what the draft said', () => {
  const area = (text: string) => ({ text, nationalFramework: [] as string[] })
  const draft = [
    value('area-for-improvement', area('Letters.'), 'accepted'),
    value('area-for-improvement', area('Visits.'), 'corrected', area('All visits.')),
    value('area-for-improvement', area('Plans.'), 'rejected'),
    value('area-for-improvement', area('Oversight'), 'accepted'),
  ]
  const final = ['Letters.', 'Visits.', 'Plans.', 'Oversight.'].map((text) => value('area-for-improvement', area(text)))
  assert.deepEqual(
    carriedOver(draft, final).map(({ to, final: kept, outcome }) => [to.id, outcome, (kept as { text: string }).text]),
    [
      [final[0]!.id, 'accepted', 'Letters.'],
      [final[1]!.id, 'corrected', 'All visits.'],
    ],
  )
})
