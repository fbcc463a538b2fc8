import { plain } from './headings.ts'
import type { Line } from './lines.ts'

/** What no list of contents holds: an item with words behind its mark, a line that ends like a sentence, two long lines. */
const isProse = ({ text }: Line, after: Line | undefined): boolean =>
  /^(?:[•◼■▪●◾\uF000-\uF0FF]|\d{1,3}[.)]\s+\p{Lu}.{40})/u.test(text) ||
  (/[^.\s][.;:]$/.test(text.trim()) && text.length > 40) ||
  (text.length > 60 && (after?.text.length ?? 0) > 60 && !endsInPage(text))

const endsInPage = (text: string): boolean => /(?:^|[\s.…])\d{1,3}\s*$/.test(text)

/**
 * A document's list of contents names all its headings before they come. It ends with the last page number before the first line
 * of prose; its lines are taken out, so that none is read as the heading itself, and no page number as a paragraph's.
 */
export const withoutContents = (lines: readonly Line[]): readonly Line[] => {
  const head = lines.findIndex((line) => /^(table of )?contents$/.test(plain(line.text)))
  if (head < 0 || head > lines.length / 2) return lines
  const within = lines.slice(head + 1, head + 121)
  const prose = within.findIndex((line, at) => isProse(line, within[at + 1]))
  const numbered = within.slice(0, Math.max(0, prose)).flatMap((line, at) => (endsInPage(line.text) ? [at] : []))
  const last = numbered.at(-1)
  if (last === undefined || numbered.length < 3) return lines
  const rest = lines.slice(head + 2 + last).map((line, at) => (at === 0 ? { ...line, breakBefore: true } : line))
  return [...lines.slice(0, head), ...rest]
}
