import type { MeasuredFigures, NamedStandard, PublishedFigure } from '../../performance/index.ts'
import { inWords, todayInEngland } from '../../platform/day.ts'
import {
  button,
  details,
  filterForm,
  form,
  input,
  radios,
  select,
  table,
  textarea,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Measure } from '../model.ts'
import { type Worse, worseInShort, worseInWords } from '../rules/worse-since.ts'
import { standardHref, standardTitle } from '../work/measures.ts'
import { scrolling } from './parts.ts'

const standardLink = (id: string, seesFigures: boolean): Html => {
  const href = standardHref(id)
  return seesFigures && href !== null
    ? html`<a class="govuk-link" href="${href}#serves">${standardTitle(id)}</a>`
    : html`${standardTitle(id)}`
}

/** Under the ratings of a line that says it is done or lasts. `seesFigures` false: that it is so, without a number. */
export const worseNotice = (worse: readonly Worse[], seesFigures: boolean): Html | null => {
  if (worse.length === 0) return null
  return html`<div class="govuk-inset-text"><p class="govuk-body"><strong>${worseInShort(worse)}.</strong> Is the rating still right?</p>${
    seesFigures &&
    html`<ul class="govuk-list govuk-list--bullet">${worse.map(
      (one) => html`<li>${standardLink(one.standard, true)} ${worseInWords(one)}.</li>`,
    )}</ul>`
  }</div>`
}

/** For who is told published figures alone: that they say nothing since the decision. It is said whether or not something got worse. */
export const untoldNotice = (count: number): Html =>
  html`<div class="govuk-inset-text">Published figures cannot tell whether this still holds: of ${count === 1 ? 'a standard that measures it' : `${count} standards that measure it`} they were too small to be told, or none was published of the time of the decision.</div>`

const publishedLink = (found: PublishedFigure | undefined): Html | null =>
  found === undefined ? null : html`<br>Published figure: <a class="govuk-link" href="${found.href}">${found.words}</a>`

/** `figures` null: this person sees none as they stand; `published`: what they may read in their place. */
export const lineMeasures = (
  measures: readonly Measure[],
  figures: MeasuredFigures | null,
  published: ReadonlyMap<string, PublishedFigure>,
  choose: string | null,
): Html => {
  const standing = measures.filter(({ removed }) => removed === null)
  const label = 'Standards that measure it'
  const rows = standing.map(({ standard, why }) => [
    html`${standardLink(standard, figures !== null)}<br>${why}${publishedLink(published.get(standard))}`,
    ...(figures?.rows.get(standard) ?? []),
  ])
  return html`<h2 class="govuk-heading-m">${label}</h2>
${
  standing.length === 0
    ? html`<p class="govuk-body">No practice standard is named yet.${choose !== null && ' Name the figures that will show whether the action helps.'}</p>`
    : scrolling(
        label,
        table({
          caption: label,
          hideCaption: true,
          firstCellIsHeader: true,
          classes: 'tl-figures',
          head: ['Standard, and why it measures the line', ...(figures?.head ?? [])],
          rows,
        }),
      )
}
${choose !== null && html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${choose}">Choose standards that measure it</a></p>`}`
}

export type MeasuresFormGiven = {
  readonly chrome: Chrome
  readonly action: string
  readonly measures: readonly Measure[]
  readonly asked: { readonly words: string; readonly area: string }
  readonly areas: readonly string[]
  /** Those to choose from, as the filter says. */
  readonly offered: readonly NamedStandard[]
  readonly typed: {
    readonly standard: string
    readonly why: string
    readonly removing: string
    readonly removedWhy: string
  }
  readonly errors: Readonly<Record<string, string>>
}

const withQuery = ({ action, asked }: MeasuresFormGiven): string => {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  return query.size > 0 ? `${action}?${query}` : action
}

const standing = (given: MeasuresFormGiven): Html => {
  const { chrome, measures, typed, errors } = given
  return html`${measures.map(({ id, standard, why, by, at }) => {
    const isTyped = typed.removing === id
    return html`<div class="tl-chosen"><h3 class="govuk-heading-s govuk-!-margin-bottom-1">${standardLink(standard, true)}</h3>
<p class="govuk-body govuk-!-margin-bottom-1">${why}</p><p class="govuk-hint">Chosen by ${by}, ${inWords(todayInEngland(at))}</p>
${details({
  summary: `Take it off: ${standardTitle(standard)}`,
  open: isTyped && errors[`removedWhy-${id}`] !== undefined,
  content: form({
    chrome,
    action: withQuery(given),
    label: `Take ${standardTitle(standard)} off`,
    body: html`<input type="hidden" name="do" value="remove"><input type="hidden" name="measure" value="${id}">
${input({ name: `removedWhy-${id}`, label: 'Why it no longer measures the line', hint: 'It stays in the history and can be put back.', value: isTyped ? typed.removedWhy : '', error: errors[`removedWhy-${id}`] ?? null })}
${button({ text: 'Take it off', look: 'secondary' })}`,
  }),
})}</div>`
  })}`
}

const takenOff = (given: MeasuresFormGiven, removed: readonly Measure[]): Html =>
  removed.length === 0
    ? html``
    : html`<h2 class="govuk-heading-m">Taken off</h2>
