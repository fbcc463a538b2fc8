import { areaTitle } from '../../children/standards/areas.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { button, details, form, insetText, warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { DataAge } from '../records/freeze.ts'
import type { FrozenMonth } from '../records/restatements.ts'
import { monthInWords } from '../rules/months.ts'
import { newestReturn } from '../rules/newest-return.ts'
import { ageOfData } from './standards.ts'

type Missing = { readonly title: string; readonly area: string; readonly why: string | null }

type Given = {
  readonly chrome: { readonly csrfToken: string }
  readonly month: Day
  readonly age: readonly DataAge[]
  readonly behind: boolean
  readonly counted: number
  readonly missing: readonly Missing[]
  readonly frozen: FrozenMonth | null
}

const missingList = (missing: readonly Missing[]): Html =>
  html`${[...Map.groupBy(missing, ({ area }) => area)].map(
    ([area, some]) => html`<h3 class="govuk-heading-s">${areaTitle(area)}</h3>
<ul class="govuk-list govuk-list--bullet">${some.map(({ title, why }) => html`<li>${title}${why === null ? '' : html`<br><span class="govuk-hint govuk-!-font-size-16">${why}</span>`}</li>`)}</ul>`,
  )}`

const reaches = ({ age, month }: Given): Html | null => {
  const newest = newestReturn(age)
  return newest !== null && newest.asAt >= month
    ? null
    : warningText(
        newest === null
          ? 'No return is loaded, so that there is nothing to freeze.'
          : `The newest data is as at ${inWords(newest.asAt)} and does not reach the end of ${monthInWords(month)}. What happened after that day is missing from the figures.`,
      )
}

const action = ({ chrome, month, frozen }: Given): Html =>
  form({
    chrome,
    action: '/performance/months/freeze',
    body: html`<input type="hidden" name="month" value="${month.slice(0, 7)}">
${button({ text: frozen === null ? `Freeze ${monthInWords(month)}` : `Count ${monthInWords(month)} again` })}`,
  })

/** What freezing does, and what will not be in it; asked before it is done. */
export const freezeView = (given: Given): Html => {
  const { age, behind, counted, missing, frozen } = given
  return html`${ageOfData(age)}
${reaches(given)}
<p class="govuk-body">${
    frozen === null
      ? 'The figures of this month are kept as they are now, for the authority and every service, locality and team: what was completed in it, and how things stood on its last day. They do not change again. What comes out otherwise later is noted beside them.'
      : `This month was frozen by ${frozen.frozenBy}. Its figures stay. Counting it again notes what comes out otherwise now.`
  }</p>
<p class="govuk-body"><strong>${counted} standards are counted. ${missing.length} are not recorded</strong>, because no return that is loaded tells what they ask: they are left out and are not 0%.</p>
${missing.length > 0 ? details({ summary: 'What is not recorded', content: missingList(missing) }) : ''}
${behind ? insetText('Figures are being counted anew since records, or what figures go by, changed. The month can be frozen when that is done; look again in some minutes.') : action(given)}`
}
