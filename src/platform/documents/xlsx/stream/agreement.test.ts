import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { hasLibreOffice, savedByLibreOffice } from '../../../../../test/support/libreoffice.ts'
import { sheetWith } from '../../../../../test/support/xlsx-of.ts'
import { addDays } from '../../../day.ts'
import { withoutControls } from '../../../plain-text.ts'
import type { NewCell, XlsxCell } from '../model.ts'
import { neutralised } from '../text.ts'
import { xlsxWorkbook } from '../write.ts'
import { openXlsx } from './open.ts'

type Table = readonly (readonly XlsxCell[])[]

const readRows = async (bytes: Buffer): Promise<Table> => {
  const book = await openXlsx(bytes)
  const rows: (readonly XlsxCell[])[] = []
  await book.readRows(0, (row, cells) => {
    while (rows.length < row - 1) rows.push([])
    rows.push(cells)
  })
  book.close()
  return rows
}
/** Without the empty cells behind the last one. */
const short = (cells: readonly (XlsxCell | undefined)[]) => {
  const last = cells.findLastIndex((cell) => cell !== null && cell !== undefined)
  return cells.slice(0, last + 1).map((cell) => cell ?? null)
}

const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '=1+1',
      '007',
      '_x0041_',
      '_x005F_x0041_',
      'constructor',
      '1e5',
      'TRUE',
      ' x ',
      'a\u00A0b',
      '<b>&amp;</b>',
      ']]>',
      '<!-- x -->',
    ),
  )
  .map((some) => withoutControls(some))
  .filter((some) => some !== '')
const day = fc.integer({ min: 0, max: 73_000 }).map((count) => ({ day: addDays('1900-03-01', count) }))
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }))
  .map((some) => some + 0)
const row = fc.record({ text: fc.option(text), day: fc.option(day), number: fc.option(number) })

const bookOf = (rows: readonly (readonly NewCell[])[]): Promise<Buffer> =>
  xlsxWorkbook([
    {
      name: 'Sheet',
      columns: [
        { header: 'Text', width: 10, kind: 'text' },
        { header: 'Day', width: 10, kind: 'day' },
        { header: 'Number', width: 10, kind: 'number' },
      ],
      rows,
    },
  ])

test('what a workbook was made of is what is read, cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const cells = rows.map((one): NewCell[] => [one.text, one.day, one.number])
      const [, ...read] = await readRows(await bookOf(cells))
      const wanted = cells.map((one) => short(one.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell))))
      assert.deepEqual(read.map(short), wanted.slice(0, wanted.findLastIndex((one) => one.length > 0) + 1))
    }),
    { numRuns: 100 },
  )
})

test('another reader finds the same cells', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const bytes = await bookOf([
        ...rows.map((one): NewCell[] => [one.text, one.day, one.number]),
        ['end', null, null],
      ])
      const [theirs] = await readXlsxFile(bytes, { trim: false })
      const wanted = theirs!.data.map((cells) =>
        short(
          cells.map((cell) => (cell instanceof Date ? { day: cell.toISOString().slice(0, 10) } : (cell as XlsxCell))),
        ),
      )
      assert.deepEqual((await readRows(bytes)).map(short), wanted)
    }),
    { numRuns: 60 },
  )
})

test('a workbook that LibreOffice opened and saved reads the same', async (context) => {
  if (!hasLibreOffice()) return context.diagnostic('LibreOffice Calc is not installed here, so this was not tried.')
  // It keeps 15 digits, and does not give back the notation for characters that it does not know.
  const rows = fc
    .sample(row, { numRuns: 300, seed: 4 })
    .map((one): NewCell[] => [
      one.text?.replaceAll(/\uFFFD|_x/g, '?') ?? 'x',
      one.day,
      one.number && Number(one.number.toPrecision(12)),
    ])
  const bytes = await bookOf(rows)
  assert.deepEqual((await readRows(savedByLibreOffice(bytes))).map(short), (await readRows(bytes)).map(short))
})

test('what is read is not held: thirty thousand rows need little more memory than one', async () => {
  const cells = '<c t="inlineStr"><is><t>a text of some length</t></is></c>'.repeat(20)
  const book = await openXlsx(sheetWith(`<row>${cells}</row>`.repeat(30_000)))
  globalThis.gc?.()
  const before = process.memoryUsage()
  let [most, rows] = [0, 0]
  await book.readRows(0, () => {
    rows += 1
    if (rows % 5_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before.heapUsed)
  })
  book.close()
  assert.equal(rows, 30_000)
  assert.ok(most < 60 * 2 ** 20, `${Math.round(most / 2 ** 20)} MB`)
})
