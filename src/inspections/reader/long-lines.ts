import type { Line } from './lines.ts'

/** No paragraph of a real report comes near this many letters; what is longer was not written as one. */
export const PARAGRAPH_LIMIT = 20_000

/** Where to cut a text that is too long: after its last sentence that fits, else after its last word. */
const cutAt = (text: string): number => {
  const fits = text.slice(0, PARAGRAPH_LIMIT)
  const sentence = Math.max(fits.lastIndexOf('. '), fits.lastIndexOf('? '), fits.lastIndexOf('! '))
  if (sentence > PARAGRAPH_LIMIT / 2) return sentence + 1
  const word = fits.lastIndexOf(' ')
  return word > PARAGRAPH_LIMIT / 2 ? word : PARAGRAPH_LIMIT
}

/** Lines of which none is longer than a paragraph may be. */
export const withoutLongLines = (lines: readonly Line[]): readonly Line[] =>
  lines.some((line) => line.text.length > PARAGRAPH_LIMIT) ? lines.flatMap(split) : lines

const split = (line: Line): Line[] => {
  const parts: Line[] = []
  let rest = line.text
  while (rest.length > PARAGRAPH_LIMIT) {
    const at = cutAt(rest)
    parts.push(part(line, rest.slice(0, at), parts.length > 0))
    rest = rest.slice(at).trim()
  }
  return [...parts, part(line, rest, parts.length > 0)]
}

const part = (line: Line, text: string, later: boolean): Line => ({
  ...line,
  text,
  segments: line.segments.length === 1 ? [{ ...line.segments[0]!, text }] : line.segments,
  breakBefore: later || line.breakBefore,
})

/** Said where a paragraph was as long as one may be, so that what follows it is its rest. */
export const splitNote = (texts: readonly string[]): string[] =>
  texts.some((text) => text.length > PARAGRAPH_LIMIT * 0.5)
    ? [
        'A paragraph is longer than any in a report, and was split where it grew too long. Check that the file is the document itself.',
      ]
    : []
