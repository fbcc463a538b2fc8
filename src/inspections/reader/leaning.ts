import { type Weighed, weighed } from './leaning-clause.ts'
import { frames, openings } from './leaning-context.ts'
import { type Part, partsOf } from './leaning-parts.ts'
import { praise } from './leaning-praise.ts'
import type { Found } from './leaning-reach.ts'
import { bars, turns } from './leaning-turns.ts'
import { cares, loads, worry } from './leaning-worry.ts'
import type { Leaning } from './model.ts'
import { finder, wordsOf } from './phrases.ts'

/** Every declared cue. Where two fit the same words, the first declared wins. */
export const cues = [...turns, ...frames, ...worry, ...loads, ...cares, ...praise, ...bars]
const find = finder(cues, (cue) => cue.phrases)

type Verdict = 'good' | 'bad' | 'known' | null

/** Beside another clause, weak praise or worry is enough: "visits are regular, but …". */
const verdictOf = ({ good, bad, aware }: Weighed, alone: boolean): Verdict => {
  if (bad >= 2 && bad >= good) return 'bad'
  if (!alone && bad > good) return 'bad'
  if (good >= (alone ? 2 : 1) && good > bad) return 'good'
  return aware ? 'known' : null
}

/** What is known of a sentence when its clauses have been weighed. */
type Sentence = {
  verdicts: readonly Verdict[]
  good: number
  bad: number
  aware: boolean
  intent: boolean
  begun: boolean
  fact: boolean
  long: boolean
  /** The first clause says neither, and is no fact or plan. */
  plainFirst: boolean
}

const sentenceOf = (words: readonly string[], parts: readonly Part[]): Sentence => {
  const weighs = parts.map(weighed)
  // After "However" comes the other side, and trouble is meant.
  const [first] = weighs
  if (first && words[0] === 'however' && first.bad >= 2) weighs[0] = { ...first, bad: first.bad + 2 }
  const verdicts = weighs.map((one, at): Verdict => {
    const verdict = verdictOf(one, parts.length === 1)
    return verdict === 'bad' && parts[at]!.overcome ? 'known' : verdict
  })
  const any = (what: 'aware' | 'intent' | 'begun' | 'fact'): boolean => weighs.some((one) => one[what])
  return {
    verdicts,
    good: weighs.reduce((sum, one) => sum + one.good, 0),
    bad: weighs.reduce((sum, one, at) => sum + (verdicts[at] === 'known' ? 0 : one.bad), 0),
    aware: any('aware'),
    intent: any('intent'),
    begun: any('begun'),
    fact: any('fact'),
    long: words.length > 4,
    plainFirst: verdicts[0] === null && weighs[0]?.bad === 0 && !weighs[0].fact && !weighs[0].intent,
  }
}

/** A rule by which a sentence leans; the first that holds decides. */
export type LeaningRule = { says: string; holds: (sentence: Sentence) => boolean; leaning: Leaning; example: string }

const rule = (leaning: Leaning, says: string, example: string, holds: LeaningRule['holds']): LeaningRule => ({
  says,
  holds,
  leaning,
  example,
})

export const leaningRules: readonly LeaningRule[] = [
  rule(
    'mixed',
    'One clause praises and another worries.',
    'Visits are regular, but records are poor.',
    ({ verdicts }) => verdicts.includes('good') && verdicts.includes('bad'),
  ),
  rule(
    'mixed',
    'A clause tells what is done, and the last one worries.',
    'Advisers attend reviews, although few plans are used.',
    ({ verdicts, plainFirst }) => verdicts.length > 1 && verdicts.at(-1) === 'bad' && plainFirst,
  ),
  rule(
    'mixed',
    'One clause praises, and another says that leaders know of a worry.',
    'Support is strong, although leaders know there is more to do.',
    ({ verdicts, aware }) => aware && verdicts.includes('good') && verdicts.includes('known'),
  ),
  rule(
    'context',
    'Leaders only know of it.',
    'Leaders are aware that visits are late.',
    ({ aware, good, bad }) => aware && good < 3 && bad < 2,
  ),
  rule(
    'context',
    'It is planned or has only begun.',
    'A new team will start in May.',
    ({ intent, begun, good, bad }) => (intent || begun) && good < 2 && bad < 2,
  ),
  rule(
    'concern',
    'A clause worries.',
    'Records are poor.',
    ({ verdicts, good, bad }) => verdicts.includes('bad') || (bad >= 2 && bad >= good),
  ),
  rule(
    'strength',
    'A clause praises.',
    'Records are thorough.',
    ({ verdicts, good, bad, fact }) => verdicts.includes('good') || (good >= 1 && bad === 0 && !fact),
  ),
  rule(
    'strength',
    'It tells in the present what is done for children, and no worry of it.',
    'Workers take children to the museum.',
    ({ good, bad, fact, aware, intent, long }) => good + bad === 0 && !fact && !aware && !intent && long,
  ),
  rule('concern', 'There is more worry than praise.', 'They meet sometimes.', ({ good, bad }) => bad > good),
]

/** The rule that decides how a sentence leans; null where none holds, or it is a sentence of method. */
export const ruleOf = (sentence: string): LeaningRule | null => {
  const start = sentence.trim().toLowerCase()
  if (openings.some(({ words }) => words.test(start))) return null

  const words = wordsOf(sentence)
  const read = sentenceOf(words, partsOf(words, find(words)))
  return leaningRules.find(({ holds }) => holds(read)) ?? null
}

/** The leaning of one sentence by itself; a sentence of method, a fact, a date is context. */
export const leaningOf = (sentence: string): Leaning => ruleOf(sentence)?.leaning ?? 'context'

/** The declared cues found in a sentence, clause by clause: why it reads as it does. */
export const cuesIn = (sentence: string): readonly (readonly Found[])[] => {
  const words = wordsOf(sentence)
  return partsOf(words, find(words)).map((part) => part.hits)
}
