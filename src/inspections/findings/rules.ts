import { z } from 'zod'
import { areas } from '../frameworks/index.ts'
import type { Finding } from '../model.ts'
import { leanings } from '../reader/model.ts'
import { themesOf } from '../reader/themes.ts'
import { themes } from '../reader/themes-list.ts'
import type { Found, FoundKind, Of } from './model.ts'

export const kindTitles: Readonly<Record<FoundKind, string>> = {
  'priority-action': 'Area for priority action',
  'area-for-improvement': 'Area for improvement',
  concern: 'Concern picked from the narrative',
  strength: 'Strength picked from the narrative',
  sentence: 'Sentence of the narrative',
}

const kinds = Object.keys(kindTitles) as FoundKind[]
const sections = [...areas, 'headline', 'summary', 'other'] as const
const oneOf = <const T extends string>(values: readonly T[]) =>
  z
    .enum(['', ...values])
    .catch('' as never)
    .default('' as never)

/** What stands in the address of the findings page. */
export const typedSchema = z.object({
  words: z.string().trim().max(500).catch('').default(''),
  kind: oneOf(kinds),
  leaning: oneOf(leanings),
  theme: oneOf(themes.map(({ id }) => id)),
  part: oneOf(sections),
  inspection: z
    .union([z.uuid(), z.literal('')])
    .catch('')
    .default(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})
export type Typed = z.infer<typeof typedSchema>

/** Whether the sentences of the narrative are asked for, rather than areas and what was picked. */
export const asksSentences = ({ kind }: Pick<Typed, 'kind'>): boolean => kind === 'sentence'

export const isFiltered = ({ words, kind, leaning, theme, part, inspection }: Typed): boolean =>
  [words, kind, leaning, theme, part, inspection].some((value) => value !== '')

/** An area has no themes of its own in the document: they are those of its words. */
export const foundOf = (finding: Finding, of: Of): Found => ({
  id: finding.id,
  kind: finding.kind,
  of,
  text: finding.text,
  leaning: finding.leaning,
  themes: finding.origin === 'listed' ? themesOf(finding.text) : finding.themes,
  section: finding.section,
  paragraph: finding.paragraph,
  page: finding.page,
  anchor: `finding-${finding.id}`,
  nationalFramework: finding.nationalFramework,
})

/** Whether a finding is among those asked for; its words and inspection were asked of the database. */
export const fits = (found: Found, { kind, leaning, theme, part }: Typed): boolean =>
  (kind === '' || found.kind === kind) &&
  (leaning === '' || found.leaning === leaning) &&
  (theme === '' || found.themes.includes(theme)) &&
  (part === '' || found.section === part)

/** How many there are of each kind, in the order of kinds; kinds without any are left out. */
export const countsOf = (all: readonly Found[]): readonly { kind: FoundKind; count: number }[] =>
  kinds
    .map((kind) => ({ kind, count: all.filter((found) => found.kind === kind).length }))
    .filter(({ count }) => count > 0)

export const addressOf = (path: string, typed: Partial<Typed>, change: Partial<Typed> = {}): string => {
  const wanted = Object.entries({ ...typed, ...change }).filter(
    ([name, value]) => value !== '' && value !== undefined && !(name === 'page' && value === 1),
  )
  const query = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? path : `${path}?${query}`
}
