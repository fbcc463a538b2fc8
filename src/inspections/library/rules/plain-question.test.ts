import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { plainQuestion } from './plain-question.ts'

const rows: readonly [asked: string, words: string | null, leaning: string | null, theme: string | null, why: string][] = [
  ['who was praised for supervision', 'supervision', 'strength', 'supervision', 'the director’s own question'],
  ['Who was praised for supervision?', 'supervision', 'strength', 'supervision', 'with its sign'],
  ['which councils were criticised for return home interviews?', 'return home interviews', 'concern', 'missing', 'a phrase stays together'],
  ['What did inspectors say about placement sufficiency', 'placement sufficiency', null, 'sufficiency', 'no leaning is named'],
  ['supervision is poor?', 'supervision', 'concern', 'supervision', 'the sign alone makes a question'],
  ['what was praised?', '', 'strength', null, 'nothing to look for is left: the leaning is'],
  ['supervision', null, null, null, 'a word is a word'],
  ['good supervision', null, null, null, 'words are looked for as they stand'],
  ['"who was praised"', null, null, null, 'quotation marks mean these very words'],
  ['who was praised for "supervision"', null, null, null, 'also beside other words'],
  ['which teams -supervision', null, null, null, 'a minus is the language of searches'],
  ['what supervision or oversight', null, null, null, 'so is an or'],
  ['whole family support', null, null, null, 'a word that begins like a question is none'],
] // biome-ignore format: a table

for (const [asked, words, leaning, theme, why] of rows)
  test(`${asked}: ${why}`, () => {
    const found = plainQuestion(asked)
    assert.equal(found?.words ?? null, words)
    assert.equal(found?.leaning ?? null, leaning)
    if (theme !== null) assert.ok(found!.themes.includes(theme), `${theme} in ${found!.themes}`)
  })

test('no word is lost: each is looked for or told as left out', () => {
  const word = fc.constantFrom('who', 'praised', 'supervision', 'the', 'visits', 'Homes', 'poor')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), (all) => {
      const { words, left } = plainQuestion(`${all.join(' ')}?`)!
      assert.deepEqual([...words.split(' '), ...left].filter(Boolean).toSorted(), all.toSorted())
    }),
  )
})
