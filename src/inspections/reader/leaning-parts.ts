import { type Clause, clauseOf, type Found, isBeing, roleOf } from './leaning-reach.ts'
import { isStop } from './phrases.ts'

/** A clause of a sentence; `overcome` where "despite" opens it: trouble there is no worry. */
export type Part = Clause & { overcome: boolean }

/** Where a clause begins: `at` is where the one before ends, `from` its own first word. */
type Cut = { at: number; from: number; overcome: boolean }

const overcoming = new Set(['despite', 'notwithstanding', 'in'])

/** Words that the subject of a main clause begins with. */
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

/** "While doing" does not set one thing against another: it says what else is done. */
const setsAgainst = (words: readonly string[], { entry, start, end }: Found): boolean => {
  if (entry.role !== 'contrast') return false
  if (start > 0 && /^whil(?:e|st)$/.test(words[start]!) && words[end]?.endsWith('ing')) return false
  // "There is more to do, however, to ensure …": set against the sentence before, not within this one.
  const next = words[end] === ',' && words[start - 1] === ',' ? (words[end + 1] ?? '') : ''
  return !(words[start] === 'however' && (next === 'to' || next.endsWith('ing') || isBeing(words[start - 2])))
}

const cutsOf = (words: readonly string[], contrast: Found): Cut[] => {
  const { start, end } = contrast
  const overcome = overcoming.has(words[start]!)
  const cut = { at: start, from: end, overcome }
  // "Although …, …" and "…, despite the pressures, …": the other clause goes on after a comma.
  const comma = start === 0 ? commaAfter(words) : overcome ? words.indexOf(',', end) : -1
  if (comma < 1 || (start === 0 && words[0] === 'however')) return [cut]
  return [cut, { at: comma, from: comma + 1, overcome: false }]
}

/** The clauses of a sentence, each without an opening that only says when ("when risks increase, …"). */
export const partsOf = (words: readonly string[], hits: readonly Found[]): Part[] => {
  const found = hits.filter((hit) => setsAgainst(words, hit)).flatMap((hit) => cutsOf(words, hit))
  const cuts = found[0]?.at === 0 ? found : [{ at: 0, from: 0, overcome: false }, ...found]
  cuts.sort((a, b) => a.at - b.at)
  return cuts.flatMap((cut, index) => {
    const to = cuts[index + 1]?.at ?? words.length
    let from = cut.from
    while (from < to && isStop(words[from]!)) from++
    const comma = words.indexOf(',', from)
    const opening = hits.some((hit) => hit.start === from && roleOf(hit) === 'scene')
    if (opening && comma > 0 && to - comma > 3) from = comma + 1
    if (to - from < 2) return []
    const own = hits.filter(({ start, end }) => start >= from && end <= to)
    const moved = own.map((hit) => ({ ...hit, start: hit.start - from, end: hit.end - from }))
    return [{ ...clauseOf(words.slice(from, to), moved), overcome: cut.overcome }]
  })
}
