import { themesOf } from '../reader/themes.ts'

/** A sentence of the later document, where it stands, and what it says in a word. */
export type Passage = {
  /** The accepted paragraph it is from; null for an area that the later document lists itself. */
  paragraphId: string | null
  paragraph: string | null
  page: number | null
  text: string
  leaning: 'strength' | 'concern' | 'mixed' | 'context'
}

/** `closeness` from 0 to 1: how much of what the earlier finding is about the passage speaks of. */
export type Match = Passage & { closeness: number }

/** Words that every document is full of: sharing them says nothing. */
const common = new Set(
  `a about across all also always an and any appropriate appropriately are arrangement as at authority be because been before being between both but
  by can care case child children consider consistent consistently continue could council current currently develop do effective effectively
  effectiveness enough ensure experience family few for from good has have help however identify impact impactful improve improvement in including
  increase into is it its itself lead leader local made make manager many may meet more most move much need no not number of on or other
  out over partner people person plan practice practitioner progress protect protection provide provision quality range receive relevant response robust
  same sector senior service several should so social some staff standard such sufficient support supported supports take than that the their them these they this
  those through time timely timeliness to too toward under until use very was well were when where whether which while who will with within without work worker year
  young youth
  did does doing done each every had just only own said say says since still then there what whom whose why would yet`
    .split(/\s+/)
    .map((word) => stem(word)),
)

/** The same for "chronology" and "chronologies", "record" and "recording"; it need not be a word. */
export function stem(word: string): string {
  const base = word.toLowerCase().replace(/[’']s$/, '')
  if (base.length < 5) return base.replace(/s$/, '')
  return base
    .replace(/(?:ies|y)$/, 'i')
    .replace(/(?:ations|ation|ments|ment|ness|ings|ing|edly|ed|ers|er|ors|or|es|s|ly|al|e)$/, '')
    .replace(/(.)\1$/, '$1')
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set((text.match(/\p{L}[\p{L}’']+/gu) ?? []).map(stem).filter((one) => one.length > 2 && !common.has(one)))

/** Themes so wide that two sentences under them need not be about the same thing: they count half. */
const wide: ReadonlySet<string> = new Set(['assessment', 'planning', 'management-oversight', 'front-door', 'health'])
const themeWeight = (theme: string): number => (wide.has(theme) ? 0.5 : 1)

/** That something is written down, of whatever it is: a word of its own only where the finding is about nothing else. */
const written: ReadonlySet<string> = new Set(
  ['record', 'recording', 'written', 'electronic', 'file', 'note'].map((word) => stem(word)),
)
const isTelling = (word: string): boolean => !written.has(word)

type Shared = { readonly words: readonly string[]; readonly themes: readonly string[] }

/**
 * One shared word alone is chance, unless the themes agree or the finding has few words. So is that both speak of how something is recorded,
 * where the finding says what.
 */
const isChance = ({ words, themes }: Shared, stems: ReadonlySet<string>): boolean => {
  if (words.length === 0) return true
  if (themes.some((one) => one !== 'chronologies')) return false
  if (!words.some(isTelling)) return [...stems].some(isTelling)
  return themes.length === 0 && words.length < 2 && stems.size > 2
}

type Known = { passage: Passage; stems: ReadonlySet<string>; themes: ReadonlySet<string> }

/** A later document made ready to be compared with any number of earlier findings. */
export type Ready = { known: readonly Known[]; weight: (stem: string) => number }

/** How rare a word is in the later document: rare words say what a sentence is about. */
export const ready = (passages: readonly Passage[]): Ready => {
  const known = passages.map((passage) => ({
    passage,
    stems: stemsOf(passage.text),
    themes: new Set<string>(themesOf(passage.text)),
  }))
  const count = new Map<string, number>()
  for (const { stems } of known) for (const one of stems) count.set(one, (count.get(one) ?? 0) + 1)
  const all = Math.max(known.length, 1)
  return { known, weight: (one) => Math.log(1 + all / (1 + (count.get(one) ?? 0))) }
}

/** What a finding is about: its first sentence, for older joint letters list whole paragraphs as findings. */
const subjectOf = (finding: string): string => finding.match(/^.{20,}?[.;](?=\s|$)/s)?.[0] ?? finding

const sum = (values: Iterable<string>, weight: (one: string) => number): number =>
  [...values].reduce((total, one) => total + weight(one), 0)

/** A passage is shown from this closeness, and at most so many of them: a person looks at each. */
const shownFrom = 0.25
const atMost = 5

/**
 * Passages that speak of what an earlier finding is about, closest first. Closeness is the share of the finding's telling
 * words that the passage repeats, each by its rarity in the later document, and a share for the themes both are under.
 */
export const matchesOf = (finding: string, { known, weight }: Ready): readonly Match[] => {
  const subject = subjectOf(finding)
  const stems = stemsOf(subject)
  const whole = sum(stems, weight)
  const themes = themesOf(subject)
  if (whole === 0 && themes.length === 0) return []
  return known
    .map(({ passage, ...one }): Match => {
      const shared = [...stems].filter((word) => one.stems.has(word))
      const words = whole === 0 ? 0 : sum(shared, weight) / whole
      const both = themes.filter((theme) => one.themes.has(theme))
      const sameTheme = both.length === 0 ? 0 : sum(both, themeWeight) / sum(themes, themeWeight)
      const chance = isChance({ words: shared, themes: both }, stems)
      // Scope and facts come after what is said of the work.
      const telling = passage.leaning === 'context' ? 0.85 : 1
      return { ...passage, closeness: chance ? 0 : Math.min(1, words * 0.65 + sameTheme * 0.35) * telling }
    })
    .filter(({ closeness }) => closeness >= shownFrom)
    .toSorted((a, b) => b.closeness - a.closeness)
    .slice(0, atMost)
}
