import assert from 'node:assert/strict'
import test from 'node:test'
import { leaningOf } from './leaning.ts'
import { type Cue, intention, neutral, praise, worry } from './leaning-words.ts'
import { themes, themesOf } from './themes.ts'

const lists: [string, readonly Cue[], string][] = [
  ['strength', praise, 'praise'],
  ['concern', worry, 'worry'],
  ['context', neutral, 'neutral'],
  ['context', intention, 'intention'],
]

for (const [leaning, cues, name] of lists) {
  for (const [at, cue] of cues.entries()) {
    test(`${name} cue ${at + 1} reads its example: ${cue.example}`, () => {
      assert.match(cue.example.toLowerCase(), cue.words)
      assert.equal(leaningOf(cue.example), leaning)
    })
  }
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

test('each theme is found in its own example, and ids are unique', () => {
  for (const theme of themes) assert.ok(themesOf(theme.example).includes(theme.id), `${theme.id}: ${theme.example}`)
  assert.equal(new Set(themes.map((theme) => theme.id)).size, themes.length)
})
