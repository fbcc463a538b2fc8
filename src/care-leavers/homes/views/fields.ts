import {
  type Choice,
  checkboxes,
  dateInput,
  input,
  radios,
  select,
  type TypedDate,
  textarea,
} from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Field, Fields } from '../model/field.ts'
import type { Errors, Typed } from '../pages/typed.ts'

const itemsOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, text]) => ({ value, text }))

type More = { readonly error: string | undefined; readonly choices: readonly Choice[] | undefined }

const fieldView = (name: string, field: Field, typed: Typed, { error, choices }: More): Html => {
  const isPlain = field.needed || field.sometimes || field.is === 'ticks' || field.label.includes('(')
  const label = isPlain ? field.label : `${field.label} (optional)`
  const shared = { name, label, ...(field.hint && { hint: field.hint }), ...(error && { error }) }
  const { label: legend, ...asked } = { ...shared, small: true }
  const text = typeof typed[name] === 'string' ? typed[name] : ''
  switch (field.is) {
    case 'day':
      return dateInput({ ...asked, legend, value: typed[name] as TypedDate })
    case 'time':
      return input({ ...shared, value: text, width: 5, inputmode: 'numeric' })
    case 'number':
      return input({
        ...shared,
        value: text,
        width: 5,
        inputmode: 'decimal',
        ...(field.suffix && { suffix: field.suffix }),
        ...(field.prefix && { prefix: field.prefix }),
      })
    case 'line':
      return input({ ...shared, value: text })
    case 'text':
      return textarea({ ...shared, value: text, rows: 3 })
    case 'ticks':
      return checkboxes({
        ...asked,
        legend,
        items: choices ?? itemsOf(field.options),
        values: typed[name] as readonly string[],
      })
    case 'one':
      return field.looks === 'list'
        ? select({ ...shared, value: text, items: [{ value: '', text: 'Choose' }, ...itemsOf(field.options)] })
        : radios({ ...asked, legend, items: itemsOf(field.options), value: text })
  }
}

/** The boxes of a form, in the order of its fields. `choices`: what is offered to be ticked, said more exactly for whom the form is. */
export const fieldsView = (
  fields: Fields,
  typed: Typed,
  errors: Errors,
  choices: Readonly<Record<string, readonly Choice[]>> = {},
): Html =>
  html`${Object.entries(fields).map(([name, field]) => fieldView(name, field, typed, { error: errors[name], choices: choices[name] }))}`
