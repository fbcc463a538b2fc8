import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { divide, markBegin, markEnd, markPhrases, piecesOf } from './marked.ts'
import { patternOf } from './question.ts'

const asMarked = (text: string): string => text.replaceAll('[', markBegin).replaceAll(']', markEnd)
const shown = (marked: string): string => marked.replaceAll(markBegin, '[').replaceAll(markEnd, ']')

test('a marked text falls into pieces, in order and whole', () => {
  assert.deepEqual(piecesOf(asMarked('A [return] home.')), [
    { text: 'A ', isMarked: false },
    { text: 'return', isMarked: true },
    { text: ' home.', isMarked: false },
  ])
  assert.deepEqual(piecesOf('Nothing.'), [{ text: 'Nothing.', isMarked: false }])
  assert.deepEqual(piecesOf(''), [])
})

const divisions: readonly [string, readonly string[], readonly string[] | null, string][] = [
  [
    '[Visits] are late. They [visit].',
    ['Visits are late.', 'They visit.'],
    ['[Visits] are late.', 'They [visit].'],
    'marks stay with their sentence',
  ],
  ['  One.   [Two]', ['One.', 'Two'], ['One.', '[Two]'], 'white space between sentences is nobody’s'],
  ['One. Two.', ['One.', 'Three.'], null, 'another text cannot be divided'],
]

for (const [marked, sentences, expected, why] of divisions)
  test(`Dividing "${marked}": ${why}`, () =>
    assert.deepEqual(divide(asMarked(marked), sentences)?.map(shown) ?? null, expected))

test('whatever the sentences, a text without marks is divided into them', () => {
  const sentence = fc
    .string({ minLength: 1 })
    .filter((text) => text.trim() === text && !text.includes(markBegin) && !text.includes(markEnd))
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
      assert.deepEqual(divide(sentences.join(' '), sentences), sentences)
    }),
  )
})

test('a phrase is marked as one, whatever its case, and not within a longer word', () => {
  const text = 'Return  home visits; return home; return homeless.'
  assert.equal(
    shown(markPhrases(text, patternOf('return home'))),
    '[Return  home] visits; [return home]; return homeless.',
  )
})
