import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../day.ts'
import { withoutControls } from '../../plain-text.ts'
import type { NewSheet } from './model.ts'
import { readXlsxBytes } from './read-bytes.ts'
import { escaped, neutralised, unneutralised } from './text.ts'
import { xlsxWorkbook } from './write.ts'

const sheetOf = (texts: readonly string[], days: readonly string[] = []): NewSheet => ({
  name: 'Sheet',
  columns: [
    { header: 'Text', width: 30, kind: 'text' },
    { header: 'Day', width: 12, kind: 'day' },
  ],
  rows: Array.from({ length: Math.max(texts.length, days.length) }, (_, at) => [
    texts[at] ?? null,
    days[at] === undefined ? null : { day: days[at] },
  ]),
})

/** Any text that the product can hold. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.stringMatching(/^'{0,2}[=+@-][A-Z0-9()!|"' ,]{0,30}$/),
    fc.constantFrom('=1+1', "'=1+1", '007', '_x0041_', '_x005F_x0041_', 'constructor', '__proto__', 'toString', '1e5'),
    fc.constantFrom(
      '- one\n- two',
      'TRUE',
      '3/4',
      '\uFFFD',
      'a\u00A0b',
      '\u{1F9D2}\u{1F3FD}',
      '<b>&amp;</b>',
      '\uFEFFx',
    ),
  )
  .map((text) => withoutControls(text).trim())

test('every text comes back as it was, whatever it looks like', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 40 }), async (texts) => {
      const [sheet] = await readXlsxBytes(await xlsxWorkbook([sheetOf([...texts, 'end'])]))
      const read = sheet!.rows.slice(1).map(([text]) => (typeof text === 'string' ? unneutralised(text) : ''))
      assert.deepEqual(read, [...texts, 'end'])
    }),
    { numRuns: 150 },
  )
})

test('every day from 1900 to 2100 comes back as it was', async () => {
  const days = Array.from({ length: 201 * 366 }, (_, at) => addDays('1900-01-01', at)).filter((day) => day < '2101')
  const [sheet] = await readXlsxBytes(await xlsxWorkbook([sheetOf([], days)]))
  const read = sheet!.rows.slice(1).map(([, cell]) => {
    if (typeof cell === 'string') return cell.split('/').toReversed().join('-')
    return cell !== null && typeof cell === 'object' ? cell.day : cell
  })
  assert.equal(read.length, days.length)
  assert.deepEqual(read, days)
})

test('no text that a spreadsheet could run is left as it is, and each is given back', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', "'=1", "''=1", '\t=1', '\r=1']) {
    assert.match(neutralised(text), /^'/)
    assert.equal(unneutralised(neutralised(text)), text)
  }
  fc.assert(fc.property(anyText, (text) => unneutralised(neutralised(text)) === text))
})

test('a plain text is not touched by the notation for odd characters', () => {
  for (const text of ['Visits on time', 'one\ntwo', 'x_y', '£5 – “so”', '\u{1F600}']) assert.equal(escaped(text), text)
})

test('a thousand long rows are read as they were written', async () => {
  const texts = Array.from({ length: 1_000 }, (_, at) => `Row ${at}: ${'a long text, '.repeat(300)}end`)
  const [sheet] = await readXlsxBytes(await xlsxWorkbook([sheetOf(texts)]))
  assert.deepEqual(
    sheet!.rows.slice(1).map(([text]) => text),
    texts,
  )
})
