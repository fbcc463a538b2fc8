import { type Day, inWords } from '../../platform/day.ts'
import { button, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { RegisterEntry } from '../records/register.ts'
import { isPublished } from '../rules/access.ts'
import { areaTitles, gradeTitles, onSiteInWords, titleOf } from '../rules/words.ts'

export type May = { upload: boolean; review: boolean }

const grades = (entry: RegisterEntry): Html | string => {
  if (entry.judgements.length === 0) return entry.progress ? 'Not accepted yet' : 'No grades'
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${entry.judgements.map(
    ({ area, grade }) => html`<li>${areaTitles[area]}: <strong>${gradeTitles[grade]}</strong></li>`,
  )}</ul>`
}

const status = (entry: RegisterEntry, may: May, today: Day): Html => {
  const published = isPublished(entry.inspection, today)
    ? html`<span class="tl-block">Published ${inWords(entry.inspection.publishedOn!)}</span>`
    : html`${tag('Not published', 'grey')}`
  if (!entry.progress) return html`${published}`
  const { decided, total } = entry.progress
  const words = `${decided} of ${total} values decided`
  return html`${tag('Being reviewed', 'yellow')}<span class="tl-block">${
    may.review
      ? html`<a class="govuk-link" href="/inspections/${entry.inspection.id}/review">${words}<span class="govuk-visually-hidden"> of ${titleOf(entry.assumed)}: review</span></a>`
      : words
  }</span>${published}`
}

const name = ({ inspection, assumed }: RegisterEntry): Html => {
  const title = titleOf({ ...assumed, onSite: [] })
  return html`<a class="govuk-link" href="/inspections/${inspection.id}">${title}</a>`
}

const empty = (may: May): Html => html`<p class="govuk-body">There is no inspection here yet.</p>
${
  may.upload
    ? html`<p class="govuk-body">Begin with the report or letter that Ofsted sent: Throughline reads it, shows what it found beside the page it came from, works out what is due by when, and drafts the improvement plan.</p>
${button({ text: 'Upload the first report or letter', href: '/inspections/upload' })}`
    : html`<p class="govuk-body">It will be listed here once it is published.</p>`
}`

export const registerView = (given: {
  entries: readonly RegisterEntry[]
  may: May
  settings: boolean
  today: Day
}): Html => {
  if (given.entries.length === 0) return empty(given.may)
  return html`${given.may.upload && button({ text: 'Upload a report or letter', href: '/inspections/upload' })}
<div class="tl-scroll" role="region" aria-label="Inspections and visits" tabindex="0">${table({
    caption: 'Inspections and visits, newest first',
    hideCaption: true,
    head: ['Inspection or visit', 'On site', 'Judgements', 'Status'],
    rows: given.entries.map((entry) => [
      name(entry),
      entry.assumed.onSite.length > 0 ? onSiteInWords(entry.assumed.onSite) : 'Not known',
      grades(entry),
      status(entry, given.may, given.today),
    ]),
  })}</div>
${
  given.settings &&
  html`<p class="govuk-body"><a class="govuk-link" href="/inspections/clock-settings">Change the steps planned before a statement is due</a></p>`
}`
}
