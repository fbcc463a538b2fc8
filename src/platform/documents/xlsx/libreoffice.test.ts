import assert from 'node:assert/strict'
import test from 'node:test'
import { hasLibreOffice, savedByLibreOffice } from '../../../../test/support/libreoffice.ts'
import { readXlsxBytes } from './read-bytes.ts'
import { unneutralised } from './text.ts'
import { xlsxWorkbook } from './write.ts'

const texts = [
  '=1+1', '+44 20', '-1', '@SUM(A1)', "'=1", "''quoted", '007', '1e5', 'TRUE', '3/4', '#REF!', '_x0041_', 'constructor', '__proto__',
  '- one\n- two\n\n- three', 'tab\there', 'a\u00A0b', '\u{1F9D2}\u{1F3FD} and \u{1F468}\u200D\u{1F469}\u200D\u{1F467}', '<b>&amp;</b>', 'x'.repeat(4_000),
  'a\uFFFDb', '\uFFFD', '£5 million – “so”', '\u0627\u0644\u0639\u0631\u0628\u064A\u0629', '  inner   spaces', 'end',
] // biome-ignore format: a list
const days = ['1900-01-01', '1900-02-28', '1900-03-01', '1904-01-01', '2024-02-29', '2027-03-03', '2100-12-31']

test('a workbook that LibreOffice opened and saved reads the same', async (context) => {
  if (!hasLibreOffice()) return context.diagnostic('LibreOffice Calc is not installed here, so this was not tried.')
  const written = await xlsxWorkbook([
    {
      name: 'Sheet',
      columns: [
        { header: 'Id', width: 10, kind: 'text', hidden: true },
        { header: 'Text', width: 40, kind: 'text', choices: ['Yes', 'Done, awaiting'] },
        { header: 'Day', width: 12, kind: 'day' },
        { header: 'Number', width: 12, kind: 'number' },
      ],
      rows: texts.map((text, at) => [`id ${at}`, text.trim(), days[at] ? { day: days[at] } : null, at * 1_000]),
    },
  ])
  const before = (await readXlsxBytes(written))[0]!
  const [after] = await readXlsxBytes(savedByLibreOffice(written))
  assert.equal(before.rows.length, texts.length + 1)
  const asTexts = (rows: typeof before.rows) =>
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? unneutralised(cell) : cell)))
  assert.deepEqual(asTexts(after!.rows), asTexts(before.rows))
  assert.deepEqual(after!.faults, [])
  assert.deepEqual(
    after!.rows.slice(1).map(([, text]) => unneutralised(String(text))),
    texts.map((text) => text.trim()),
  )
})
