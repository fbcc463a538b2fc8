import type { Proposal } from '../model.ts'

/** Where words of a draft stand. */
export type Place = { paragraph: string | null; page: number | null }

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\u2018\u2019`]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The parts of a quote between its dots of omission, without the quotation marks and full stop around it. */
const partsOf = (quote: string): readonly string[] =>
  plain(quote)
    .split(/\s*(?:\u2026|\.\.\.|\[\.\.\.\])\s*/)
    .map((part) => part.replaceAll(/^["']+|["'.]+$/g, '').trim())
    .filter((part) => part !== '')

/**
 * Where the draft has these words, going by what was read from it: capitals, kinds of quotation marks and white space aside, to the
 * letter. Null where no paragraph or area has them: they were copied wrongly, or the reader left that part out.
 */
export const placeOfQuote = (quote: string, proposals: readonly Proposal[]): Place | null => {
  const parts = partsOf(quote)
  if (parts.length === 0) return null
  for (const { proposed, source } of proposals) {
    if (typeof proposed !== 'object' || proposed === null || !('text' in proposed)) continue
    const text = plain(proposed.text)
    if (parts.every((part) => text.includes(part)))
      return { paragraph: 'number' in proposed ? proposed.number : null, page: source?.page ?? null }
  }
  return null
}
