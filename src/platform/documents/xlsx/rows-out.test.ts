import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import test from 'node:test'
import fc from 'fast-check'
import { hasLibreOffice, savedByLibreOffice } from '../../../../test/support/libreoffice.ts'
import { addDays } from '../../day.ts'
import { withoutControls } from '../../plain-text.ts'
import type { NewCell } from './model.ts'
import { readXlsxBytes } from './read-bytes.ts'
import { type RowSheet, xlsxRows } from './rows-out.ts'
import { unneutralised } from './text.ts'

const written = async (sheets: readonly RowSheet[]): Promise<Buffer> => buffer(xlsxRows(sheets))
const sheetOf = (...rows: readonly (readonly NewCell[])[]): RowSheet => ({ name: 'List 1', head: ['A', 'B'], rows })
const readBack = async (sheets: readonly RowSheet[]) => readXlsxBytes(await written(sheets))

const cells: readonly (readonly [why: string, cell: NewCell, read: unknown])[] = [
  ['an identifier keeps its zeros', '00123', '00123'],
  ['a day is a date', { day: '2026-03-31' }, { day: '2026-03-31' }],
  ['a number is a number', 12, 12],
  ['a day before March 1900 is text, because programs count it differently', { day: '1900-01-01' }, '01/01/1900'],
  ['a text that starts a formula is led by an apostrophe', '=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ['so is one that starts with a minus', '-1+1', "'-1+1"],
  ['marks of XML are text', '<b>&amp;"', '<b>&amp;"'],
  ['a blank is no cell', null, null],
]
for (const [why, value, read] of cells)
  test(`A workbook of many rows: ${why}`, async () => {
    const [sheet] = await readBack([sheetOf([value, 'end'])])
    assert.deepEqual(sheet!.rows[1]![0], read)
  })

test('Any text comes back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.stringMatching(/^'{0,2}[=+@-]\w{0,9}$/)), {
        minLength: 1,
        maxLength: 20,
      }),
      async (given) => {
        const texts = given.map((text) => withoutControls(text).toWellFormed()).filter((text) => text.trim() !== '')
        const [sheet] = await readBack([sheetOf(...texts.map((text): NewCell[] => ['-', text]))])
        assert.deepEqual(
          sheet!.rows.slice(1).map((row) => unneutralised(String(row[1]))),
          texts,
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('Several sheets stand in their order, one without a head row', async () => {
  const sheets = await readBack([
    { name: 'Cover', head: null, rows: [['As at']] },
    sheetOf(['x', { day: '2026-03-31' }]),
  ])
  assert.deepEqual(
    sheets.map(({ name, rows }) => [name, rows]),
    [
      ['Cover', [['As at']]],
      [
        'List 1',
        [
          ['A', 'B'],
          ['x', { day: '2026-03-31' }],
        ],
      ],
    ],
  )
})

test('More than one pressed piece reads as one sheet', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at): NewCell[] => [
    `row ${at}`,
    { day: addDays('2020-01-01', at % 999) },
  ])
  const [sheet] = await readBack([sheetOf(...rows)])
  assert.equal(sheet!.rows.length, 20_001)
  assert.equal(sheet!.rows[20_000]![0], 'row 19999')
})

test('LibreOffice reads the same out of it', async (context) => {
  if (!hasLibreOffice()) return context.diagnostic('LibreOffice Calc is not installed here, so this was not tried.')
  const sheets = [
    sheetOf(['00123', { day: '2026-03-31' }], ['=1+1', 'Ōnūku <b>']),
    { name: 'Cover', head: null, rows: [['x']] },
  ]
  const ours = await written(sheets)
  const [before, after] = [await readXlsxBytes(ours), await readXlsxBytes(savedByLibreOffice(ours))]
  assert.deepEqual(
    after.map(({ name, rows }) => [name, rows]),
    before.map(({ name, rows }) => [name, rows]),
  )
})
