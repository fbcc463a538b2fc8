import assert from 'node:assert/strict'
import test from 'node:test'
import { cues, cuesIn, leaningOf } from './leaning.ts'
import { openings } from './leaning-context.ts'

for (const cue of cues) {
  test(`${cue.role}: “${cue.phrases.slice(0, 40)}” reads its example: ${cue.example}`, () => {
    assert.ok(
      cuesIn(cue.example)
        .flat()
        .some(({ entry }) => entry === cue) ||
        cue.role === 'contrast' ||
        cue.role === 'scene',
      'the example holds none of the words',
    )
    assert.equal(leaningOf(cue.example), cue.reads)
  })
}

for (const { words, example } of openings) {
  test(`a sentence of method is context: ${example}`, () => {
    assert.match(example.toLowerCase(), words)
    assert.equal(leaningOf(example), 'context')
  })
}

test('a sentence that sets one thing against another is mixed, and one that denies praise is a concern', () => {
  const table: [string, string][] = [
    ['Reviews are timely but their quality varies.', 'mixed'],
    ['While visits are regular, records lack detail.', 'mixed'],
    ['Plans are not effective.', 'concern'],
    ['However, not all children are helped well.', 'concern'],
    ['There is no unnecessary delay for children.', 'strength'],
    ['In March 2020 there were 212 children in care.', 'context'],
  ]
  for (const [sentence, leaning] of table) assert.equal(leaningOf(sentence), leaning, sentence)
})
