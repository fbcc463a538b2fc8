import assert from 'node:assert/strict'
import test from 'node:test'
import * as areaSend from './invented/area-send.ts'
import * as joint from './invented/joint.ts'
import * as letters from './invented/letters.ts'
import * as papers from './invented/papers.ts'
import * as single from './invented/single.ts'
import * as small from './invented/small.ts'
import * as larger from './invented-documents.ts'
import { pdfOf } from './pdf-of.ts'
import { readBytes } from './read-bytes.ts'
import { readLines } from './read-lines.ts'
import { readingRules } from './reading-rules.ts'
import { readText } from './text.ts'

const texts = [areaSend, joint, letters, papers, single, small, larger].flatMap((module) =>
  Object.entries(module).flatMap(([name, value]) => (typeof value === 'string' ? [{ name, text: value }] : [])),
)
const table = pdfOf([
  [
    { text: 'Inspection of Marlshire local authority children’s services', x: 72, y: 90, size: 18 },
    { text: 'Inspection dates: 11 to 22 May 2026', x: 72, y: 130 },
    { text: 'Judgement', x: 80, y: 180, bold: true },
    { text: 'Grade', x: 350, y: 180, bold: true },
    { text: 'The experiences and progress of', x: 80, y: 205 },
    { text: 'children in care', x: 80, y: 219 },
    { text: 'Good', x: 350, y: 205 },
    { text: 'Services for children in Marlshire have improved since the last inspection and leaders know them well.', x: 72, y: 260 },
  ],
]) // biome-ignore format: a page as it is set

/** Every source of every test document, by its rule. */
const sources = async () => {
  const pdf = await readBytes(table, 'table.pdf')
  assert.ok(pdf.ok)
  return [
    ...texts.flatMap(({ name, text }) => Object.values(readLines(readText(text), [], name).sources)),
    ...Object.values(pdf.sources),
  ]
}

test('every rule that reads a value is declared, and every declared rule is used by a test document', async () => {
  const used = new Set((await sources()).map((source) => source.rule))
  assert.deepEqual([...used].sort(), Object.keys(readingRules).sort())
})

test('a value is certain unless its rule is declared as a fallback', async () => {
  for (const source of await sources()) {
    const rule = readingRules[source.rule as keyof typeof readingRules]
    assert.equal(source.certain, !('fallback' in rule), source.rule)
  }
})

test('what was read by a fallback is told among the warnings, once a rule', () => {
  const { document } = readLines(readText(small.untitledPaper), [], 'paper.txt')
  assert.deepEqual(
    document.warnings.filter((warning) => warning.includes('look twice')).map((warning) => warning.split(':')[0]),
    ['Kind', 'Local authority', 'Dates on site', 'Judgements', 'Areas'],
  )
})

test('every rule has words and an example of its own', () => {
  const rules = Object.values(readingRules)
  assert.equal(new Set(rules.map((rule) => rule.words)).size, rules.length)
  assert.equal(new Set(rules.map((rule) => rule.example)).size, rules.length)
})
