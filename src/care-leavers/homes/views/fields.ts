import { inWords } from '../../../platform/day.ts'
import {
  checkboxes,
  dateInput,
  input,
  radios,
  select,
  type TypedDate,
  textarea,
} from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { type Field, type Fields, listOf, type Said, textOf } from '../model/field.ts'
import type { Errors, Typed } from '../pages/typed.ts'

const itemsOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, text]) => ({ value, text }))

const fieldView = (name: string, field: Field, typed: Typed, error: string | undefined): Html => {
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
      return checkboxes({ ...asked, legend, items: itemsOf(field.options), values: typed[name] as readonly string[] })
    case 'one':
      return field.looks === 'list'
        ? select({ ...shared, value: text, items: [{ value: '', text: 'Choose' }, ...itemsOf(field.options)] })
        : radios({ ...asked, legend, items: itemsOf(field.options), value: text })
  }
}

/** The boxes of a form, in the order of its fields. */
export const fieldsView = (fields: Fields, typed: Typed, errors: Errors): Html =>
  html`${Object.entries(fields).map(([name, field]) => fieldView(name, field, typed, errors[name]))}`

const valueInWords = (name: string, field: Field, said: Said): string => {
  const text = textOf(said, name)
  if (field.is === 'ticks') {
    const all = Object.keys(field.options)
    const set = listOf(said, name)
    if (all.every((one) => set.includes(one))) return `All ${all.length}`
    return set.map((one) => field.options[one] ?? one).join(', ')
  }
  if (text === '') return ''
  if (field.is === 'day') return inWords(text)
  if (field.is === 'one') return field.options[text] ?? text
  if (field.is === 'number') return `${field.prefix ?? ''}${text}${field.suffix ? ` ${field.suffix}` : ''}`
  return text
}

/** What was said, field by field; what was left empty is left out. */
export const saidInWords = (fields: Fields, said: Said): readonly (readonly [string, string])[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = valueInWords(name, field, said)
    return value === '' ? [] : [[field.label, value] as const]
  })
