import assert from 'node:assert/strict'
import test from 'node:test'
import { readDocument } from './index.ts'
import { focusedWithPriority } from './invented/papers.ts'

const own = /4\.3 We have already:[\s\S]*?audit\n/
const paper = (heading: string, items: readonly string[]): string =>
  focusedWithPriority.replace(own, `4.3 ${heading}:\n\n${items.map((item) => `• ${item}`).join('\n')}\n`)

const read = async (heading: string, items: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const result = await readDocument(Buffer.from(paper(heading, items)), 'paper.txt')
  assert.ok(result.ok)
  assert.equal(result.document.kind, 'committee-report')
  const all = result.document.lists.flatMap((list) => list.items)
  return Object.fromEntries(all.map(({ text, leaning }) => [text, leaning]))
}

const rows: readonly [why: string, heading: string, item: string, leaning: string][] = [
  ['what members are asked to do was found by nobody', 'Recommendations', 'Note the very positive outcome for children', 'context'],
  ['however the heading puts it', 'The Committee is asked to', 'Welcome the good progress that was made', 'context'],
  ['the paper’s own procedure', 'Corporate considerations', 'Equality Impact Assessment', 'context'],
  ['with what became of it', 'Working well together', 'Equality impact assessment: not needed', 'context'],
  ['a title that holds a word of praise', 'Corporate considerations', 'Well-being and health implications', 'context'],
  ['the record of other councils', 'How others fare', '34% of local authorities were judged to be good or outstanding', 'context'],
  ['how inspectors went about it', 'What they did', 'Reviewing over 365 documents including good plans', 'context'],
  ['the heading says what its items are', 'Areas of strength', 'Response to homelessness', 'strength'],
  ['authority is not author', 'What the authority does well', 'Children are seen regularly and their views are well recorded', 'strength'],
  ['a worry under a plain heading', 'What was found', 'Supervision is poor', 'concern'],
] // biome-ignore format: a table

for (const [why, heading, item, leaning] of rows)
  test(`“${item}” under “${heading}”: ${why}`, async () => {
    assert.equal((await read(heading, [item, 'Second item of the list']))[item], leaning)
  })
