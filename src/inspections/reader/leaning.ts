import { type Cue, intention, neutral, praise, worry } from './leaning-words.ts'
import type { Leaning } from './model.ts'

/** Where one thing is set against another: "Reviews are timely, but their quality varies". */
const contrast =
  /,? \b(?:but|although|though|however|whereas|albeit|yet)\b,? |; however,? |, while |, whilst |, despite |, except /
const opensWithContrast = /^(?:while|whilst|although|though|despite)\b/

const denying =
  /(?:\b(?:not|never|cannot|without|lacks?|lack of|insufficient(?:ly)?|few|less|limited|nor|rarely|unable to)|n[’']t)(?: [\w’'-]+){0,3} $/
const relieves =
  /\b(?:no|not|without|avoid\w*|minimi[sz]\w*|prevent\w*|reduc\w*|address\w*|tackl\w*|resolv\w*|eliminat\w*|disrupt\w*|overc[oa]me)\b(?: [\w’'-]+){0,3} $/

type Score = { good: number; bad: number }

type Ready = { words: RegExp; weight: 1 | 2 }
const ready = (cues: readonly Cue[]): readonly Ready[] =>
  cues.map(({ words, weight }) => ({ words: new RegExp(words, 'g'), weight }))
const readyPraise = ready(praise)
const readyWorry = ready(worry)
const says = (text: string, cues: readonly Cue[]): boolean => cues.some(({ words }) => words.test(text))

const occurrences = (text: string, cues: readonly Ready[]): { at: number; weight: number }[] =>
  cues.flatMap(({ words, weight }) => [...text.matchAll(words)].map((hit) => ({ at: hit.index, weight })))

/** What follows is the aim, not what was found: "is not robust enough to ensure that families get timely help". */
const aim = /\b(?:to (?:ensure|support|help|enable|make sure|provide|understand)|so that|in order to)\b/

/** How much praise and worry a clause holds, each turned round by what denies it. */
const countOf = (clause: string): Score => {
  const score = { good: 0, bad: 0 }
  for (const { at, weight } of occurrences(clause, readyPraise)) {
    if (denying.test(clause.slice(0, at))) score.bad += weight > 1 ? 1 : 0
    else score.good += weight
  }
  for (const { at, weight } of occurrences(clause, readyWorry)) {
    if (relieves.test(clause.slice(0, at))) score.good += weight > 1 ? 1 : 0
    else score.bad += weight
  }
  // "Not all children …" says of the whole clause that it does not hold.
  if (/\bnot (?:all|every)\b/.test(clause)) score.bad += 3
  if (/^however\b/.test(clause) && score.bad > 0) score.bad += 2
  return score
}

const scoreOf = (clause: string): Score => {
  const whole = countOf(clause)
  const cut = clause.search(aim)
  if (cut < 12) return whole
  const found = countOf(clause.slice(0, cut))
  return found.bad >= 2 && found.bad >= found.good ? { good: found.good, bad: whole.bad } : whole
}

const clausesOf = (text: string): string[] => {
  if (opensWithContrast.test(text)) {
    const comma = text.indexOf(', ')
    if (comma > 0) return [text.slice(0, comma), ...text.slice(comma + 2).split(contrast)]
  }
  return text.split(contrast)
}

/** Beside a clause that says the opposite, weak praise is praise too: "visits are regular, but …". */
const clear = (score: Score, alone: boolean): 'good' | 'bad' | null => {
  if (score.good >= (alone ? 2 : 1) && score.good > score.bad) return 'good'
  if (score.bad >= 2 && score.bad >= score.good) return 'bad'
  return null
}

/**
 * The leaning of one sentence by itself. Both in one sentence, set against each other, is mixed; scope, facts and plans are
 * context; "however" alone is a worry only together with one.
 */
export const leaningOf = (sentence: string): Leaning => {
  const text = sentence.toLowerCase().replace(/[‘’]/g, '’').replace(/\s+/g, ' ').trim()
  if (says(text, neutral)) return 'context'
  const parts = clausesOf(text)
  const clauses = parts.map((clause) => clear(scoreOf(clause), parts.length === 1))
  const good = clauses.includes('good')
  const bad = clauses.includes('bad')
  if (good && bad) return 'mixed'
  const whole = scoreOf(text)
  if (says(text, intention) && whole.bad < 4 && whole.good < 4) return 'context'
  if (bad) return 'concern'
  if (good) return 'strength'
  if (whole.bad >= 2 && whole.bad > whole.good) return 'concern'
  return whole.good >= 1 && whole.bad === 0 ? 'strength' : 'context'
}
