import type { Leaning } from '../../model.ts'
import type { Asked } from '../model.ts'

/** The weight that words of such a sentence carry in the index (migration 0006). */
const weights: Readonly<Record<Leaning, 'A' | 'B' | 'C' | 'D'>> = {
  strength: 'A',
  concern: 'B',
  mixed: 'C',
  context: 'D',
}

export const weightOf = (leaning: Leaning | null): string => (leaning === null ? '' : weights[leaning])

const lexeme = (mark: string): string => `'${mark.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/**
 * What is asked beside the words, in the index's own marks (migration 0006), as text of a tsquery: a sentence of that
 * leaning about that theme, in that part of a document. Empty when nothing is.
 */
export const marksOf = (asked: Pick<Asked, 'leaning' | 'theme' | 'section'>): string =>
  [
    (asked.leaning !== null || asked.theme !== null) && `=${asked.leaning ?? ''}/${asked.theme ?? ''}`,
    asked.section !== null && `=in/${asked.section}`,
  ]
    .filter((mark) => mark !== false)
    .map(lexeme)
    .join(' & ')

/**
 * The phrases that must stand to the letter to be exact: what is in quotes and not taken away by a minus; without
 * quotes, two words or more that no sign or "or" divides.
 */
export const phrasesOf = (words: string): readonly string[] => {
  const straight = words.replaceAll(/[“”„]/g, '"')
  const quoted = [...straight.matchAll(/(-?)"([^"]*)"/g)]
  const phrases = quoted.filter(([, minus]) => minus === '').map(([, , phrase]) => phrase!)
  const plain = quoted.length > 0 || /(^|\s)(-|or(\s|$))/i.test(straight) ? [] : [straight]
  return [...phrases, ...plain]
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => / /.test(phrase))
}

export const hasQuotes = (words: string): boolean => /["“”„]/.test(words)

const signs: Readonly<Record<string, string>> = { "'": "['’‘]", '’': "['’‘]", '-': '[-‐‑–]', ' ': '\\s+' }

/**
 * A regular expression, the same in PostgreSQL and JavaScript but for the word's borders, that finds a phrase whatever
 * the case, the kind of apostrophe or hyphen, and the white space.
 */
export const patternOf = (phrase: string): string =>
  phrase
    .replaceAll('‘', "'")
    .replaceAll(/[‐‑–]/g, '-')
    .replaceAll(/[^\p{L}\p{N}]/gu, (sign) => signs[sign] ?? (/[\\^$.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign))

/** The websearch syntax of PostgreSQL knows straight quotes only. */
export const searchable = (words: string): string => words.replaceAll(/[“”„]/g, '"')

/** Whether anything at all is asked: an empty question has no answer, rather than everything. */
export const asksSomething = (asked: Asked): boolean =>
  asked.words !== '' || asked.leaning !== null || asked.theme !== null || asked.section !== null
