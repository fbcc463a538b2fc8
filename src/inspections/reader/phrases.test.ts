import assert from 'node:assert/strict'
import test from 'node:test'
import { finder, wordsOf } from './phrases.ts'

const found = (phrases: string, text: string): string[] => {
  const words = wordsOf(text)
  return finder([phrases], (one) => one)(words).map(({ start, end }) => words.slice(start, end).join(' '))
}

test('words are small, without hyphens and closing apostrophes, with stops of their own', () => {
  assert.deepEqual(wordsOf('Well-matched homes, children’s plans and parents’ views.'), [
    'well', 'matched', 'homes', ',', 'children’s', 'plans', 'and', 'parents', 'views',
  ]) // biome-ignore format: one line
  assert.deepEqual(wordsOf(''), [])
})

test('a phrase finds endings, either word, any word, and words between', () => {
  const table: [string, string, string[]][] = [
    ['effective*', 'Partners work effectively.', ['effectively']],
    ['has|have improved', 'Plans have improved.', ['have improved']],
    ['too _', 'Too many wait.', ['too many']],
    ['made ~2 progress', 'They made very good progress.', ['made very good progress']],
    ['made ~2 progress', 'They made no progress.', []],
    ['made ~2 progress', 'They made plans, progress followed.', []],
    ['good; good plans', 'Good plans are made.', ['good plans']],
  ]
  for (const [phrases, text, wanted] of table) assert.deepEqual(found(phrases, text), wanted, `${phrases}: ${text}`)
})

test('of two phrases of one length the first declared wins', () => {
  const entries = ['prevent*', 'prevents'] as const
  assert.equal(finder(entries, (one) => one)(['prevents'])[0]?.entry, 'prevent*')
})

test('a phrase that could not be looked up is refused', () => {
  assert.throws(() => finder(['~2 plans'], (one) => one), /must begin with a word/)
  assert.throws(() => finder(['of*'], (one) => one), /Too short/)
})

test('a text that was not parted into sentences is read to an end, and quickly', () => {
  const text = 'not good and no delay, but children wait when plans are poor '.repeat(50_000)
  assert.ok(wordsOf(text).length < 1000)
})
