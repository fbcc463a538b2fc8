import { isKnownHeading } from './headings.ts'
import type { Line } from './lines.ts'

/**
 * How a text was wrapped: the width that most of its full lines reach; null where each line is a paragraph of its own; 0 where
 * blank lines say all there is to know.
 */
const widthOf = (lines: readonly Line[]): number | null => {
  const lengths = lines.map((line) => line.text.length).filter((length) => length > 40)
  if (lengths.length < 6) return 0
  const sorted = lengths.toSorted((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.85)]!
  if (width <= 170) return width
  return lines.filter((line) => line.breakBefore).length > lines.length / 4 ? 0 : null
}

const ended = (text: string): boolean => /[.?!:;]["'’”)\]]*$/.test(text)
const startsSmall = (text: string): boolean => /^[(‘'"“]?\p{Ll}/u.test(text)
const startsLarge = (text: string): boolean => /^[(‘'"“]?[\p{Lu}\d]/u.test(text)

/** Lines that begin something of their own in every kind of document, however tightly they are printed. */
const opens =
  /^(?:dear\b|yours? (?:sincerely|faithfully)|this letter (?:summarises|contains|is a summary)|ofsted will take the findings|inspection dates?\s*:|dates? of (?:the )?(?:previous )?inspections?\s*:|lead inspector\s*:|(?:deputy lead|team) inspectors?\s*:|report published\s*:|date of meeting\s*:|portfolio holder)/i
const closes = /^dear\b.{2,70}$/i

const isTitleLine = (line: Line, after: Line | undefined): boolean =>
  line.text.length < 60 &&
  !/[.,;:]$/.test(line.text) &&
  startsLarge(line.text) &&
  (!after || after.breakBefore || /^[\p{Lu}\d(‘'"“•◼■▪●◾\uF000-\uF0FF–-]/u.test(after.text))

/** Words and days that nothing ends with: the next line goes on. */
const unfinished = (left: string, right: string): boolean =>
  /\b(?:and|or|to|of|the|a|in|for|with|at|by|on|from|between)$/i.test(left) ||
  (/\b\d{1,2}(?:st|nd|rd|th)?$/.test(left) &&
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i.test(right))

/** Did the paragraph end with `before`, though no blank line follows it? Its line stops short, though the next word had room. */
const endsHere = (before: Line, line: Line, after: Line | undefined, width: number | null): boolean => {
  const [left, right] = [before.text, line.text]
  // An item's own mark sets it apart; a blank line before it would make a dash under a bullet an item of its own.
  if (/^[–—-] /.test(right)) return false
  if (opens.test(right) || closes.test(left)) return true
  if (unfinished(left, right)) return false
  if (after && !after.breakBefore && isKnownHeading(`${right} ${after.text}`))
    return !isKnownHeading(`${left} ${right}`)
  if (isKnownHeading(left) || isKnownHeading(right) || isKnownHeading(`${left} ${right}`)) return false
  // A reference in brackets belongs to what it stands behind, even at the start of a line.
  if (width === 0 || /^[([]/.test(right)) return false
  if (width === null) return ended(left) || !startsSmall(right)
  if (startsSmall(right) && !ended(left)) return false
  const needed = left.length + 1 + right.split(' ')[0]!.length
  if (ended(left) && (needed <= width * 0.88 || isTitleLine(line, after))) return true
  return !/[,–—-]$/.test(left) && startsLarge(right) && needed <= width * 0.8
}

/** Marks where paragraphs start in text that was written out line by line without blank lines between its paragraphs. */
export const withBreaks = (lines: readonly Line[]): Line[] => {
  const width = widthOf(lines)
  return lines.map((line, at) => {
    const before = lines[at - 1]
    if (!before || line.breakBefore || line.segments.length > 1) return line
    return endsHere(before, line, lines[at + 1], width) ? { ...line, breakBefore: true } : line
  })
}
