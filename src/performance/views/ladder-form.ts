import {
  button,
  checkboxes,
  dateInput,
  form,
  input,
  select,
  type TypedDate,
  textarea,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Standard } from '../../standards/standard.ts'
import { urgentStandards } from '../rules/alert-urgent.ts'
import type { AlertSettingKind } from '../rules/ladder.ts'
import { numberTitles, type SettingTyped } from '../rules/ladder-typed.ts'

export type LadderForm = SettingTyped & { readonly since: TypedDate }

type Given = {
  readonly chrome: Chrome
  readonly typed: LadderForm
  readonly errors: Readonly<Record<string, string>>
  readonly standards: readonly Standard[]
}

const asks: Readonly<Record<AlertSettingKind, string>> = {
  ladder: 'The worker is told at once. Each step above is told when so many working days have passed since the last day in time. What is late already climbs as it did on the day on which it became late.',
  urgent: 'An urgent alert goes to the team manager at once, by e-mail to whoever is on call, and climbs until somebody acknowledges it.',
  climb: 'For how many minutes each has time to acknowledge an urgent alert. It is looked at every ten minutes.',
  snooze: 'How many days a snooze may last. What is urgent cannot be snoozed.',
} // biome-ignore format: one sentence each

const units: Readonly<Record<AlertSettingKind, string>> = {
  ladder: 'working days',
  urgent: '',
  climb: 'minutes',
  snooze: 'days',
}

const standardField = ({ typed, errors, standards }: Given): Html | null => {
  if (typed.kind === 'climb' || typed.kind === 'snooze') return null
  const some = typed.kind === 'urgent' ? standards.filter(({ id }) => !Object.hasOwn(urgentStandards, id)) : standards
  const items = [
    { value: '', text: typed.kind === 'urgent' ? 'Choose a standard' : 'Every standard that has no days of its own' },
    ...some.map(({ id, title }) => ({ value: id, text: title })),
  ]
  return select({ name: 'standard', label: 'Practice standard', items, value: typed.standard, error: errors.standard ?? null }) // biome-ignore format: one call
}

const away = ({ typed }: Given): Html | null => {
  if (typed.kind === 'climb' || typed.kind === 'snooze') return null
  const text = typed.kind === 'urgent' ? 'It is urgent no more' : 'This standard climbs as all others again'
  return checkboxes({ name: 'away', legend: 'Take away', hideLegend: true, items: [{ value: 'yes', text }], values: typed.isTakenAway ? ['yes'] : [] }) // biome-ignore format: one call
}

/** Sets one thing that alerts go by, from a day on, with who decided and why. */
export const ladderFormView = (given: Given): Html => {
  const { chrome, typed, errors } = given
  const numbers = numberTitles[typed.kind].map((title, at) =>
    input({
      name: `number-${at + 1}`,
      label: title,
      width: 4,
      inputmode: 'numeric',
      suffix: units[typed.kind],
      value: typed.numbers[at] ?? '',
      error: errors[`number-${at + 1}`] ?? null,
    }),
  )
  return html`<p class="govuk-body">${asks[typed.kind]}</p>
${form({
  chrome,
  action: '/alerts/ladder/set',
  label: 'Set it',
  body: html`<input type="hidden" name="kind" value="${typed.kind}">${standardField(given)}${numbers}${away(given)}
${dateInput({ name: 'since', legend: 'From which day', legendSize: 's', value: typed.since, error: errors.since ?? null })}
${textarea({ name: 'reason', label: 'Reason', rows: 3, value: typed.reason, error: errors.reason ?? null })}
${input({ name: 'decidedBy', label: 'Who decided', hint: 'A person or a meeting, such as the leadership team.', value: typed.decidedBy, error: errors.decidedBy ?? null })}
${button({ text: 'Save' })}`,
})}`
}
