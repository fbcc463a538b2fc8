import assert from 'node:assert/strict'
import test from 'node:test'
import { sheetWith, xlsxOf } from '../../../test/support/xlsx-of.ts'
import { type Chance, chanceFrom } from '../../inspections/reader/fuzzing/chance.ts'
import { isDay } from '../../platform/day.ts'
import { annexALists } from '../annex-a/lists.ts'
import type { List, ReadReturn } from '../model.ts'
import { type ReturnReading, readReturn } from './read-return.ts'

const seed = Number(process.env.FUZZ_SEED ?? 4)
const times = Number(process.env.FUZZ_RUNS ?? 1)
const lists: readonly List[] = [annexALists[0]!, annexALists[7]!]

const bits = [
  '<c>', '</c>', '<row>', '<row r="5"/>', '</row>', '<v>', '</v>', '<is>', '<t>', '</sheetData>', '<f/>', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '?>', '&#x0;',
  '&#xFFFFFFFF;', '&lt;', '&lol;', '_x0000_', '_xD800_', 'r="A1"', 'r="ZZZ9"', "r='", 't="s"', 't="d"', 's="1"', 's="-1"', '"', '>', '/>', '9'.repeat(400), '-1e308',
  '1e999', 'NaN', '<mergeCell ref="A1:XFD1048576"/>', '<mergeCell ref=":"/>', '<!DOCTYPE a [<!ENTITY b "c">]>', '\uFEFF', '\u0000', '\uD800', ';', '\t', '""', '"', ',,,', '\r', '\n',
  'sep=', '#N/A', '1900-01-01', '31/02/2024', '="', 'Child Unique ID', 'Age', 'Total', ' '.repeat(2_000),
] // biome-ignore format: a list

/** Pieces lost, doubled, put in or moved, as damage and careless programs do. */
const brokenText = (text: string, chance: Chance): string => {
  let broken = text
  for (let left = chance.pick([1, 1, 3, 20]); left > 0; left -= 1) {
    const at = chance.below(broken.length + 1)
    const some = chance.below(chance.pick([2, 20, 300]))
    const [before, after] = [broken.slice(0, at), broken.slice(at)]
    broken = chance.pick([
      () => before + after.slice(some),
      () => before + chance.pick(bits) + after,
      () => before + after.slice(0, some) + after,
      () => after.slice(0, some) + before + after.slice(some),
      () => before + String.fromCharCode(chance.below(0x300)) + after.slice(1),
    ])()
  }
  return broken
}

const brokenBytes = (bytes: Buffer, chance: Chance): Buffer => {
  const copy = Buffer.from(bytes)
  for (let left = chance.pick([1, 3, 30]); left > 0; left -= 1) copy[chance.below(copy.length)] = chance.below(256)
  return chance.oneIn(3) ? copy.subarray(0, chance.below(copy.length)) : copy
}

const rows = (list: List): string =>
  [
    list.columns.map(({ header }) => header),
    ...Array.from({ length: 6 }, (_, at) =>
      list.columns.map(({ kind, codes }) =>
        kind === 'day' ? `0${at + 1}/02/2024` : codes ? (codes[at]?.printed ?? '') : `${at}`,
      ),
    ),
  ]
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;')}</t></is></c>`).join('')}<c s="1"><v>45000</v></c><c t="s"><v>0</v></c></row>`,
    )
    .join('')
const parts = {
  sheet: `<worksheet><sheetData>${rows(lists[0]!)}</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells></worksheet>`,
  shared: '<si><t>shared</t></si><si><r><t>a</t></r><r><t>b</t></r></si>',
}
const csv = `Annex A\n${lists[0]!.columns.map(({ header }) => `"${header}"`).join()}\nC1,"a) Male",WBRI,01/02/2015,9,2024-05-06,"q) 6: Police"\nC2,b) Female,,,,,\n`
const whole = xlsxOf({
  sheets: [
    { name: 'List 1', xml: parts.sheet },
    { name: 'List 8', rows: rows(lists[1]!) },
  ],
  shared: parts.shared,
  formats: [0, 14],
})

