import { type Found, type Weighed, weighed } from './leaning-clause.ts'
import { frames, openings } from './leaning-context.ts'
import { praise } from './leaning-praise.ts'
import { bars, turns } from './leaning-turns.ts'
import { cares, loads, worry } from './leaning-worry.ts'
import type { Leaning } from './model.ts'
import { finder, isStop, wordsOf } from './phrases.ts'

export const cues = [...turns, ...frames, ...worry, ...loads, ...cares, ...praise, ...bars]
const find = finder(cues, (cue) => cue.phrases)

type Part = { words: readonly string[]; hits: Found[]; opens: string | null }

const within = (
  hits: readonly Found[],
  from: number,
  to: number,
  words: readonly string[],
  opens: string | null,
): Part => ({
  words: words.slice(from, to),
  hits: hits
    .filter(({ start, end }) => start >= from && end <= to)
    .map((hit) => ({ ...hit, start: hit.start - from, end: hit.end - from })),
  opens,
})

/** What stands after these was overcome: trouble there is no worry. */
const setsAside = new Set(['despite', 'notwithstanding', 'in'])

/** Where one thing is set against another. "While doing" is not: it says what else is done. */
const contrasts = (words: readonly string[], hits: readonly Found[]): Found[] =>
  hits.filter(
    ({ entry, end, start }) =>
      entry.role === 'contrast' && !(start > 0 && /^while|whilst$/.test(words[start]!) && words[end]?.endsWith('ing')),
  )

const subjects = new Set(
  'the they this these there it children most many some senior leaders managers social inspectors not their a an staff care partner partners plans for in when young all more we its few too records quality he she'.split(
    ' ',
  ),
)

/** The comma that ends the clause a sentence opens with: one that a new subject follows, else the first. */
const commaAfter = (words: readonly string[]): number => {
  const commas = words.flatMap((word, at) => (word === ',' && at > 2 ? [at] : []))
  return commas.find((at) => subjects.has(words[at + 1] ?? '')) ?? commas[0] ?? -1
}

/** The clauses of a sentence, each without an opening that only says when ("when risks increase, …"). */
const partsOf = (words: readonly string[], hits: readonly Found[]): Part[] => {
  const cuts: { at: number; end: number; word: string | null }[] = [{ at: 0, end: 0, word: null }]
  for (const { start, end } of contrasts(words, hits)) {
    if (start === 0) {
      cuts[0] = { at: 0, end, word: words[0]! }
      const comma = commaAfter(words)
      if (words[0] !== 'however' && comma > 0) cuts.push({ at: comma, end: comma + 1, word: null })
    } else {
      cuts.push({ at: start, end, word: words[start]! })
      // "has ensured, despite the pressures, that …": the sentence goes on after the second comma.
      const comma = words.indexOf(',', end)
      if (setsAside.has(words[start]!) && comma > 0) cuts.push({ at: comma, end: comma + 1, word: null })
    }
  }
  cuts.sort((a, b) => a.at - b.at)
  return cuts
    .map(({ end, word }, index) => {
      const to = cuts[index + 1]?.at ?? words.length
      let from = end
      while (from < to && isStop(words[from]!)) from++
      if (hits.some((hit) => hit.start === from && hit.entry.role === 'scene')) {
        const comma = words.indexOf(',', from)
        if (comma > 0 && to - comma > 3) from = comma + 1
      }
      return within(hits, from, to, words, word)
    })
    .filter((part) => part.words.length > 1)
}

const verdict = (part: Weighed, among: number): 'good' | 'bad' | 'known' | null => {
  if (part.bad >= 2 && part.bad >= part.good) return 'bad'
  if (among > 1 && part.bad > part.good) return 'bad'
  if (part.good >= (among > 1 ? 1 : 2) && part.good > part.bad) return 'good'
  return part.aware ? 'known' : null
}

/** The leaning of one sentence by itself. */
export const leaningOf = (sentence: string): Leaning => {
  const text = sentence.trim()
  const low = text.toLowerCase()
  if (openings.some(({ words }) => words.test(low))) return 'context'
  const words = wordsOf(text)
  const hits = find(words)
  const parts = partsOf(words, hits)
  const weighs = parts.map((part) => weighed(part.words, part.hits))
  // After "However" comes the other side, and trouble is meant.
  if (words[0] === 'however' && weighs[0] && weighs[0].bad >= 2) weighs[0] = { ...weighs[0], bad: weighs[0].bad + 2 }
  const verdicts = weighs.map((one, at) => {
    const said = verdict(one, parts.length)
    return said === 'bad' && setsAside.has(parts[at]!.opens ?? '') ? 'known' : said
  })
  const good = weighs.reduce((sum, one) => sum + one.good, 0)
  const bad = weighs.reduce((sum, one, at) => sum + (verdicts[at] === 'known' ? 0 : one.bad), 0)
  const any = (what: 'aware' | 'intent' | 'begun' | 'fact'): boolean => weighs.some((one) => one[what])
  const [aware, intent, fact] = [any('aware'), any('intent'), any('fact')]
  if (verdicts.includes('good') && verdicts.includes('bad')) return 'mixed'
  if (
    parts.length > 1 &&
    verdicts.at(-1) === 'bad' &&
    verdicts[0] === null &&
    !weighs[0]!.fact &&
    weighs[0]!.bad === 0 &&
    !weighs[0]!.intent
  )
    return 'mixed'
  if (parts.length > 1 && verdicts.includes('good') && verdicts.includes('known') && aware) return 'mixed'
  if (aware && good < 3 && bad < 2) return 'context'
  if (intent && good < 2 && bad < 2) return 'context'
  if (any('begun') && good < 2 && bad < 2) return 'context'
  if (verdicts.includes('bad') || (bad >= 2 && bad >= good)) return 'concern'
  if (verdicts.includes('good') || (good >= 1 && bad === 0 && !fact)) return 'strength'
  if (good + bad === 0 && !fact && !aware && !intent && words.length > 4) return 'strength'
  return good > bad && !fact ? 'strength' : bad > good ? 'concern' : 'context'
}

/** The declared cues found in a sentence, clause by clause: why it reads as it does. */
export const cuesIn = (sentence: string): readonly (readonly Found[])[] => {
  const words = wordsOf(sentence)
  return partsOf(words, find(words)).map((part) => part.hits)
}
