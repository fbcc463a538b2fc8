import { type Leaning, leanings } from '../../reader/model.ts'
import { themesOf } from '../../reader/themes.ts'
import { hasQuotes } from './question.ts'

/** What was asked in a sentence, as a search understands it. `left`: the words that are not looked for. */
export type PlainQuestion = {
  words: string
  left: readonly string[]
  leaning: Leaning | null
  themes: readonly string[]
}

/** How people begin when they ask in a sentence instead of giving words to look for. */
const opening =
  /^(?:who|whom|whose|which|what|where|when|why|how|did|does|do|has|have|had|is|are|was|were|can|could|show|find|list|tell|give|search|any|anyone|anything)\b/i

/** Words of the asking, which no inspector wrote in answer. Small words beside them are left out by the search itself. */
const asking = new Set(
  `who whom whose which what where when why how did does do done has have had is are was were be been being can could should would
  show find list tell give search me us please any anyone anybody anything someone something somewhere else other others
  the a an of for in on at about by with to from that this there their they them it its and
  authority authorities council councils la las borough boroughs county counties
  inspector inspectors ofsted inspection inspections report reports letter letters
  say says said write writes wrote written mention mentions mentioned find finds found get gets got think thinks thought
  doing do does most often usually ever`.split(/\s+/),
)

const told: Readonly<Partial<Record<Leaning, RegExp>>> = {
  strength:
    /^(?:prais(?:e|es|ed|ing)|commend(?:ed|s)?|strengths?|strong(?:est)?|good|best|excellent|well|outstanding|effective(?:ly)?|exemplary)$/i,
  concern:
    /^(?:critici(?:s|z)(?:e|es|ed|ing)|criticisms?|weak(?:est|ness|nesses)?|poor(?:ly)?|worst|bad(?:ly)?|concern(?:s|ed)?|worr(?:y|ies|ied)|fail(?:s|ed|ing|ings|ures?)?|inadequate(?:ly)?|problems?|wrong)$/i,
}

const leaningOf = (word: string): Leaning | null => leanings.find((one) => told[one]?.test(word)) ?? null

/**
 * A question in a sentence ("who was praised for supervision?") as words to look for, with the leaning and the themes that it
 * names. Null when it is no sentence: words, and everything with quotation marks, a minus or "or", are looked for as they stand.
 */
export const plainQuestion = (typed: string): PlainQuestion | null => {
  const isQuestion = opening.test(typed) || /\?\s*$/.test(typed)
  if (!isQuestion || hasQuotes(typed) || /(?:^|\s)(?:-\S|or(?:\s|$))/i.test(typed)) return null
  const all = typed.split(/[\s?,.;:!]+/).filter((word) => word !== '')
  const kept = all.filter((word) => !asking.has(word.toLowerCase()) && leaningOf(word) === null)
  return {
    words: kept.join(' '),
    left: all.filter((word) => !kept.includes(word)),
    leaning: all.map(leaningOf).find((one) => one !== null) ?? null,
    themes: themesOf(kept.join(' ')),
  }
}
