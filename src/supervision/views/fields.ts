import { type Day, inWords } from '../../platform/day.ts'
import { checkboxes, dateInput, input, radios, select, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { markOf } from '../../platform/views/mark.ts'
import type { Part, Texts } from '../model.ts'
import { stillId } from '../rules/parts.ts'
import { boxesOf, typedOf } from '../rules/typed-day.ts'

/** What one field needs besides itself. */
export type Beside = {
  readonly texts: Texts
  readonly errors?: Readonly<Record<string, string>>
  /** What stands in a box in which nothing was typed yet. */
  readonly suggested?: Texts
  /** What was written the last time; shown beside a text that is the same. */
  readonly repeated?: ReadonlySet<string>
  /** Parts in which the same reason stands for another child. */
  readonly shared?: ReadonlySet<string>
  /** The day of last time, where the risk was written then: "Nothing new since" it may be ticked. */
  readonly since?: Day | null
  readonly hints?: Readonly<Record<string, string>>
}

const nothingNew = ({ id, label }: Part, value: string, since: Day, error: string | undefined): Html =>
  html`<input type="hidden" name="${id}" value="">${checkboxes({
    name: id,
    idPrefix: `${id}-box`,
    legend: label,
    hideLegend: true,
    small: true,
    error,
    values: value === '' ? [] : [typedOf(since)],
    items: [
      { value: typedOf(since), text: `Nothing new since ${inWords(since)}: the risk stays as it was written then` },
    ],
  })}`

const fieldOf = (part: Part, value: string, { errors, hints, since }: Beside): Html => {
  const shared = { name: part.id, label: part.label, hint: hints?.[part.id] ?? part.hint, error: errors?.[part.id] }
  switch (part.kind) {
    case 'text':
      return textarea({ ...shared, value, rows: part.rows ?? 3 })
    case 'line':
      return input({ ...shared, value, autocomplete: 'off' })
    case 'day':
      return dateInput({ ...shared, legend: part.label, value: boxesOf(value) })
    case 'since':
      return since
        ? nothingNew(part, value, since, errors?.[part.id])
        : html`<input type="hidden" name="${part.id}" value="">`
    case 'choice': {
      const items = Object.entries(part.items!).map(([key, text]) => ({ value: key, text }))
      return items.length > 3
        ? select({ ...shared, value, items: [{ value: '', text: 'Choose' }, ...items] })
        : radios({ ...shared, legend: part.label, value, items, inline: true, small: true })
    }
  }
}

/** A field, the mark of what stood in it when the page was made, and, where the words are those of last time, whether they still hold. */
export const field = (part: Part, beside: Beside): Html => {
  const stands = beside.texts.get(part.id) ?? ''
  const still = stillId(part.id)
  const isShared = beside.shared?.has(part.id) === true
  const asks = beside.repeated?.has(part.id) === true || isShared || beside.texts.get(still) === 'yes'
  return html`<input type="hidden" name="was-${part.id}" value="${markOf(stands)}">
${fieldOf(part, stands || (beside.suggested?.get(part.id) ?? ''), beside)}
${
  asks &&
  html`<input type="hidden" name="was-${still}" value="${markOf(beside.texts.get(still) ?? '')}"><input type="hidden" name="${still}" value="">${checkboxes(
    {
      name: still,
      idPrefix: `${still}-box`,
      legend: `${part.label}: the same words again`,
      hideLegend: true,
      small: true,
      values: beside.texts.get(still) === 'yes' ? ['yes'] : [],
      items: [{ value: 'yes', text: isShared ? 'The same words stand for another child, and they hold for this one too' : 'These are the words of last time, and they still hold' }], // biome-ignore format: one line
    },
  )}`
}`
}

export const fields = (parts: readonly Part[], beside: Beside): Html =>
  html`${parts.map((part) => field(part, beside))}`
