import { type Day, inWords } from '../../../platform/day.ts'
import { type SelectItem, select, subNavigation } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { regions } from '../../../statutory/index.ts'
import { frameworks } from '../../frameworks/index.ts'
import type { Kind, OnSite } from '../../model.ts'
import { themes } from '../../reader/themes-list.ts'
import { gradeTitles, kindTitles, leaningTitles, onSiteInWords, sectionTitles } from '../../rules/words.ts'
import { piecesOf } from '../rules/marked.ts'

/** The three ways to what inspectors wrote. */
export const findingsNavigation = (current: 'findings' | 'search' | 'library'): Html =>
  subNavigation('What inspectors found', [
    { text: 'Findings', href: '/findings', current: current === 'findings' },
    { text: 'Search', href: '/search', current: current === 'search' },
    { text: 'Library', href: '/library', current: current === 'library' },
  ])

/** Said wherever the library's words stand. */
export const unchecked =
  'Documents of the library were read by Throughline and not checked by a person. Their grades, leanings and themes are a first reading; look at the published document before you rely on one.'

const any: SelectItem = { value: '', text: 'Any' }
const from = (titles: Readonly<Record<string, string>>): readonly SelectItem[] =>
  Object.entries(titles).map(([value, text]) => ({ value, text }))

/** Where an authority's documents are looked for: among its neighbours, or in a region. */
const among: readonly SelectItem[] = [
  { value: '', text: 'All of England' },
  { value: 'neighbours', text: 'Our statistical neighbours' },
  ...regions.map((region) => ({ value: region, text: region })),
]

const choices = {
  leaning: { label: 'Leaning', items: [any, ...from(leaningTitles)] },
  theme: {
    label: 'Theme',
    items: [
      any,
      ...themes.map(({ id, title }) => ({ value: id, text: title })).toSorted((a, b) => (a.text < b.text ? -1 : 1)),
    ],
  },
  part: { label: 'Part of the document', items: [any, ...from(sectionTitles)] },
  among: { label: 'Authorities', items: among },
  grade: { label: 'Grade', items: [any, ...from(gradeTitles)] },
  framework: { label: 'Framework', items: [any, ...frameworks.map(({ id, title }) => ({ value: id, text: title }))] },
  kind: { label: 'Kind of document', items: [any, ...from(kindTitles).filter(({ value }) => value !== 'unknown')] },
} as const

const made = new Map<string, Html>()

/** A choice of a filter, as all these pages name it. Drawn once for each of its values: some have seventy. */
export const choice = (name: keyof typeof choices, value: string): Html => {
  const key = `${name} ${value}`
  const { label, items } = choices[name]
  const drawn = made.get(key) ?? select({ name, label, value, items, classes: 'govuk-!-width-full' })
  made.set(key, drawn)
  return drawn
}

export const choiceNames = Object.keys(choices) as readonly (keyof typeof choices)[]

/** What a choice is called, or one of its values. */
export const choiceTitle = (name: keyof typeof choices, value?: string): string =>
  value === undefined ? choices[name].label : (choices[name].items.find((item) => item.value === value)?.text ?? value)

/** A text with the words that were asked for marked. */
export const markedText = (marked: string): Html =>
  html`${piecesOf(marked).map(({ text, isMarked }) => (isMarked ? html`<mark class="tl-quote__mark">${text}</mark>` : text))}`

/** "Focused visit, published 9 January 2025"; reports seldom print that day, and then it is when inspectors came. */
export const documentInWords = (of: { kind: Kind; published: Day | null; onSite: readonly OnSite[] }): string => {
  if (of.published !== null) return `${kindTitles[of.kind]}, published ${inWords(of.published)}`
  return of.onSite.length > 0 ? `${kindTitles[of.kind]}, on site ${onSiteInWords(of.onSite)}` : kindTitles[of.kind]
}

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
