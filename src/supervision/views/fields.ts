import { checkboxes, dateInput, input, radios, select, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Part, Texts } from '../model.ts'
import { markOf } from '../rules/meet.ts'
import { stillId } from '../rules/parts.ts'
import { boxesOf } from '../rules/typed-day.ts'

/** What one field needs besides itself. */
export type Beside = {
  readonly texts: Texts
  readonly errors?: Readonly<Record<string, string>>
  /** What stands in a box in which nothing was typed yet. */
  readonly suggested?: Texts
  /** What was written the last time; shown beside a text that is the same. */
  readonly repeated?: ReadonlySet<string>
  readonly hints?: Readonly<Record<string, string>>
}

const fieldOf = (part: Part, value: string, { errors, hints }: Beside): Html => {
  const shared = { name: part.id, label: part.label, hint: hints?.[part.id] ?? part.hint, error: errors?.[part.id] }
  switch (part.kind) {
    case 'text':
      return textarea({ ...shared, value, rows: part.rows ?? 3 })
    case 'line':
      return input({ ...shared, value, autocomplete: 'off' })
    case 'day':
      return dateInput({ ...shared, legend: part.label, value: boxesOf(value) })
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
  const asks = beside.repeated?.has(part.id) === true || beside.texts.get(still) === 'yes'
  return html`<input type="hidden" name="was-${part.id}" value="${markOf(stands)}">
${fieldOf(part, stands || (beside.suggested?.get(part.id) ?? ''), beside)}
${
  asks &&
  html`<input type="hidden" name="was-${still}" value="${markOf(beside.texts.get(still) ?? '')}"><input type="hidden" name="${still}" value="">${checkboxes(
    {
      name: still,
      idPrefix: `${still}-box`,
      legend: `${part.label}: the words of last time`,
      hideLegend: true,
      small: true,
      values: beside.texts.get(still) === 'yes' ? ['yes'] : [],
      items: [{ value: 'yes', text: 'These are the words of last time, and they still hold' }],
    },
  )}`
}`
}

export const fields = (parts: readonly Part[], beside: Beside): Html =>
  html`${parts.map((part) => field(part, beside))}`
