import { type Day, inWords } from '../../platform/day.ts'
import { button, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { RegisterEntry } from '../records/register.ts'
import { isPublished } from '../rules/access.ts'
import { areaTitles, gradeTitles, onSiteInWords, titleOf } from '../rules/words.ts'

export type May = { upload: boolean; review: boolean }

const grades = (entry: RegisterEntry): Html => {
  if (entry.judgements.length === 0)
    return html`<p class="tl-register__facts">${entry.progress ? 'No judgement accepted yet' : 'No judgements are given'}</p>`
  return html`<ul class="govuk-list tl-register__facts">${entry.judgements.map(
    ({ area, grade }) => html`<li>${areaTitles[area]}: <strong>${gradeTitles[grade]}</strong></li>`,
  )}</ul>`
}

const status = (entry: RegisterEntry, may: May, today: Day): Html => {
  const published = isPublished(entry.inspection, today)
    ? html`Published ${inWords(entry.inspection.publishedOn!)}`
    : tag('Not published', 'grey')
  if (!entry.progress) return html`<p class="tl-register__facts">${published}</p>`
  const { decided, total } = entry.progress
  const words = `${decided} of ${total} values decided`
  return html`<p class="tl-register__facts">${tag('Being reviewed', 'yellow')} ${published}<br>${
    may.review
      ? html`<a class="govuk-link" href="/inspections/${entry.inspection.id}/review">${words}<span class="govuk-visually-hidden">: review ${titleOf(entry.assumed)}</span></a>`
      : words
  }</p>`
}

const entryView = (entry: RegisterEntry, may: May, today: Day): Html => {
  const { inspection, assumed } = entry
  const when = assumed.onSite.length > 0 ? `On site ${onSiteInWords(assumed.onSite)}` : 'Dates on site not known'
  return html`<li class="tl-register__entry"><div>
<h2 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href="/inspections/${inspection.id}">${titleOf({ ...assumed, onSite: [] })}</a></h2>
<p class="tl-register__facts">${when}</p>${status(entry, may, today)}</div>
${grades(entry)}</li>`
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
<ul class="tl-register">${given.entries.map((entry) => entryView(entry, given.may, given.today))}</ul>
${
  given.settings &&
  html`<p class="govuk-body"><a class="govuk-link" href="/inspections/clock-settings">Change the steps planned before a statement is due</a></p>`
}`
}
