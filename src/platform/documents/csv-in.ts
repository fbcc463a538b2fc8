import { type CsvError, parse } from 'csv-parse'
import { type Encoding, openText } from './csv-encoding.ts'
import { type Budget, newBudget, UnreadableTable } from './xlsx/stream/faults.ts'
import { firstBytes } from './xlsx/stream/zip-parts.ts'

export type CsvReading = { encoding: Encoding; delimiter: string /** NUL bytes that were left out. */; nuls: number }
type OnCsvRow = (row: number, cells: readonly (string | null)[]) => void

const delimiters = [',', ';', '\t', '|'] as const
const longestRow = 1_000_000

/** How often each delimiter stands outside of quotation marks in each of the first lines. */
const countsOf = (lines: readonly string[], delimiter: string): readonly number[] =>
  lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(delimiter).length - 1).filter((count) => count > 0)

/** The delimiter that most of the first lines have equally often. */
export const delimiterOf = (start: string): string => {
  const lines = start.split(/\r\n?|\n/).filter((line) => line.trim() !== '').slice(0, 30) // biome-ignore format: short
  const scores = delimiters.map((delimiter) => {
    const counts = countsOf(lines, delimiter)
    const often = Map.groupBy(counts, (count) => count)
    const best = [...often].map(([count, all]) => all.length * 1_000 + Math.min(count, 999))
    return { delimiter, score: Math.max(0, ...best) }
  })
  return scores.reduce((one, other) => (other.score > one.score ? other : one)).delimiter
}

const faultOf = (error: unknown): unknown => {
  const code = (error as CsvError | null)?.code
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new UnreadableTable('quote-not-closed')
  if (code === 'CSV_MAX_RECORD_SIZE') return new UnreadableTable('line-too-long')
  return typeof code === 'string' && code.startsWith('CSV_') ? new UnreadableTable('not-csv') : error
}

const strangers = ['%pdf', 'pk\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '{\\rtf', '<!doctype', '<html', '<?xml']

/** What is no text at all, such as a picture or a PDF under a wrong name. */
const checkText = async (source: string | Buffer): Promise<void> => {
  const first = await firstBytes(source, 1_000)
  if (first.length === 0) throw new UnreadableTable('empty')
  const start = first.toString('latin1').toLowerCase()
  // Bytes that no text has, in any of the encodings; NUL may stand in it by mistake and in UTF-16.
  const odd = first.filter((byte) => byte > 0 && byte < 32 && (byte < 9 || byte > 13) && byte !== 27).length
  if (odd > 50 || strangers.some((mark) => start.startsWith(mark))) throw new UnreadableTable('not-csv')
}

/**
 * Reads a CSV file, a path or its bytes, row by row: any delimiter that spreadsheets write, UTF-8, UTF-16 or Windows-1252. Rows count as
 * a spreadsheet shows them; empty ones are left out. Cells are text as it stands, null where empty. Throws `UnreadableTable`.
 */
export const readCsvRows = async (
  source: string | Buffer,
  onRow: OnCsvRow,
  { budget = newBudget(), onBytes }: { budget?: Budget; onBytes?: (bytes: number) => void } = {},
): Promise<CsvReading> => {
  await checkText(source)
  const { encoding, pieces } = await openText(source)
  const first = await pieces.next()
  let start = first.done ? '' : first.value.text
  // Excel writes the delimiter into a first line of its own, and shows no such row.
  const told = /^sep=(.)\r?\n/i.exec(start)
  if (told) start = start.slice(told[0].length)
  const delimiter = told?.[1] ?? delimiterOf(start.slice(0, 65_536))
  let [row, nuls] = [0, 0]
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
    on_record: (record: string[]) => {
      row += 1
      let last = 0
      for (const [at, text] of record.entries()) {
        if (text !== '') last = at + 1
        if (text.length > 64) budget.text(text.length)
      }
      if (last === 0) return null
      budget.row()
      onRow(row, record.slice(0, last).map((text) => (text === '' ? null : text))) // biome-ignore format: short
      return null
    },
  })
  parser.resume()
  const ended = new Promise<void>((resolve, reject) => parser.on('end', resolve).on('error', reject))
  ended.catch(() => {})
  const write = (text: string) => {
    const clean = text.includes('\0') ? text.replaceAll('\0', '') : text
    nuls += text.length - clean.length
    return parser.write(clean) ? null : Promise.race([new Promise((resolve) => parser.once('drain', resolve)), ended])
  }
  try {
    await write(start)
    onBytes?.(first.done ? 0 : first.value.bytes)
    for await (const { text, bytes } of pieces) {
      if (text !== '') await write(text)
      onBytes?.(bytes)
    }
    parser.end()
    await ended
  } catch (error) {
    parser.destroy()
    throw faultOf(error)
  }
  return { encoding, delimiter, nuls }
}
