import { finder, wordsOf } from './phrases.ts'
import { type ThemeId, themes } from './themes-list.ts'

export { type Theme, type ThemeId, themes } from './themes-list.ts'

type Entry = { place: number; phrases: string; unless: boolean }

const entries: readonly Entry[] = themes.flatMap(({ words, unless }, place) => [
  { place, phrases: words, unless: false },
  ...(unless === '' ? [] : [{ place, phrases: unless, unless: true }]),
])
const find = finder(entries, ({ phrases }) => phrases, true)

/** The themes that a sentence names, in the order of the list; most sentences have one to three, some none. */
export const themesOf = (sentence: string): ThemeId[] => {
  const hits = find(wordsOf(sentence))
  const places = new Set<number>()
  for (const { entry, start, end } of hits) {
    if (entry.unless || places.has(entry.place)) continue
    const looksLike = hits.some(
      (other) => other.entry.unless && other.entry.place === entry.place && other.start < end && other.end > start,
    )
    if (!looksLike) places.add(entry.place)
  }
  return [...places].sort((a, b) => a - b).map((place) => themes[place]!.id)
}
