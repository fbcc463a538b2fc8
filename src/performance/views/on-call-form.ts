import { button, dateInput, form, input, radios, select, type TypedDate } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { ShiftTyped } from '../rules/on-call.ts'

export type ShiftForm = ShiftTyped & { readonly from: TypedDate; readonly until: TypedDate }

type Given = {
  readonly chrome: Chrome
  readonly typed: ShiftForm
  readonly errors: Readonly<Record<string, string>>
  readonly people: readonly { readonly accountId: string; readonly name: string }[]
  readonly services: readonly string[]
}

/** Puts somebody on call from one time to another. */
export const onCallFormView = ({ chrome, typed, errors, people, services }: Given): Html =>
  html`<p class="govuk-body">Times are those of the clocks in England. Whoever is on call is told of urgent alerts by e-mail and acknowledges them. To open a child’s record they need a way of their own: emergency duty opens one for a stated reason.</p>
${form({
  chrome,
  action: '/on-call/add',
  label: 'Put somebody on call',
  body: html`${select({ name: 'accountId', label: 'Who', items: [{ value: '', text: 'Choose a person' }, ...people.map(({ accountId, name }) => ({ value: accountId, text: name }))], value: typed.accountId, error: errors.accountId ?? null })}
${select({ name: 'service', label: 'For which service', items: [{ value: '', text: 'Every service' }, ...services.map((one) => ({ value: one, text: one }))], value: typed.service, error: errors.service ?? null })}
${radios({
  name: 'place',
  legend: 'First or second',
  legendSize: 's',
  inline: true,
  items: [
    { value: '1', text: 'First on call' },
    { value: '2', text: 'Second on call' },
  ],
  value: typed.place,
  error: errors.place ?? null,
})}
${dateInput({ name: 'from', legend: 'First day', legendSize: 's', value: typed.from, error: errors.from ?? null })}
${input({ name: 'fromTime', label: 'From what time', hint: 'Like 17:00 or 5pm.', width: 5, value: typed.fromTime, error: errors.fromTime ?? null })}
${dateInput({ name: 'until', legend: 'Last day', legendSize: 's', value: typed.until, error: errors.until ?? null })}
${input({ name: 'untilTime', label: 'Until what time', hint: 'Like 9:00 or 9am. The next begins then.', width: 5, value: typed.untilTime, error: errors.untilTime ?? null })}
${button({ text: 'Put on call' })}`,
})}`
