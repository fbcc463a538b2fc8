import assert from 'node:assert/strict'
import test from 'node:test'
import { PARAGRAPH_LIMIT } from './long-lines.ts'
import { readLines } from './read-lines.ts'
import { readText } from './text.ts'

const read = (text: string) => readLines(readText(text), [], 'long.txt').document
const sentence = 'Children are seen alone and at home by a worker whom they know well. '

test('a paragraph of megabytes is split at sentences, with a warning, and nothing is lost', () => {
  for (const text of [sentence.repeat(10_000), `${sentence.trim()}\n`.repeat(10_000)]) {
    const start = performance.now()
    const document = read(text)
    assert.ok(performance.now() - start < 20_000)
    assert.ok(document.paragraphs.every((one) => one.text.length <= PARAGRAPH_LIMIT + 100))
    assert.ok(document.paragraphs.length > 1)
    assert.equal(document.paragraphs.flatMap((one) => one.sentences).length, 10_000)
  }
  assert.ok(read(sentence.repeat(1_000)).warnings.some((warning) => warning.includes('was split')))
})

test('a text without a blank or a full stop is cut all the same', () => {
  const document = read('x'.repeat(3 * PARAGRAPH_LIMIT))
  assert.ok(document.paragraphs.every((one) => one.text.length <= PARAGRAPH_LIMIT))
  assert.equal(document.paragraphs.map((one) => one.text).join('').length, 3 * PARAGRAPH_LIMIT)
})

test('a long paragraph of a real report is left whole, without a warning', () => {
  const document = read(sentence.repeat(60))
  assert.equal(document.paragraphs.length, 1)
  assert.ok(!document.warnings.some((warning) => warning.includes('was split')))
})
