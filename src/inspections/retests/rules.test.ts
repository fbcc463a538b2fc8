import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { AcceptedParagraph, Finding, Inspection } from '../model.ts'
import { type Match, matchesOf, type Passage, ready } from './match.ts'
import type { Settled } from './model.ts'
import { progressOf, proposedFrom, retestsOf, thenAndNowOf } from './rules.ts'
import { findInNarrative, readRetest } from './settle.ts'

const passage = (text: string, leaning: Passage['leaning'] = 'context', paragraphId: string | null = 'p'): Passage => ({
  paragraphId,
  paragraph: '1',
  page: 2,
  text,
  leaning,
})

const letter = [
  passage('Housing and accommodation for care leavers has come a long way since the last inspection.', 'strength'),
  passage('Health visitors attend most meetings.', 'strength'),
  passage('Supervision of personal advisers is late in one team.', 'concern'),
  passage('Children are seen alone.', 'strength'),
  passage('The virtual school tracks attendance.', 'strength'),
  passage('The recording of why care leavers move home, what was tried to prevent the move and what each young person had to say.', 'concern', null),
] // biome-ignore format: a passage a line

test('passages are found by what a finding is about, whatever the form of the word', () => {
  const rows: [why: string, finding: string, found: string | null][] = [
    ['the same noun and the same theme', 'Emergency accommodation when care leavers move.', 'Housing and'],
    ['another form of the word', 'The quality and timeliness of supervising personal advisers.', 'Supervision of'],
    ['nothing in the letter is about it', 'The recording of chronologies.', null],
    ['only words that every letter is full of', 'Improve the quality of practice for children and families.', null],
    ['one shared word by chance', 'Attendance of police officers at strategy discussions out of hours.', null],
    [
      'the same noun, and one theme that is about supervision',
      'Late supervision of practitioners and of their managers.',
      'Supervision of',
    ],
    [
      'of another subject, though both ask how something is recorded',
      'The timeliness of strategy discussions, who attends them and what their records say about the action that each agency will take.',
      null,
    ],
    [
      'the same subject, and how it is recorded',
      'The records of why young people move home, and what they think of the move.',
      'The recording of why',
    ],
    [
      'nothing but that something is recorded: few words, so one is enough',
      'The quality of recording.',
      'The recording of why',
    ],
    ['words such as what, each and say alone', 'What each of them had to say about the police.', null],
  ]
  for (const [why, finding, found] of rows) {
    const first = matchesOf(finding, ready(letter))[0]?.text ?? null
    assert.equal(first?.startsWith(found ?? '') ?? null, found === null ? null : true, `${why}: ${first}`)
  }
})

test('an old joint letter’s finding of many sentences is compared by its first', () => {
  const long = `Supervision of personal advisers is not regular. ${'The virtual school tracks attendance. '.repeat(3)}`
  assert.match(matchesOf(long, ready(letter))[0]!.text, /^Supervision/)
})

test('no text makes the comparison fail, and closeness stays between nothing and all', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 8 }), (finding, texts) => {
      for (const { closeness } of matchesOf(finding, ready(texts.map((text) => passage(text)))))
        assert.ok(closeness > 0 && closeness <= 1)
    }),
  )
})

test('a sentence that repeats a finding is always among its passages', () => {
  const word = fc.stringMatching(/^[a-z]{6,10}$/)
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 8 }), (words) => {
      const finding = words.join(' ')
      const found = matchesOf(finding, ready([...letter, passage(finding)]))
      // Words may all be among those that say nothing; then nothing is found, and nothing is claimed.
      assert.ok(found.length === 0 || found.some(({ text }) => text === finding))
    }),
  )
})

const match = (leaning: Passage['leaning'], closeness: number, paragraphId: string | null = 'p'): Match => ({
  ...passage('', leaning, paragraphId),
  closeness,
})

test('what is proposed follows from the passages', () => {
  const rows: [why: string, matches: Match[], proposed: string | null][] = [
    ['nothing near', [], 'not-tested'],
    ['praise only', [match('strength', 0.5), match('context', 0.4)], 'no-longer'],
    ['concern only', [match('concern', 0.4)], 'still'],
    ['mixed counts as concern', [match('mixed', 0.5)], 'still'],
    ['praise and concern about equal', [match('strength', 0.5), match('concern', 0.45)], null],
    ['context only says neither', [match('context', 0.6)], null],
    ['praise, but the later document lists it again', [match('strength', 0.9), match('concern', 0.5, null)], 'still'],
    ['a later area that is only a little like it', [match('strength', 0.9), match('concern', 0.3, null)], 'no-longer'],
  ]
  for (const [why, matches, proposed] of rows) assert.equal(proposedFrom(matches), proposed, why)
})

const inspection = (id: string): Inspection => ({ id, onSite: [], kind: 'focused-visit', authority: null }) as never
const finding = (
  id: string,
  inspectionId: string,
  text: string,
  kind: Finding['kind'] = 'area-for-improvement',
): Finding => ({ id, inspectionId, text, kind, origin: 'listed', paragraph: null, page: 1, standing: true }) as never
const paragraph = (id: string, texts: readonly (readonly [string, Passage['leaning']])[]): AcceptedParagraph =>
  ({
    id,
    number: '4',
    page: 3,
    text: texts.map(([text]) => text).join(' '),
    leaning: 'context',
    sentences: texts.map(([text, leaning]) => ({ text, leaning, themes: [] })),
  }) as never
