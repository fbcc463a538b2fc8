import assert from 'node:assert/strict'
import test from 'node:test'
import type { AcceptedParagraph, Proposal } from '../model.ts'
import { findingOf, leaningOf, withoutCover } from './findings.ts'
import { onSiteInWords, titleOf } from './words.ts'

const leanings = [
  [[], 'context'],
  [['context'], 'context'],
  [['context', 'strength'], 'strength'],
  [['concern', 'context'], 'concern'],
  [['concern', 'strength'], 'mixed'],
  [['mixed'], 'mixed'],
] as const

test('a paragraph leans as its sentences do together', () => {
  for (const [sentences, whole] of leanings)
    assert.equal(leaningOf(sentences.map((leaning) => ({ leaning }))), whole, sentences.join(' + '))
})

const area = (state: Proposal['state'], final: string | null): Proposal => ({
  id: 'p',
  inspectionId: 'i',
  documentId: 'd',
  kind: 'area-for-improvement',
  position: 9,
  proposed: { text: 'Visits are on time', nationalFramework: [] },
  source: { page: 2, text: 'Visits are on time (Outcome 3)', boxes: [], rule: 'bullet', certain: true },
  state,
  final: final === null ? null : { text: final, nationalFramework: ['outcome-3'] },
  sequence: 1,
  decidedBy: 'Someone',
  decidedAt: null,
})

test('a listed finding has the corrected words, quotes the printed ones, and stands while it is accepted', () => {
  const row = { id: 'f', kind: 'area-for-improvement', sentence: null } as const
  const corrected = findingOf(row, area('corrected', 'Visits to children are on time'))!
  assert.equal(corrected.text, 'Visits to children are on time')
  assert.equal(corrected.quote, 'Visits are on time (Outcome 3)')
  assert.equal(corrected.standing, true)
  const rejected = findingOf(row, area('rejected', null))!
  assert.equal(rejected.text, 'Visits are on time')
  assert.equal(rejected.standing, false)
})

test('a picked sentence stands while its paragraph is accepted and still says it', () => {
  const value = {
    number: '8',
    section: 'leaders' as const,
    text: 'Letters are hard to read.',
    sentences: [{ text: 'Letters are hard to read.', leaning: 'concern' as const, themes: ['letters'] }],
  }
  const paragraph: Proposal = { ...area('accepted', null), kind: 'paragraph', proposed: value, final: value }
  const row = { id: 'f', kind: 'concern', sentence: 'Letters are hard to read.' } as const
  const finding = findingOf(row, paragraph)!
  assert.deepEqual([finding.paragraph, finding.section, finding.standing], ['8', 'leaders', true])
  const changed = { ...paragraph, final: { ...value, sentences: [] } }
  assert.equal(findingOf(row, changed)!.standing, false)
})

test('an inspection is named by its kind, authority and days on site', () => {
  const dorset = { name: 'Dorset' }
  const onSite = [{ start: '2021-09-27', end: '2021-10-08' }]
  assert.equal(
    titleOf({ kind: 'standard-inspection', authority: dorset, onSite }),
    'Standard inspection of Dorset, 27 September to 8 October 2021',
  )
  const visit = [{ start: '2023-05-17', end: '2023-05-18' }]
  assert.equal(
    titleOf({ kind: 'focused-visit', authority: dorset, onSite: visit }),
    'Focused visit to Dorset, 17 to 18 May 2023',
  )
  assert.equal(titleOf({ kind: 'unknown', authority: null, onSite: [] }), 'Inspection or visit')
  assert.equal(onSiteInWords([{ start: '2024-12-30', end: '2025-01-10' }]), '30 December 2024 to 10 January 2025')
})

test('covering words are not offered: what stands outside the parts of a report, and before the headline of a letter', () => {
  const of = (...sections: readonly AcceptedParagraph['section'][]) => sections.map((section, at) => ({ section, at }))
  const kept = (...sections: readonly AcceptedParagraph['section'][]) =>
    withoutCover(of(...sections)).map(({ at }) => at)
  assert.deepEqual(kept('other', 'summary', 'leaders', 'in-care', 'other'), [1, 2, 3])
  assert.deepEqual(kept('other', 'headline', 'other', 'care-leavers', 'other'), [1, 2, 3, 4])
  assert.deepEqual(kept('other', 'other'), [0, 1])
})
