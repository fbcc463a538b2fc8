import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { csv } from './csv.ts'
import { type CsvReading, readCsvRows } from './csv-in.ts'
import { type TableFault, UnreadableTable } from './xlsx/stream/faults.ts'
import { unneutralised } from './xlsx/text.ts'

type Read = CsvReading & { rows: Record<number, readonly (string | null)[]> }
const readOf = async (source: string | Buffer): Promise<Read> => {
  const rows: Read['rows'] = {}
  const reading = await readCsvRows(source, (row, cells) => {
    rows[row] = cells
  })
  return { ...reading, rows }
}
const faultOf = async (bytes: Buffer): Promise<TableFault | null> => {
  try {
    await readCsvRows(bytes, () => {})
    return null
  } catch (error) {
    assert.ok(error instanceof UnreadableTable, String(error))
    return error.fault
  }
}
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

test('the bytes alone tell how a file was written', async () => {
  const text = 'Name,Note\r\nZoë,£5 – “so”\r\n'
  const windows = Buffer.from('Name,Note\r\nZo\u00EB,\u00A35 \u0096 \u0093so\u0094\r\n', 'latin1')
  for (const [bytes, encoding, why] of [
    [Buffer.from(text), 'UTF-8', 'as the web writes it'],
    [Buffer.from(`\uFEFF${text}`), 'UTF-8', 'with the mark that Excel wants'],
    [windows, 'Windows-1252', 'what Excel calls CSV'],
    [Buffer.from(`\uFEFF${text}`, 'utf16le'), 'UTF-16', 'what Excel calls Unicode text'],
    [utf16be(`\uFEFF${text}`), 'UTF-16', 'the other order of bytes'],
    [Buffer.from(text, 'utf16le'), 'UTF-16', 'without its mark'],
    [utf16be(text), 'UTF-16', 'without its mark, in the other order'],
  ] as const) {
    const read = await readOf(bytes)
    assert.equal(read.encoding, encoding, why)
    assert.deepEqual(read.rows, { 1: ['Name', 'Note'], 2: ['Zoë', '£5 – “so”'] }, why)
  }
})

test('a letter of two bytes on the edge of a piece is one letter, and bytes far behind decide too', async () => {
  const head = `a,${'x'.repeat(128 * 1024 - 3)}`
  const utf8 = await readOf(Buffer.from(`${head}é\n`))
  assert.equal(utf8.rows[1]![1]!.at(-1), 'é')
  const windows = await readOf(
    Buffer.concat([
      Buffer.from(`${`${'x'.repeat(99)},y\n`.repeat(5_000)}Zo`),
      Buffer.from([0xeb]),
      Buffer.from(',1\n'),
    ]),
  )
  assert.equal(windows.encoding, 'Windows-1252')
  assert.deepEqual(windows.rows[5_001], ['Zoë', '1'])
})

test('the delimiter is the one that most lines have equally often', async () => {
  for (const [text, delimiter, why] of [
    ['a,b,c\n1,2,3\n', ',', 'commas'],
    ['a;b;c\n1,5;2;3\n1,5;2,5;3\n', ';', 'commas within numbers'],
    ['a\tb\n1\t2\n', '\t', 'tabs'],
    ['a|b\n1|2\n', '|', 'bars'],
    ['sep=;\r\na;b\r\n"x,y";2\r\n', ';', 'said in a first line'],
    ['Our return, made by hand; draft\n\na,b,c\n1,2,"x; y; z; q"\n3,4,5\n', ',', 'a title with other marks'],
    ['a,b\n"x;y;z",1\n"p;q;r",2\n', ',', 'other marks inside of quotation marks'],
    ['only\none\n', ',', 'one column'],
  ] as const)
    assert.equal((await readOf(Buffer.from(text))).delimiter, delimiter, why)
})

test('rows count as a spreadsheet shows them, with line ends of every kind', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const { rows } = await readOf(Buffer.from(['a,b', '', '"1', '2",x', ',,', '3,"say ""so"""', 'end,, '].join(end)))
    assert.deepEqual(rows[3], [`1${end}2`, 'x'], JSON.stringify(end))
    assert.deepEqual(rows[5], ['3', 'say "so"'])
    assert.deepEqual(rows[6], ['end', null, ' '])
    assert.deepEqual(Object.keys(rows), ['1', '3', '5', '6'])
  }
})

test('what spreadsheets would not write is read as far as it can be told apart', async () => {
  const { rows, nuls } = await readOf(Buffer.from('a,b\n1,2,3\n4\nO"Neil,5" tall\nx\0y,\0\n'))
  assert.deepEqual(rows, { 1: ['a', 'b'], 2: ['1', '2', '3'], 3: ['4'], 4: ['O"Neil', '5" tall'], 5: ['xy'] })
  assert.equal(nuls, 2)
})

test('what is no table of text is refused with a sentence', async () => {
  for (const [bytes, fault, why] of [
    [Buffer.alloc(0), 'empty', 'nothing in it'],
    [Buffer.from('%PDF-1.7\n'), 'not-csv', 'a PDF'],
    [Buffer.from('<!DOCTYPE html><html>'), 'not-csv', 'a page of a website that wanted a sign-in'],
    [Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 7) % 32)), 'not-csv', 'a picture'],
    [Buffer.from(`a,b\n"never closed,${'x\n'.repeat(50)}`), 'quote-not-closed', 'a quotation mark too many'],
    [Buffer.from(`a,b\n"never closed,${'x,y\n'.repeat(500_000)}`), 'line-too-long', 'the same in a long file'],
    [Buffer.from(`a,${'x'.repeat(2_000_000)}`), 'line-too-long', 'a line without end'],
    [Buffer.from('1\n'.repeat(1_800_001)), 'too-many-rows', 'more than a return can have'],
  ] as const)
    assert.equal(await faultOf(bytes), fault, why)
})

test('a path is read as its bytes are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'))
  try {
    const bytes = Buffer.from(`a,b\n${'x,y\n'.repeat(100_000)}`)
    writeFileSync(join(folder, 'a.csv'), bytes)
    const [one, other] = [await readOf(join(folder, 'a.csv')), await readOf(bytes)]
    assert.equal(Object.keys(one.rows).length, 100_001)
    assert.deepEqual(one, other)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('what the product writes as CSV comes back as it was', async () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .filter((text) => !text.includes('\0') && !/^\uFEFF/.test(text))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
      const { rows: read } = await readOf(csv(['a', 'b', 'c'], rows))
      for (const [at, row] of rows.entries())
        assert.deepEqual(
          row.map((_, column) => unneutralised(read[at + 2]?.[column] ?? '')),
          row.map((text) => unneutralised(text)),
        )
    }),
    { numRuns: 200 },
  )
})

test('any bytes are read or refused, and never anything else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      await faultOf(Buffer.from(bytes))
    }),
    { numRuns: 300 },
  )
})
