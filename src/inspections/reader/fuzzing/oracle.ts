import { faults } from '../faults.ts'
import { gradeOf } from '../headings.ts'
import { type Line, type PageSize, Unreadable } from '../lines.ts'
import { type ReadDocument, readDocumentSchema } from '../model.ts'
import { linesOf } from '../read-bytes.ts'
import { readLines } from '../read-lines.ts'

/** Longer than any input here takes on a busy machine. */
export const SLOW_MILLISECONDS = 5_000
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Most lines are plain letters, which need no normal form; this is asked for every line and sentence of every document. */
const letters = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of plain letters begins with them
  /^[\x00-\x7f]*$/.test(text)
    ? text.toLowerCase().replace(/[^a-z\d]+/g, '')
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\d]/gu, '')

/** A number, letter or bullet that opens a list item is no part of its text. */
const mark = /^\s*\(?(?:\d{1,3}(?:\.\d{1,2})?|[a-z]|[ivx]{1,5})[).\s]\s*/i

/**
 * Whether a text stands in the lines, by its letters and digits: in a row, or in whole line ends and line starts one after another,
 * with other lines (a page's header, a footnote) or the other cells of a table between them.
 */
const standsIn = (lines: readonly Line[]): ((text: string) => boolean) => {
  const waysOf = ({ text, segments }: Line): string[] => {
    const cells = segments.length > 1 ? segments.map((cell) => cell.text) : []
    return [...new Set([text, text.replace(mark, ''), ...cells].map(letters))].filter(Boolean)
  }
  // Nearly every text stands in a row: the ways round are made for the few that do not.
  let made: string[][] | undefined
  const whole = lines.map(({ text }) => letters(text)).join('')
  return (text) => {
    const wanted = letters(text)
    if (whole.includes(wanted)) return true
    made ??= lines.map(waysOf)
    const fronts = made
    const goesOn = (rest: string, after: number): boolean =>
      rest === '' ||
      fronts.some(
        (ways, at) =>
          at >= after &&
          ways.some((way) => way.startsWith(rest) || (rest.startsWith(way) && goesOn(rest.slice(way.length), at + 1))),
      )
    const startsAt = (line: string, at: number): boolean => {
      for (let from = line.indexOf(wanted[0]!); from >= 0; from = line.indexOf(wanted[0]!, from + 1)) {
        const end = line.slice(from)
        if (wanted.startsWith(end) && goesOn(wanted.slice(end.length), at + 1)) return true
      }
      return false
    }
    return fronts.some((ways, at) => ways.some((way) => startsAt(way, at)))
  }
}

/** A day is printed as day, month and year in this order; in a range the month and year may be those of the day after it. */
const printed = (input: string, day: string): boolean => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const gap = '[\\s\\S]{0,90}?'
  const pattern = new RegExp(`(?<!\\d)0?${date}(?!\\d)${gap}${months[month - 1]}${gap}(?:${year}|${year + 1})`)
  // The month may be broken at a line's end: "F-" and "ebruary".
  return pattern.test(input) || pattern.test(input.replace(/-\s+/g, ''))
}

/** What is wrong with a document that was read from these lines; null when everything it says stands there. */
export const faultIn = (document: ReadDocument, lines: readonly Line[]): string | null => {
  const parsed = readDocumentSchema.safeParse(document)
  if (!parsed.success) return `the result does not fit the schema: ${parsed.error.message}`
  const stands = standsIn(lines)
  const areas = new Set(document.judgements.map(({ area }) => area))
  if (areas.size < document.judgements.length) return 'an area was judged twice'
  for (const { printed: words, grade } of document.judgements) {
    if (gradeOf(words) !== grade) return `“${words}” was taken for ${grade}`
    if (words === '' || !stands(words)) return `invented grade: ${words}`
  }
  for (const { text } of [...document.areasForImprovement, ...document.areasForPriorityAction])
    if (!stands(text)) return `invented area: ${text}`
  const texts = [
    ...document.paragraphs.map(({ text }) => text),
    ...document.lists.flatMap(({ items }) => items.map(({ text }) => text)),
  ]
  for (const text of [...texts, ...document.inspectors, document.leadInspector ?? '', document.focus ?? ''])
    if (!stands(text)) return `invented text: ${text}`
  for (const { text, sentences } of document.paragraphs)
    if (letters(sentences.map((one) => one.text).join('')) !== letters(text))
      return `the sentences are not the paragraph: ${text}`
  const days = [
    document.published,
    document.statedDeadline,
    document.meeting?.date ?? null,
    ...document.onSite.flatMap(({ start, end }) => [start, end]),
  ]
  const plain = lines
    .map((line) => line.text)
    .join(' ')
    .normalize('NFKD')
    .replace(/[\u00AD\uFFFE\u200B-\u200D\uFEFF\p{Cc}]/gu, '')
    .toLowerCase()
  for (const day of days) if (day !== null && !printed(plain, day)) return `invented date: ${day}`
  return null
}

export type Verdict = { read: boolean; fault: string | null }

/** Reads the lines and says what is wrong: a crash, a wait, a result that does not fit, or anything that is not printed in them. */
export const judge = (lines: readonly Line[], pages: readonly PageSize[]): Verdict => {
  const start = performance.now()
  try {
    const { document } = readLines(lines, pages, 'fuzz')
    const took = performance.now() - start
    return { read: true, fault: took > SLOW_MILLISECONDS ? `took ${Math.round(took)} ms` : faultIn(document, lines) }
  } catch (error) {
    if (error instanceof Unreadable) return { read: false, fault: null }
    return { read: false, fault: `crash: ${error instanceof Error ? error.stack : error}` }
  }
}

/** The same for a file: one that cannot be read is refused with one of the known faults, and anything else is a crash. */
export const judgeFile = async (bytes: Buffer): Promise<Verdict> => {
  try {
    const { lines, pages } = await linesOf(bytes)
    return judge(lines, pages)
  } catch (error) {
    if (error instanceof Unreadable && error.code in faults) return { read: false, fault: null }
    return { read: false, fault: `crash: ${error instanceof Error ? error.stack : error}` }
  }
}