type Sample = { name: string; bytes: Buffer }
const sampleOf = (number: number): Sample => {
  const chance = chanceFrom(seed, number)
  const book = (sheet: string, shared: string) =>
    xlsxOf({ sheets: [{ name: 'List 1', xml: sheet }], shared, formats: [0, 14] })
  return chance.pick<() => Sample>([
    () => ({ name: 'a.xlsx', bytes: brokenBytes(whole, chance) }),
    () => ({ name: 'a.xlsx', bytes: book(brokenText(parts.sheet, chance), parts.shared) }),
    () => ({ name: 'a.xlsx', bytes: book(brokenText(parts.sheet, chance), parts.shared) }),
    () => ({ name: 'a.xlsx', bytes: book(parts.sheet, brokenText(parts.shared, chance)) }),
    () => ({
      name: 'a.xlsx',
      bytes: xlsxOf({
        sheets: [],
        parts: {
          'xl/workbook.xml': brokenText(
            '<workbook><workbookPr date1904="1"/><sheets><sheet name="List 1" r:id="s"/></sheets></workbook>',
            chance,
          ),
        },
      }),
    }),
    () => ({
      name: 'a.xlsx',
      bytes: sheetWith(rows(lists[0]!), {
        parts: {
          'xl/styles.xml': brokenText(
            '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>',
            chance,
          ),
        },
      }),
    }),
    () => ({ name: 'list 1.csv', bytes: Buffer.from(brokenText(csv, chance)) }),
    () => ({
      name: 'list 1.csv',
      bytes: Buffer.from(brokenText(csv, chance), chance.pick(['utf16le', 'latin1'] as const)),
    }),
    () => ({ name: 'list 1.csv', bytes: brokenBytes(Buffer.from(csv), chance) }),
  ])()
}

const faultsOfReturn = (read: ReadReturn): readonly string[] => {
  const faults: string[] = []
  for (const list of lists)
    for (const { row, values } of read.lists.get(list.id)?.rows ?? []) {
      if (!Number.isInteger(row) || row < 2 || row > 1_048_576) faults.push(`row ${row}`)
      if (Object.keys(values).length !== list.columns.length) faults.push('other columns')
      for (const { id, kind, codes } of list.columns) {
        const value = values[id] ?? null
        if (value === null) continue
        const right =
          kind === 'day'
            ? typeof value === 'string' && isDay(value)
            : kind === 'count'
              ? Number.isSafeInteger(value) && Number(value) >= 0
              : kind === 'code' || kind === 'yes-no'
                ? codes!.some(({ code }) => code === value)
                : typeof value === 'string' && value !== '' && !value.includes('\0')
        if (!right) faults.push(`${kind} ${JSON.stringify(value)}`)
      }
    }
  for (const { list, column, row } of read.unread)
    if (read.lists.get(list)?.rows.find((one) => one.row === row)?.values[column] !== null)
      faults.push(`unread but there: ${column} ${row}`)
  return faults
}

const faultsOf = (reading: ReturnReading): readonly string[] =>
  reading.ok
    ? faultsOfReturn(reading.read)
    : /\.\)?$/.test(reading.sentence)
      ? []
      : [`no sentence: ${reading.sentence}`]

test('a return that was damaged is read or refused in words: no other end, and nothing half', async () => {
  const counts = { read: 0, refused: 0 }
  const slow: string[] = []
  for (let number = 0; number < 400 * times; number += 1) {
    const from = performance.now()
    const reading = await readReturn([sampleOf(number)], lists)
    counts[reading.ok ? 'read' : 'refused'] += 1
    assert.deepEqual(faultsOf(reading), [], `FUZZ_SEED=${seed}, number ${number}`)
    if (performance.now() - from > 5_000) slow.push(`number ${number}`)
  }
  assert.deepEqual(slow, [])
  assert.ok(counts.read > 50 * times && counts.refused > 50 * times, JSON.stringify(counts))
})
