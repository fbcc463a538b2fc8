import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import { button, dateInput, details, form, input, type TypedDate, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { TargetEntry } from '../records/targets.ts'
import { type TargetTyped, unitInWords, yearInWords } from '../rules/targets-typed.ts'
import { aimInWords, toleranceInWords } from './targets.ts'

export type TargetForm = TargetTyped & { readonly decidedOn: TypedDate }

type Given = {
  readonly chrome: { readonly csrfToken: string }
  readonly standard: Standard
  readonly from: Day
  readonly typed: TargetForm
  readonly errors: Readonly<Record<string, string>>
  readonly history: readonly TargetEntry[]
  readonly isSet: boolean
}

const whoAndWhen = ({ typed, errors }: Given): Html => html`${input({
  name: 'decidedBy',
  label: 'Who decided',
  hint: 'A person or a meeting, such as the improvement board.',
  value: typed.decidedBy,
  error: errors.decidedBy ?? null,
})}
${dateInput({ name: 'decidedOn', legend: 'Day of the decision', legendSize: 's', value: typed.decidedOn, error: errors.decidedOn ?? null })}`

const historyTable = ({ standard, history }: Given): Html =>
  history.length === 0
    ? html`<p class="govuk-body">No target was set before.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Targets before">${table({
        caption: 'History of the target',
        head: ['Year', 'Target', 'Still near, within', 'Decided', 'Entered'],
        rows: history.map((one) => [
          yearInWords(one.from),
          one.value === null ? 'taken away' : aimInWords(standard, one.value),
          one.value === null ? '' : toleranceInWords(standard, one.tolerance),
          `${one.decidedBy}, ${inWords(one.decidedOn)}`,
          `${one.enteredBy}, ${inWords(todayInEngland(one.enteredAt))}`,
        ]),
      })}</div>`

const better = {
  high: 'More is better.',
  low: 'Less is better.',
  neither: 'Neither more nor less is better: how far off a figure is will be told and not judged.',
} as const

/** The target of one standard in one year, and every one that was set before. */
export const targetView = (given: Given): Html => {
  const { chrome, standard, from, typed, errors, isSet } = given
  const isShare = standard.unit === '%'
  const unit = unitInWords(standard.unit)
  return html`<p class="govuk-body">${standard.asks} ${better[standard.goodIs ?? 'neither']}</p>
${form({
  chrome,
  action: `/performance/targets/${standard.id}`,
  label: 'Target',
  body: html`<input type="hidden" name="year" value="${from.slice(0, 4)}">
${input({ name: 'value', label: 'Target', hint: isShare ? 'As percent, like 85.' : null, value: typed.value, width: 5, inputmode: 'decimal', ...(unit === '' ? {} : { suffix: isShare ? '%' : unit }), error: errors.value ?? null })}
${input({ name: 'tolerance', label: 'How far off is still near', hint: `${isShare ? 'In percentage points, like 5. ' : ''}Leave it empty where there is no tolerance.`, value: typed.tolerance, width: 5, inputmode: 'decimal', ...(unit === '' ? {} : { suffix: isShare ? 'points' : unit }), error: errors.tolerance ?? null })}
${whoAndWhen(given)}
${button({ text: 'Save the target' })}
${
  isSet
    ? details({
        summary: 'Take the target away',
        content: html`<p class="govuk-body">Say above who decided and when. The target stays in the history.</p>
${button({ text: 'Take it away', look: 'warning', name: 'away', value: 'yes' })}`,
      })
    : ''
}`,
})}
${historyTable(given)}`
}
