/**
 * Words and phrases as people write them down, found in a text in one pass. In a phrase `effective*` is any word that begins so,
 * `has|have` either word, `_` any one word, and `~3` up to three words that are neither a stop nor a word that turns the meaning.
 * Phrases are parted by `;`. Hyphens part words, so that "well-matched" is found by `well matched`.
 */
export type Hit<Entry> = { entry: Entry; start: number; end: number }

/** How to find, in the words of a text, the longest phrase that starts at each place. */
export type Finder<Entry> = (words: readonly string[]) => Hit<Entry>[]

const word = /[\p{L}\d£%]+(?:’\p{L}+|’)?|[,;:()–—]/gu

/** No sentence is longer: what stands beyond is a text that was not parted. */
const mostLetters = 4000

/** The words of a text in small letters, with its commas, colons, brackets and dashes as words of their own. */
export const wordsOf = (text: string): string[] =>
  text
    .slice(0, mostLetters)
    .toLowerCase()
    .replace(/[‘']/g, '’')
    .match(word)
    ?.map((one) => (one.endsWith('’') ? one.slice(0, -1) : one)) ?? []

export const isStop = (one: string): boolean => one.length === 1 && ',;:()–—'.includes(one)

const turning = new Set(
  'no not never without little few limited insufficient insufficiently too slow poor rarely less'.split(' '),
)

type Step = { gap: number } | { whole: ReadonlySet<string>; starts: readonly string[]; any: boolean }
type Compiled<Entry> = { entry: Entry; steps: readonly Step[]; order: number }

const stepOf = (written: string): Step => {
  if (written.startsWith('~')) return { gap: Number(written.slice(1)) }
  const choices = written.split('|')
  return {
    whole: new Set(choices.filter((one) => !one.endsWith('*'))),
    starts: choices.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1)),
    any: written === '_',
  }
}

/** Where the steps end when they fit from `at`, else -1. */
const endOf = (steps: readonly Step[], step: number, words: readonly string[], at: number): number => {
  const wanted = steps[step]
  if (!wanted) return at
  const one = words[at]
  if (one === undefined) return -1
  if ('gap' in wanted) {
    for (let skipped = 0; skipped <= wanted.gap; skipped++) {
      const end = endOf(steps, step + 1, words, at + skipped)
      if (end >= 0) return end
      const next = words[at + skipped]
      if (next === undefined || isStop(next) || turning.has(next)) return -1
    }
    return -1
  }
  const fits = wanted.any ? !isStop(one) : wanted.whole.has(one) || wanted.starts.some((start) => one.startsWith(start))
  return fits ? endOf(steps, step + 1, words, at + 1) : -1
}

/** Words that begin like a declared `word*` are looked up by this many of their letters. */
const lead = 3

/** A finder of all the phrases of the entries. At one place the longest wins, then the first declared; found words are not used twice. */
export const finder = <Entry>(
  entries: readonly Entry[],
  phrasesOf: (entry: Entry) => string,
  every = false,
): Finder<Entry> => {
  const byWord = new Map<string, Compiled<Entry>[]>()
  const byLead = new Map<string, Compiled<Entry>[]>()
  const add = (map: Map<string, Compiled<Entry>[]>, key: string, one: Compiled<Entry>) => {
    const there = map.get(key)
    if (there) there.push(one)
    else map.set(key, [one])
  }
  for (const [order, entry] of entries.entries()) {
    for (const phrase of phrasesOf(entry).split(';')) {
      const steps = phrase.trim().split(/\s+/).map(stepOf)
      const first = steps[0]!
      if ('gap' in first || first.any) throw new Error(`A phrase must begin with a word: ${phrase}`)
      for (const one of first.whole) add(byWord, one, { entry, steps, order })
      for (const start of first.starts) {
        if (start.length < lead) throw new Error(`Too short to be looked up: ${start}*`)
        add(byLead, start.slice(0, lead), { entry, steps, order })
      }
    }
  }
  return (words) => {
    const hits: Hit<Entry>[] = []
    for (let at = 0; at < words.length; at++) {
      const one = words[at]!
      let longest: Hit<Entry> | null = null
      let first = 0
      for (const list of [byWord.get(one), byLead.get(one.slice(0, lead))]) {
        if (!list) continue
        for (const { entry, steps, order } of list) {
          const end = endOf(steps, 0, words, at)
          if (end < 0) continue
          if (every) hits.push({ entry, start: at, end })
          else if (!longest || end > longest.end || (end === longest.end && order < first)) {
            longest = { entry, start: at, end }
            first = order
          }
        }
      }
      if (longest) {
        hits.push(longest)
        at = longest.end - 1
      }
    }
    return hits
  }
}
