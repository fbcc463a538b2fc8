import { button, filterForm, input, pagination, select } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { choice, choiceTitle, counted, findingsNavigation } from '../library/views/parts.ts'
import { themes } from '../reader/themes-list.ts'
import { nationalFrameworkTitle, sectionTitles, titleOf } from '../rules/words.ts'
import { leaningTag } from '../views/tags.ts'
import type { Found, FoundKind, Of } from './model.ts'
import { addressOf, isFiltered, kindTitles, type Typed } from './rules.ts'

export type Given = {
  typed: Typed
  choices: readonly Of[]
  found: readonly Found[]
  total: number
  counts: readonly { kind: FoundKind; count: number }[]
  perPage: number
}

const themeTitles = new Map<string, string>(themes.map(({ id, title }) => [id, title]))
export const themesInWords = (ids: readonly string[]): string => ids.map((id) => themeTitles.get(id) ?? id).join(', ')

export const nameOf = (of: Of): string => of.title ?? titleOf(of)

const full = 'govuk-!-width-full'

const filters = ({ typed, choices }: Given): Html =>
  filterForm({
    action: '/findings',
    label: 'Filter the findings',
    body: html`<div class="tl-filters">
${select({
  name: 'kind',
  label: 'What',
  value: typed.kind,
  items: [
    { value: '', text: 'Areas and picked findings' },
    ...Object.entries(kindTitles).map(([value, text]) => ({ value, text })),
  ],
  classes: full,
})}
${choice('leaning', typed.leaning)}${choice('theme', typed.theme)}${choice('part', typed.part)}
${select({
  name: 'inspection',
  label: 'Inspection',
  value: typed.inspection,
  items: [{ value: '', text: 'Any' }, ...choices.map((of) => ({ value: of.id, text: nameOf(of) }))],
  classes: full,
})}
${input({ name: 'words', label: 'Words', value: typed.words, type: 'search' })}
${button({ text: 'Show', look: 'secondary', preventDoubleClick: false })}
${isFiltered(typed) && html`<a class="govuk-link" href="/findings">Show all areas and picked findings</a>`}</div>`,
  })

const place = ({ paragraph, page }: Found): string =>
  [paragraph !== null && `paragraph ${paragraph}`, page !== null && `page ${page}`].filter(Boolean).join(', ') ||
  'where it stands'

const item = (found: Found): Html => html`<li class="tl-paragraph govuk-!-margin-bottom-4">
<p class="govuk-body govuk-!-margin-bottom-1">${found.text}</p>
<p class="tl-paragraph__where">${leaningTag(found.leaning)} <span class="tl-secondary">${kindTitles[found.kind]}${
  found.section && `, ${sectionTitles[found.section]}`
}${found.themes.length > 0 && `. ${themesInWords(found.themes)}`}${
  found.nationalFramework.length > 0 &&
  `. National Framework: ${found.nationalFramework.map(nationalFrameworkTitle).join(', ')}`
}. <a class="govuk-link${found.paragraph === null && found.page === null && ' tl-no-print'}" href="/inspections/${found.of.id}#${found.anchor}">${place(found)}<span class="govuk-visually-hidden"> of ${nameOf(found.of)}</span></a></span></p></li>`

const inRuns = (all: readonly Found[]): readonly (readonly Found[])[] => [
  ...Map.groupBy(all, ({ of }) => of.id).values(),
]

/** What was chosen, for whoever reads the list on paper; null when nothing was. */
const chosenInWords = ({ typed, choices }: Given): string | null => {
  const of = choices.find(({ id }) => id === typed.inspection)
  const said = [
    ...(['leaning', 'theme', 'part'] as const).map(
      (name) => typed[name] !== '' && `${choiceTitle(name).toLowerCase()}: ${choiceTitle(name, typed[name])}`,
    ),
    of && `inspection: ${nameOf(of)}`,
    typed.words !== '' && `words: ${typed.words}`,
  ].filter(Boolean)
  return said.length === 0 ? null : `Shown: ${said.join('; ')}.`
}

const counts = ({ typed, total, counts: each }: Given): string => {
  if (typed.kind === 'sentence') return `${counted(total, 'sentence')} of the accepted narrative.`
  const parts = each.map(({ kind, count }) => `${kindTitles[kind].toLowerCase()} ${count}`)
  return `${counted(total, 'finding')}: ${parts.join(', ')}.`
}

const empty = ({ typed }: Given): Html =>
  isFiltered(typed)
    ? html`<p class="govuk-inset-text">No finding fits. Take a filter away${
        typed.kind !== 'sentence' &&
        html`, or <a class="govuk-link" href="${addressOf('/findings', typed, { kind: 'sentence', page: 1 })}">look through every sentence of the narrative</a>`
      }.</p>`
    : html`<p class="govuk-body">There are no findings yet. They come from the areas for improvement and the narrative of an inspection, once a
person has accepted them. <a class="govuk-link" href="/inspections">See the inspections</a></p>`

/** What inspectors found here, as far as it was accepted. */
export const findingsView = (given: Given): Html => {
  const { typed, found, total, perPage, choices } = given
  return html`${findingsNavigation('findings')}
${choices.length > 0 && filters(given)}
${
  total === 0
    ? empty(given)
    : html`${chosenInWords(given) && html`<p class="govuk-body">${chosenInWords(given)}</p>`}
<p class="govuk-body">${counts(given)} <a class="govuk-link tl-no-print" href="${addressOf('/findings/findings.csv', typed, { page: 1 })}">Download as a spreadsheet (CSV)</a></p>
${inRuns(found).map(
  (run) => html`<h2 class="govuk-heading-s">${nameOf(run[0]!.of)}</h2>
<ul class="govuk-list">${run.map(item)}</ul>`,
)}
${pagination({ current: typed.page, last: Math.ceil(total / perPage), href: (page) => addressOf('/findings', typed, { page }) })}`
}`
}
