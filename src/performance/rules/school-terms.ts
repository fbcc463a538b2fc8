import { isDay } from '../../platform/day.ts'
import type { Term } from '../../standards/calendar.ts'

/**
 * School terms, or halves of them, in order: a line each, first and last school day as 2026-01-06,2026-02-13; a line without a number is a
 * heading. A sentence where a line is not understood, or two terms share a day.
 */
export const readTermLines = (text: string): readonly Term[] | string => {
  const lines = text.split(/\r?\n/).filter((line) => /\d/.test(line))
  const terms: Term[] = []
  for (const line of lines) {
    const [from = '', until = ''] = line.split(/[,;\t]/).map((cell) => cell.trim())
    if (!isDay(from) || !isDay(until) || from > until)
      return `“${line}” is not a term. Write its first and last school day, as 2026-01-06,2026-02-13.`
    terms.push({ from, until })
  }
  const sorted = terms.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const both = sorted.find(({ from }, at) => at > 0 && from <= sorted[at - 1]!.until)
  if (both !== undefined)
    return `The term from ${both.from} begins before the one before it has ended. Put one of them right.`
  return sorted
}

export const termLines = (terms: readonly Term[]): string =>
  terms.map(({ from, until }) => `${from},${until}`).join('\n')
