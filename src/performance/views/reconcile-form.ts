import { button, dateInput, form, radios, select, type TypedDate, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { FigurePart } from '../rules/reconcile.ts'

export type ReconcileForm = {
  readonly list: string
  readonly part: FigurePart
  readonly view: 'live' | 'completed'
  readonly on: TypedDate
  readonly from: TypedDate
  readonly to: TypedDate
  /** Heading of the column that was read, where a table was pasted. */
  readonly column?: string | null
}

type Given = {
  readonly chrome: { readonly csrfToken: string }
  readonly standard: Standard
  readonly typed: ReconcileForm
  readonly errors: Readonly<Record<string, string>>
  readonly result: Html | ''
  readonly again: boolean
}

export const partWords: Readonly<Record<FigurePart, string>> = {
  counted: 'All that are counted (the denominator)',
  numerator: 'The numerator',
  rest: 'In the denominator and not in the numerator',
}

const day = ({ typed, errors }: Given, name: 'on' | 'from' | 'to', legend: string): Html =>
  dateInput({ name, legend, legendSize: 's', value: typed[name], error: errors[name] ?? null })

const asked = (given: Given): Html => html`${radios({
  name: 'view',
  legend: 'Which figure',
  value: given.typed.view,
  items: [
    { value: 'live', text: 'As things stand on a day' },
    { value: 'completed', text: 'Completed from one day to another' },
  ],
})}
${day(given, 'on', 'As things stand: the day')}
${day(given, 'from', 'Completed: the first day')}
${day(given, 'to', 'Completed: the last day')}
${select({ name: 'part', label: 'What of the figure the list is', value: given.typed.part, items: Object.entries(partWords).map(([value, text]) => ({ value, text })) })}`

/** What to compare, and below it what came of it. */
export const reconcileForm = (given: Given): Html => {
  const { chrome, standard, typed, errors, result, again } = given
  const { numerator, denominator } = standard
  const read = typed.column
    ? html`<p class="govuk-body">The column “${typed.column}” of the pasted table was read.</p>`
    : ''
  return html`${result}${read}
<div class="tl-no-print">
${again ? html`<h2 class="govuk-heading-m">Compare again</h2>` : ''}
<p class="govuk-body">Numerator: ${numerator} Denominator: ${denominator}</p>
${form({
  chrome,
  action: `/performance/standards/${standard.id}/reconcile`,
  label: 'List to compare',
  body: html`${textarea({
    name: 'list',
    label: 'Identifiers behind the other figure',
    hint: 'One a line, or a table copied from a spreadsheet with a column of identifiers; up to 20,000. They are compared and not stored.',
    value: typed.list,
    rows: 8,
    error: errors.list ?? null,
    attributes: { autocomplete: 'off', spellcheck: 'false' },
  })}
${asked(given)}
<div class="govuk-button-group">${button({ text: 'Compare' })}${button({ text: 'Download as a table (CSV)', look: 'secondary', name: 'as', value: 'csv', preventDoubleClick: false })}</div>`,
})}
</div>`
}
