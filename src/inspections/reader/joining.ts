/** How the words at a line's end and the next line's start are put together. */
export type Joiner = (left: string, right: string) => string

const softHyphens = /[\u00AD\uFFFE\u2010\u2011]/g

/** The same words in the same characters whatever the file used: plain blanks, ordinary hyphens, no ligatures. */
export const tidy = (text: string): string =>
  text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKD'))
    .replace(/[\u00AD\uFFFE](?=\s*$)/g, '\u00AD')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, ' ')
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    // Control characters that a broken text layer leaves behind.
    .replace(/\p{Cc}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()

/** First parts that keep their hyphen: "well-considered", "re-referral", "16- and 17-year-old". */
const keptPrefix =
  /(^|[^\p{L}])(well|self|non|multi|co|re|pre|post|long|short|high|low|cross|inter|ex|anti|one|two|three|full|part|single|child|age|evidence|trauma|strengths?|decision|day|year|old|in|on|out|up|follow|step|face|first|front|good|better|best|\d+)$/iu

/**
 * Joins lines. A hyphen at a line end is kept when the hyphenated word stands elsewhere in the document, dropped when the joined word
 * does, and kept otherwise: Ofsted's documents break only at hyphens that are written. A soft hyphen is dropped unless the
 * document writes the hyphenated word elsewhere.
 */
export const joinerFor = (texts: readonly string[]): Joiner => {
  const words = new Set<string>()
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [])
      if (!word.endsWith('-')) words.add(word)
  }
  return (left, right) => {
    if (left === '') return right
    if (!/[-\u00AD]$/.test(left)) return `${left} ${right}`
    const cut = /([\p{L}\d'’-]*[\p{L}\d])([-\u00AD])$/u.exec(left)
    if (!cut) return `${left} ${right}`
    const [, front = '', mark] = cut
    const stem = left.slice(0, -1)
    const next = /^[\p{L}\d'’-]+/u.exec(right)?.[0] ?? ''
    if (next === '' || /^(and|or|to)$/i.test(next)) return mark === '-' ? `${left} ${right}` : `${stem} ${right}`
    const hyphened = words.has(`${front}-${next}`.toLowerCase())
    const whole = words.has(`${front}${next}`.toLowerCase())
    const keep = mark === '-' ? hyphened || !whole || keptPrefix.test(front) : hyphened && !whole
    return keep ? `${stem}-${right}` : stem + right
  }
}

/** Takes soft hyphens out of the middle of a text. */
export const withoutSoftHyphens = (text: string): string =>
  text.replace(softHyphens, (mark) => (/[\u2010\u2011]/.test(mark) ? '-' : ''))
