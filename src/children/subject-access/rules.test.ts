import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Day } from '../../platform/day.ts'
import type { HeldSection } from '../../platform/record-type.ts'
import type { Redaction } from './model.ts'
import { blanked, dueOf, type Proposal, proposedWords } from './rules.ts'

const wordsOf = (proposed: readonly Proposal[]) => proposed.map((one) => one.words)

const requests: readonly { received: Day; confirmed: Day | null; extended: boolean; due: Day; because: string }[] = [
  {
    received: '2026-09-03',
    confirmed: null,
    extended: false,
    due: '2026-10-05',
    because: 'a month later is a Saturday, so the Monday',
  },
  {
    received: '2026-01-30',
    confirmed: null,
    extended: false,
    due: '2026-03-02',
    because: 'the month ends on 28 February, a Saturday',
  },
  {
    received: '2026-11-25',
    confirmed: null,
    extended: false,
    due: '2026-12-29',
    because: 'Christmas Day, the weekend and the substitute day are passed',
  },
  {
    received: '2026-09-03',
    confirmed: '2026-09-10',
    extended: false,
    due: '2026-10-12',
    because: 'the month runs from the day that identity was confirmed',
  },
  {
    received: '2026-09-03',
    confirmed: '2026-09-01',
    extended: false,
    due: '2026-10-05',
    because: 'identity known before changes nothing',
  },
  { received: '2026-09-03', confirmed: null, extended: true, due: '2026-12-03', because: 'two further months' },
]
for (const { received, confirmed, extended, due, because } of requests)
  test(`received ${received}, given by ${due}: ${because}`, () => {
    assert.equal(dueOf({ receivedOn: received, identityConfirmedOn: confirmed, extended }), due)
  })

const sections: readonly HeldSection[] = [
  {
    title: 'Visit',
    items: [
      { id: 'a', day: '2026-01-02', until: null, text: 'Seen with Ada  Marsh and Ada; not Adam.', source: 'Annex A' },
      {
        id: 'b',
        day: null,
        until: null,
        text: 'A neighbour, Mr (O’)Neil, was worried about another person.',
        source: 'Annex A',
      },
    ],
  },
]
const words = (text: string, redactionId = text): Redaction => ({
  redactionId,
  words: text,
  item: null,
  reason: 'other-person',
  note: '',
  by: 'x',
})
const textsOf = (redactions: readonly Redaction[]) =>
  blanked(sections, redactions).sections[0]!.items.map(({ text }) => text)

test('words are blanked wherever they stand as whole words, in any case and spacing, longer ones first', () => {
  assert.deepEqual(
    textsOf([words('ada'), words('ADA MARSH')])[0],
    'Seen with [blanked: about another person] and [blanked: about another person]; not Adam.',
  )
})

test('signs in the words are taken as they are, and words of a blank are not found again', () => {
  const texts = textsOf([words('Mr (O’)Neil'), words('person')])
  assert.equal(
    texts[1],
    'A neighbour, [blanked: about another person], was worried about another [blanked: about another person].',
  )
})

test('an item is blanked as a whole, with its reason; the day stays', () => {
  const item: Redaction = { redactionId: 'i', words: null, item: 'b', reason: 'confidential-source', note: '', by: 'x' }
  const { sections: copy, used } = blanked(sections, [item, words('neighbour', 'n')])
  assert.equal(copy[0]!.items[1]!.text, '[blanked: told in confidence]')
  assert.deepEqual(
    [...used],
    [
      ['i', 1],
      ['n', 0],
    ],
  )
})

test('where an item comes from is blanked with it: who told in confidence stands there', () => {
  const told = { id: 'c', day: null, until: null, text: 'Shouting at night.', source: 'Told by Bert Oak, next door' }
  const copyOf = (redactions: readonly Redaction[]) =>
    blanked([{ title: 't', items: [told] }], redactions).sections[0]!.items[0]!
  assert.equal(copyOf([words('Bert Oak')]).source, 'Told by [blanked: about another person], next door')
  const whole: Redaction = {
    redactionId: 'i',
    words: null,
    item: 'c',
    reason: 'confidential-source',
    note: '',
    by: 'x',
  }
  assert.doesNotMatch(JSON.stringify(copyOf([whole])), /Bert|next door|Shouting/)
  assert.deepEqual(wordsOf(proposedWords([{ title: 't', items: [told] }], ['Bert Oak'], [], [])), ['Bert Oak'])
})

test('whatever is blanked can nowhere be read in the copy', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{3,9}( [A-Z][a-z]{3,9})?$/)
  const around = fc.constantFrom(' ', ', ', '; ', '. ', '\n', ' (', '"')
  fc.assert(
    fc.property(name, fc.array(fc.tuple(around, fc.stringMatching(/^[a-z]{1,8}$/)), { maxLength: 6 }), (who, rest) => {
      const text = `${who}${rest.map(([space, word]) => `${space}${word}${space}${who}`).join('')}`
      const copy = blanked(
        [{ title: 't', items: [{ id: '1', day: null, until: null, text, source: '' }] }],
        [words(who)],
      )
      assert.doesNotMatch(
        copy.sections[0]!.items[0]!.text.replaceAll('[blanked: about another person]', ''),
        new RegExp(`\\b${who}\\b`, 'i'),
      )
    }),
  )
})

test('names of the family that the copy holds are proposed, once, until they are blanked', () => {
  assert.deepEqual(wordsOf(proposedWords(sections, ['Ada', 'Ada Marsh', 'Bert', 'Ada', 'Adam'], ['Ada Marsh'], [])), [
    'Ada',
    'Ada Marsh',
    'Adam',
  ])
  assert.deepEqual(wordsOf(proposedWords(sections, ['Ada', 'Adam'], [], [words('ADA')])), ['Adam'])
})

test('a relative whom nothing but the text names is proposed, with the words around; staff and the child are not', () => {
  const text = 'Went to grandmother Ann Jones. Owen Trask saw the child there, with Wren Marsh.'
  const item = { id: '1', day: null, until: null, text, source: 'told by her neighbour, Sue' }
  assert.deepEqual(proposedWords([{ title: 't', items: [item] }], [], ['Owen Trask', 'Wren Marsh'], []), [
    { words: 'Ann Jones', where: 'Went to grandmother Ann Jones. Owen Trask saw the child there, with W…' },
    { words: 'Sue', where: 'told by her neighbour, Sue' },
  ])
})
