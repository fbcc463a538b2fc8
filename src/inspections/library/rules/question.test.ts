import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { marksOf, patternOf, phrasesOf } from './question.ts'

const phrases: readonly [string, readonly string[], string][] = [
  ['"return home interviews"', ['return home interviews'], 'quotes make a phrase'],
  ['“return home interviews”', ['return home interviews'], 'so do the quotes that Word makes'],
  ['return home interviews', ['return home interviews'], 'words alone are looked for together first'],
  ['"care leavers" -"out of area"', ['care leavers'], 'what a minus takes away need not stand there'],
  ['missing -exploitation', [], 'with a minus the words are no phrase'],
  ['audit or moderation', [], 'nor with an or'],
  ['orders made', ['orders made'], 'a word that begins with or is no or'],
  ['supervision', [], 'one word is found by its stem'],
  ['"  return   home "', ['return home'], 'white space is one blank'],
  ['""', [], 'empty quotes ask for nothing'],
]

for (const [words, expected, why] of phrases)
  test(`Phrases of ${words}: ${why}`, () => assert.deepEqual(phrasesOf(words), expected))

const marks: readonly [Parameters<typeof marksOf>[0], string][] = [
  [{ leaning: null, theme: null, section: null }, ''],
  [{ leaning: 'strength', theme: null, section: null }, "'=strength/'"],
  [{ leaning: null, theme: 'missing', section: null }, "'=/missing'"],
  [{ leaning: 'strength', theme: 'missing', section: 'in-care' }, "'=strength/missing' & '=in/in-care'"],
  [{ leaning: null, theme: "a'b\\", section: null }, "'=/a''b\\\\'"],
]

for (const [asked, expected] of marks)
  test(`Marks of ${JSON.stringify(asked)}`, () => assert.equal(marksOf(asked), expected))

const stands: readonly [string, string, boolean][] = [
  ['return home interviews', 'Return home  interviews are timely.', true],
  ['return home interviews', 'They returned home. Interviewing went on.', false],
  ['children’s plans', "Children's plans are clear.", true],
  ['step-down', 'Decisions on step–down are sound.', true],
  ['16 (and 17)', 'Those aged 16 (and 17) are safe.', true],
  ['a.b', 'axb', false],
]

for (const [phrase, text, expected] of stands)
  test(`"${phrase}" ${expected ? 'stands' : 'does not stand'} in "${text}"`, () =>
    assert.equal(new RegExp(patternOf(phrase), 'iu').test(text), expected))

test('whatever is typed, the pattern is a regular expression that finds it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (text) => {
      const phrase = text.trim().replaceAll(/\s+/g, ' ')
      assert.ok(new RegExp(patternOf(phrase), 'i').test(phrase))
    }),
  )
})
