import { dateInput, input, radios, select, textarea } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { named, type TypedEntry } from '../pages/typed.ts'
import type { Part, PartField } from '../parts/part.ts'

export type Errors = Readonly<Record<string, string>>

const isShort = (items: Readonly<Record<string, string>>): boolean => Object.keys(items).length <= 7

const fieldView = (name: string, field: PartField, typed: TypedEntry, key: string, errors: Errors): Html => {
  const shared = { name, hint: field.hint, error: errors[name] }
  const label = field.needed ? field.label : `${field.label} (optional)`
  const value = typed.texts[key]
  switch (field.kind) {
    case 'day':
      return dateInput({ ...shared, legend: label, value: typed.days[key] })
    case 'yes-no':
      return radios({
        ...shared,
        legend: label,
        inline: true,
        small: true,
        value,
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ],
      })
    case 'choice': {
      const items = Object.entries(field.items).map(([code, text]) => ({ value: code, text }))
      return isShort(field.items)
        ? radios({ ...shared, legend: label, small: true, value, items })
        : select({ ...shared, label, value, items: [{ value: '', text: 'Choose' }, ...items] })
    }
    case 'text':
      return field.long
        ? textarea({ ...shared, label, value, rows: 3 })
        : input({ ...shared, label, value, width: 'full' })
  }
}

/** The fields of one part's form, called by the part, so that several forms stand on one page. */
export const entryFields = (id: string, part: Part, typed: TypedEntry, errors: Errors): Html =>
  html`${dateInput({ name: named(id, 'on'), legend: part.on.label, hint: part.on.hint, value: typed.on, error: errors[named(id, 'on')] })}
${
  part.until &&
  dateInput({
    name: named(id, 'until'),
    legend: `${part.until.label} (optional)`,
    hint: part.until.hint,
    value: typed.until,
    error: errors[named(id, 'until')],
  })
}
${Object.entries(part.fields).map(([key, field]) => fieldView(named(id, key), field, typed, key, errors))}`