<ul class="govuk-list">${removed.map(
        ({ standard, why, removed: gone }) =>
          html`<li>${standardTitle(standard)}: ${gone!.why} <span class="govuk-hint">${gone!.by}, ${inWords(todayInEngland(gone!.at))}</span>${form(
            {
              chrome: given.chrome,
              action: withQuery(given),
              label: `Put ${standardTitle(standard)} back`,
              body: html`<input type="hidden" name="standard" value="${standard}"><input type="hidden" name="why" value="${why}">${button({ text: 'Put it back', look: 'secondary' })}`,
            },
          )}</li>`,
      )}</ul>`

const search = ({ action, asked, areas }: MeasuresFormGiven): Html =>
  filterForm({
    action,
    label: 'Find a standard',
    body: html`<div class="tl-filters">${input({ name: 'words', label: 'Words', value: asked.words, width: 20 })}${select(
      {
        name: 'area',
        label: 'Area',
        value: asked.area,
        items: [{ value: '', text: 'All' }, ...areas.map((area) => ({ value: area, text: area }))],
      },
    )}${button({ text: 'Find', look: 'secondary' })}</div>`,
  })

const choices = (given: MeasuresFormGiven): Html => {
  const { chrome, offered, asked, typed, errors } = given
  if (asked.words === '' && asked.area === '')
    return html`<p class="govuk-body">Find a standard by its words or its area.</p>`
  if (offered.length === 0)
    return html`<p class="govuk-body">No other standard has these words. Try fewer, or another area.</p>`
  return form({
    chrome,
    action: withQuery(given),
    label: 'Add a standard',
    body: html`${radios({
      name: 'standard',
      legend: `${offered.length} ${offered.length === 1 ? 'standard' : 'standards'}`,
      value: typed.standard,
      error: errors.standard ?? null,
      items: offered.map(({ id, title, asks, area }) => ({ value: id, text: title, hint: `${area}. ${asks}` })),
    })}
${textarea({ name: 'why', label: 'Why it measures the line', hint: 'What would be seen in this figure if the action helps.', rows: 3, value: typed.why, error: errors.why ?? null })}
${button({ text: 'Add the standard' })}`,
  })
}

/** Standards that measure a line, and the catalogue to choose from. */
export const measuresForm = (given: MeasuresFormGiven): Html => {
  const on = given.measures.filter(({ removed }) => removed === null)
  const off = given.measures.filter(
    ({ removed, standard }) => removed !== null && !on.some((one) => one.standard === standard),
  )
  return html`<h2 class="govuk-heading-m">Standards that measure it</h2>
${on.length === 0 ? html`<p class="govuk-body">No practice standard is named yet.</p>` : standing({ ...given, measures: on })}
<h2 class="govuk-heading-m">Add a standard</h2>
${search(given)}
${choices(given)}
${takenOff(given, off)}`
}
