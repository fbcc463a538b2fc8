import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import { button, dateInput, form, input, radios, type TypedDate, table, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { LimitEntry } from '../records/limits.ts'
import { freedomInWords, type LimitTyped, limitInWords, limitsOn } from '../rules/limits.ts'

export type LimitForm = LimitTyped & { readonly name: string; readonly since: TypedDate }

type Given = {
  readonly chrome: { readonly csrfToken: string }
  readonly standard: Standard
  readonly today: Day
  readonly typed: LimitForm
  readonly errors: Readonly<Record<string, string>>
  readonly history: readonly LimitEntry[]
}

const which = ({ standard, today, typed, errors, history }: Given): Html => {
  const limits = limitsOn(standard, history.toReversed(), today)
  const said = ({ setting, law, value }: (typeof limits)[number]): string =>
    `Law, guidance or custom: ${limitInWords(setting, law)}.${value === law ? '' : ` Here: ${limitInWords(setting, value)}.`} May be set ${freedomInWords(setting)}.`
  const [only] = limits
  if (limits.length === 1)
    return html`<p class="govuk-body"><strong>${only!.setting.title}.</strong> ${said(only!)}</p>
<input type="hidden" name="name" value="${only!.name}">`
  return radios({
    name: 'name',
    legend: 'Which number',
    value: typed.name,
    error: errors.name ?? null,
    items: limits.map((one) => ({ value: one.name, text: one.setting.title, hint: said(one) })),
  })
}

const historyTable = ({ standard, history }: Given): Html =>
  history.length === 0
    ? html`<p class="govuk-body">No limit was set here. The standard goes by law, guidance or custom.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Limits before">${table({
        caption: 'History',
        head: ['From', 'Number', 'Set to', 'Reason', 'Decided by', 'Entered'],
        rows: history.map((one) => {
          const setting = standard.settings[one.name]
          return [
            inWords(one.since),
            setting?.title ?? one.name,
            setting === undefined ? String(one.value) : limitInWords(setting, one.value),
            one.reason,
            one.decidedBy,
            `${one.enteredBy}, ${inWords(todayInEngland(one.enteredAt))}`,
          ]
        }),
      })}</div>`

/** A number of one standard from a day on, and every one that was set before. */
export const limitView = (given: Given): Html => {
  const { chrome, standard, typed, errors } = given
  const { title, where, note } = standard.source
  return html`<p class="govuk-body">${standard.asks}</p>
<p class="govuk-body">Source: ${title}, ${where}.${note === undefined ? '' : ` ${note}`}</p>
${form({
  chrome,
  action: `/performance/limits/${standard.id}`,
  label: 'Limit',
  body: html`${which(given)}
${input({ name: 'value', label: 'Set to', value: typed.value, width: 5, inputmode: 'numeric', error: errors.value ?? null })}
${dateInput({ name: 'since', legend: 'From', hint: 'What began on that day or later goes by it.', legendSize: 's', value: typed.since, error: errors.since ?? null })}
${textarea({ name: 'reason', label: 'Reason', value: typed.reason, rows: 3, error: errors.reason ?? null })}
${input({ name: 'decidedBy', label: 'Who decided', value: typed.decidedBy, error: errors.decidedBy ?? null })}
${button({ text: 'Save the limit' })}`,
})}
${historyTable(given)}`
}