const settling = (findingId: string, inspectionId: string, outcome: Settled['outcome'], sequence = 1): Settled => ({
  inspectionId,
  findingId,
  outcome,
  sequence,
  proposed: null,
  findingText: 'Then',
  passages: [],
  note: '',
  by: 'Ash',
  at: new Date('2026-02-01T12:00:00Z'),
})

const [first, second, third] = [inspection('2019'), inspection('2021'), inspection('2023')]
const accommodation = finding('f1', '2019', 'Oversight of care leavers in temporary accommodation.')
const audits = finding('f2', '2019', 'The moderation of audits.')
const praised = finding('f3', '2019', 'Early help is strong.', 'strength')
const listed = finding('f4', '2023', 'The timeliness of supervision.')
const narrative = [
  paragraph('p1', [
    ['Temporary accommodation for care leavers is now rare.', 'strength'],
    ['Supervision varies.', 'concern'],
  ]),
]
const given = (settled: readonly Settled[]) => ({
  later: third,
  laterFindings: [listed],
  paragraphs: narrative,
  earlier: [{ inspection: first, findings: [accommodation, audits, praised] }],
  settled,
  order: [first, second, third],
})

test('earlier areas stand beside what the later document says; what was praised is not tested here', () => {
  const { retests, areas } = retestsOf(given([]))
  assert.deepEqual(
    retests.map((one) => [one.finding.id, one.proposed, one.matches[0]?.page ?? null]),
    [
      ['f1', 'no-longer', 3],
      ['f2', 'not-tested', null],
    ],
  )
  assert.deepEqual(
    areas.map((one) => [one.finding.id, one.proposed]),
    [['f4', 'new']],
  )
})

test('an area that an inspection between found to be no longer one is not asked again, unless that was taken back', () => {
  const rows: [why: string, settled: Settled[], asked: number, before: number][] = [
    ['nothing settled', [], 2, 0],
    ['no longer, by the inspection between', [settling('f1', '2021', 'no-longer')], 1, 1],
    ['still, by the inspection between', [settling('f1', '2021', 'still')], 2, 0],
    ['taken back', [settling('f1', '2021', 'undone', 2)], 2, 0],
    ['no longer, by this one: it stays in view', [settling('f1', '2023', 'no-longer')], 2, 0],
  ]
  for (const [why, settled, asked, before] of rows) {
    const found = retestsOf(given(settled))
    assert.deepEqual([found.retests.length, found.settledBefore.length], [asked, before], why)
  }
})

test('a settling counts until it is taken back, and its number goes on', () => {
  const settled = retestsOf(given([settling('f1', '2023', 'no-longer')]))
  assert.deepEqual(progressOf(settled), { settled: 1, total: 3 })
  const back = retestsOf(given([settling('f1', '2023', 'undone', 2)])).retests.find((one) => one.finding.id === 'f1')!
  assert.deepEqual([back.settled, back.sequence], [null, 2])
})

test('only words of the document are quoted, however they are typed', () => {
  const rows: [why: string, typed: string, found: string | null][] = [
    ['a whole sentence', 'Supervision varies.', 'Supervision varies.'],
    ['spaces and capitals aside', '  supervision   VARIES. ', 'Supervision varies.'],
    ['a part of a sentence', 'care leavers is now rare', 'care leavers is now rare'],
    ['words of nobody', 'Supervision is excellent.', null],
    ['nothing', '', null],
  ]
  for (const [why, typed, found] of rows) assert.equal(findInNarrative(typed, narrative)?.text ?? null, found, why)
})

test('what no longer holds, or still does, needs the document’s own words', () => {
  const retest = retestsOf(given([])).retests[0]!
  const typed = { outcome: 'no-longer', chosen: ['0'], sentence: '', note: '' }
  const rows: [why: string, typed: Partial<typeof typed>, faults: string[]][] = [
    ['chosen with a passage', {}, []],
    ['nothing chosen', { outcome: '' }, ['outcome']],
    ['a word that is no answer', { outcome: 'undone' }, ['outcome']],
    ['no passage', { chosen: [] }, ['chosen']],
    ['no passage, but a sentence of the document', { chosen: [], sentence: 'Supervision varies.' }, []],
    ['a sentence that the document does not hold', { chosen: [], sentence: 'All is well.' }, ['sentence']],
    ['not tested needs none', { outcome: 'not-tested', chosen: [] }, []],
    ['a passage that is not on the page', { chosen: ['7'] }, ['chosen']],
    ['a note that is too long', { note: 'x'.repeat(2001) }, ['note']],
  ]
  for (const [why, change, faults] of rows) {
    const read = readRetest({ ...typed, ...change }, retest, narrative)
    assert.deepEqual(read.ok ? [] : Object.keys(read.errors), faults, why)
  }
})

test('then and now holds what has two sides and can be seen on both', () => {
  const findings = new Map([accommodation, audits, listed].map((one) => [one.id, one]))
  const seen = (...all: Inspection[]) => new Map(all.map((one) => [one.id, { title: one.id, day: `${one.id}-01-01` }]))
  const settled = [
    settling('f1', '2023', 'no-longer'),
    settling('f2', '2021', 'still'),
    settling('f2', '2023', 'undone', 2),
    settling('f4', '2023', 'new'),
  ]
  const said = (inspections: ReturnType<typeof seen>) =>
    thenAndNowOf({ settled, findings, inspections }).map((one) => [one.again.title, one.outcome])
  assert.deepEqual(said(seen(first, second, third)), [
    ['2023', 'no-longer'],
    ['2021', 'still'],
  ])
  assert.deepEqual(said(seen(second, third)), [], 'the earlier side is under embargo')
  assert.deepEqual(said(seen(first, second)), [['2021', 'still']], 'the later side is under embargo')
})
