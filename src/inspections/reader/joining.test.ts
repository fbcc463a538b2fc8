import assert from 'node:assert/strict'
import test from 'node:test'
import { joinerFor, tidy } from './joining.ts'
import { sentencesOf } from './sentences.ts'

test('a hyphen at a line end is kept or dropped as the document writes the word elsewhere', () => {
  const join = joinerFor(['a multiagency team', 'well-considered plans'])
  assert.equal(join('plans are well-', 'considered here'), 'plans are well-considered here')
  assert.equal(join('a multiagen-', 'cy team'), 'a multiagency team')
  assert.equal(joinerFor(['underdeveloped'])('it is underdevel-', 'oped'), 'it is underdeveloped')
})

test('a word that is split nowhere else keeps its written hyphen, and loses a soft one', () => {
  const join = joinerFor([])
  assert.equal(join('the decision-', 'making process'), 'the decision-making process')
  assert.equal(join('the arrange\u00AD', 'ments'), 'the arrangements')
  assert.equal(join('for 16-', 'and 17-year-olds'), 'for 16- and 17-year-olds')
})

test('ligatures, odd blanks and hyphens become ordinary ones', () => {
  assert.equal(tidy('  e\uFB03cient\u00A0sta\uFB00 \u2011 co\u2010op '), 'efficient staff - co-op')
})

test('sentences end at full stops, not at titles, initials and abbreviations', () => {
  assert.deepEqual(
    sentencesOf(
      'Ms. Smith and Dr. A. Jones left St. Helens. They said, ‘It is good.’ Plans, e.g. pathway plans, vary.',
    ),
    ['Ms. Smith and Dr. A. Jones left St. Helens.', 'They said, ‘It is good.’', 'Plans, e.g. pathway plans, vary.'],
  )
})

test('a reference in brackets after the full stop stays with its sentence', () => {
  assert.deepEqual(sentencesOf('The response to neglect. (outcome 3, national framework)'), [
    'The response to neglect. (outcome 3, national framework)',
  ])
})
