import {
  button,
  checkboxes,
  dateInput,
  form,
  input,
  insetText,
  radios,
  textarea,
  warningText,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import { returnsNavigation } from '../loading/views/parts.ts'
import { shortestKey, type Typed } from './asking.ts'

type Errors = Readonly<Record<string, string>>

const keyAndTreatment = (typed: Typed, errors: Errors): Html => html`${input({
  name: 'key',
  label: 'Key',
  hint: `Keep it outside Throughline, where a second person finds it: it is stored nowhere here. The same key gives the same pseudonyms next time. At least ${shortestKey} letters; this one was made for you.`,
  value: typed.key,
  error: errors.key ?? null,
  autocomplete: 'off',
})}
${radios({
  name: 'birth',
  legend: 'Dates of birth',
  value: typed.birth,
  error: errors.birth ?? null,
  items: [
    { value: 'month', text: 'The first of the month' },
    { value: 'age', text: 'Left out: the age alone' },
  ],
})}
${checkboxes({
  name: 'teams',
  legend: 'Teams',
  hideLegend: true,
  values: typed.teams ? ['yes'] : [],
  items: [{ value: 'yes', text: 'Team names stand as they are', hint: 'Otherwise they are numbered, as workers are' }],
})}`

const reasonField = (typed: Typed, errors: Errors): Html =>
  textarea({
    name: 'reason',
    label: 'Why',
    hint: 'Who asked for it, and for what. It stands on the cover and in the access log',
    value: typed.reason,
    rows: 3,
    error: errors.reason ?? null,
  })

const asking = (chrome: Chrome, typed: Typed, errors: Errors): Html =>
  form({
    chrome,
    action: '/returns/annex-a-out',
    body: html`${dateInput({
      name: 'asAt',
      legend: 'As at which day?',
      legendSize: 'm',
      hint: 'Any day since the first load. What was recorded later about an earlier day is in it',
      value: typed.asAt,
      error: errors.asAt ?? null,
    })}
${radios({
  name: 'naming',
  legend: 'Who can be recognised?',
  legendSize: 'm',
  value: typed.naming,
  error: errors.naming ?? null,
  items: [
    {
      value: 'pseudonymised',
      text: 'Nobody: pseudonymised',
      hint: 'Identifiers become pseudonyms, workers numbers, postcodes districts; numbers of homes are left out',
    },
    {
      value: 'named',
      text: 'As held: identifiers, dates of birth and names of workers',
      hint: 'Only where whoever asked may have them',
    },
  ],
})}
<h2 class="govuk-heading-m">If it is pseudonymised</h2>
${keyAndTreatment(typed, errors)}
<h2 class="govuk-heading-m">If it stands as held</h2>
${reasonField(typed, errors)}
${radios({
  name: 'format',
  legend: 'Kind of file',
  legendSize: 'm',
  value: typed.format,
  error: errors.format ?? null,
  items: [
    { value: 'xlsx', text: 'One workbook of eleven sheets and a cover (XLSX)' },
    { value: 'csv', text: 'A zip of eleven CSV files and a cover' },
  ],
})}
${button({ text: 'Write it', preventDoubleClick: true })}`,
  })

/** `from`: the loads it is written from; none: there is nothing to write. */
export const annexAOutView = (
  chrome: Chrome,
  typed: Typed,
  errors: Errors,
  { from, mayAdopters }: { from: readonly string[]; mayAdopters: boolean },
): Html => html`${returnsNavigation('out', true)}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><p class="govuk-body-l">The eleven lists of Annex A, written from what is held, for an inspector or a region.</p>
${
  from.length === 0
    ? warningText('Nothing has been loaded yet, so the lists would be empty.')
    : insetText(html`It is written from:
<ul class="govuk-list govuk-list--bullet">${from.map((one) => html`<li>${one}</li>`)}</ul>
Events are counted where events are held. Where only Annex A was loaded, its own counts and latest dates are given again.`)
}
${!mayAdopters && html`<p class="govuk-body">List 11 and the adoptive families of list 10 are left out: only people who may see adopters can write them.</p>`}
${asking(chrome, typed, errors)}</div></div>`
