import type { Day } from '../../../platform/day.ts'
import type { Form } from '../../../platform/http/page.ts'
import { readDateInput, type TypedDate, typedDate } from '../../../platform/views/date-input.ts'
import { type Field, type Fields, listOf, type Said, textOf } from '../model/field.ts'
import { readTime } from '../rules/time.ts'

export type Errors = Readonly<Record<string, string>>
/** What the boxes of a form show, as typed. */
export type Typed = Readonly<Record<string, string | readonly string[] | TypedDate>>

const longest = { line: 300, text: 6000 } as const

/** Why something is taken back: what was typed, and what is wrong with it. */
export const readWhy = (form: Form): { readonly why: string; readonly error: string | null } => {
  const why = form.get('why')
  if (why === '') return { why, error: 'Enter why it was wrong' }
  const isLong = why.length > longest.line
  return { why, error: isLong ? `“Why it was wrong” must be ${longest.line} characters or fewer` : null }
}

type Read = { readonly typed: Typed[string]; readonly value?: Said[string]; readonly error?: string | null }

const readDay = (name: string, field: Field & { is: 'day' }, form: Form, today: Day): Read => {
  const { typed, day, error } = readDateInput(form, name, `“${field.label}”`)
  if (error !== null || day === null) return { typed, error }
  if (!field.ahead && day > today) return { typed, error: `“${field.label}” must be today or earlier` }
  return { typed, value: day }
}

const readTimeOf = (field: Field, text: string): Read => {
  const time = readTime(text)
  return time === null
    ? { typed: text, error: `“${field.label}” must be a time, like 21:30` }
    : { typed: text, value: time }
}

const readNumber = (field: Field, text: string): Read => {
  const plain = text.replaceAll(/[£,\s]/g, '')
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain)
    ? { typed: text, value: plain }
    : { typed: text, error: `“${field.label}” must be a number, like 85 or 85.50` }
}

const readOne = (name: string, field: Field, form: Form, today: Day): Read => {
  if (field.is === 'day') return readDay(name, field, form, today)
  if (field.is === 'ticks') {
    const typed = form.all(name).filter((one) => Object.hasOwn(field.options, one))
    return { typed, ...(typed.length > 0 && { value: typed }) }
  }
  const text = form.get(name)
  if (text === '') return { typed: text }
  if (field.is === 'time') return readTimeOf(field, text)
  if (field.is === 'number') return readNumber(field, text)
  if (field.is === 'one') return Object.hasOwn(field.options, text) ? { typed: text, value: text } : { typed: '' }
  const most = longest[field.is]
  return text.length > most
    ? { typed: text, error: `“${field.label}” must be ${most.toLocaleString('en-GB')} characters or fewer` }
    : { typed: text, value: text }
}

/** Reads a form by the fields that are declared: what was said, what to show again, and what is wrong with it. */
export const readFields = (fields: Fields, form: Form, today: Day): { said: Said; typed: Typed; errors: Errors } => {
  const read = Object.entries(fields).map(([name, field]) => ({ name, field, ...readOne(name, field, form, today) }))
  return {
    said: Object.fromEntries(read.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
    typed: Object.fromEntries(read.map(({ name, typed }) => [name, typed])),
    errors: Object.fromEntries(
      read.flatMap(({ name, field, value, error }) => {
        const wrong = error ?? (value === undefined ? field.needed : undefined)
        return wrong ? [[name, wrong]] : []
      }),
    ),
  }
}

/** What the boxes show of what was said. */
export const typedFrom = (fields: Fields, said: Said): Typed =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { is }]) => [
      name,
      is === 'day' ? typedDate(textOf(said, name) || null) : is === 'ticks' ? listOf(said, name) : textOf(said, name),
    ]),
  )

/** What the boxes of a new form show: today, the time it is now, and what is mostly so. */
export const typedAtFirst = (fields: Fields, { today, time }: { today: Day; time: string }): Typed =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if (field.is === 'day') return [name, typedDate(field.today ? today : null)]
      if (field.is === 'time') return [name, field.now ? time : '']
      if (field.is === 'ticks') return [name, []]
      return [name, field.is === 'one' ? (field.first ?? '') : '']
    }),
  )
