import assert from 'node:assert/strict'
import test from 'node:test'
import type { Asked, Passage } from '../model.ts'
import { markBegin, markEnd } from './marked.ts'
import { shownOf } from './shown.ts'

const passage = (marked: string | null, exact = true): Passage => ({
  id: 'a-0',
  shelf: 'elsewhere',
  documentId: 'a',
  authority: null,
  kind: 'focused-visit',
  published: null,
  onSite: [],
  section: 'summary',
  page: 1,
  number: null,
  position: 0,
  sentences: [
    { text: 'Visits are timely.', leaning: 'strength', themes: ['visiting'] },
    { text: 'Staff are proud of home visits.', leaning: 'strength', themes: ['staff-voice'] },
    { text: 'Plans are late.', leaning: 'concern', themes: ['planning'] },
  ],
  marked: marked?.replaceAll('[', markBegin).replaceAll(']', markEnd) ?? null,
  exact,
  grade: null,
  gradeIsOverall: true,
  accepted: false,
})
const asked = (change: Partial<Asked>): Asked => ({
  words: '',
  leaning: null,
  theme: null,
  section: null,
  where: 'everywhere',
  codes: null,
  grade: null,
  framework: null,
  kind: null,
  ...change,
})
const text = '[Visits] are timely. Staff are proud of [home] [visits]. Plans are late.'

const rows: readonly [Passage, Partial<Asked>, readonly string[], string][] = [
  [
    passage(null),
    {},
    ['Visits are timely.', 'Staff are proud of home visits.', 'Plans are late.'],
    'nothing is asked: all of it',
  ],
  [passage(null), { leaning: 'concern' }, ['Plans are late.'], 'of that leaning'],
  [
    passage(null),
    { leaning: 'strength', theme: 'staff-voice' },
    ['Staff are proud of home visits.'],
    'and of that theme',
  ],
  [
    passage(text, false),
    { words: 'visit home' },
    ['[Visits] are timely.', 'Staff are proud of [home] [visits].'],
    'that hold the words',
  ],
  [passage(text), { words: '"home visits"' }, ['Staff are proud of [home visits].'], 'the phrase is marked as one'],
  [
    passage(text, false),
    { words: 'visit', leaning: 'concern' },
    ['Plans are late.'],
    'the words stand beside the sentence meant',
  ],
  [
    passage('another text', false),
    { words: 'visit', theme: 'planning' },
    ['Plans are late.'],
    'marks that do not fit are left out',
  ],
]

for (const [of, question, expected, why] of rows)
  test(`Shown for ${JSON.stringify(question)}: ${why}`, () => {
    const { answer, isWhole } = shownOf(of, asked(question))
    assert.deepEqual(
      answer.map(({ marked }) => marked.replaceAll(markBegin, '[').replaceAll(markEnd, ']')),
      expected,
    )
    assert.equal(isWhole, expected.length === 3)
  })
