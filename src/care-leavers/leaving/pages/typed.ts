import { addDays, type Day, inWords } from '../../../platform/day.ts'
import type { Form } from '../../../platform/http/page.ts'
import { readDateInput, type TypedDate, typedDate } from '../../../platform/views/govuk.ts'
import type { Written } from '../model.ts'
import type { Part, PartField } from '../parts/part.ts'

/** What someone typed, kept as typed. */
export type TypedEntry = {
  on: TypedDate
  until: TypedDate
  texts: Readonly<Record<string, string>>
  days: Readonly<Record<string, TypedDate>>
}
export type ReadEntry = { typed: TypedEntry; written: Written | null; errors: Readonly<Record<string, string>> }

/** The name of a field in a form: several forms stand on one page. */
export const named = (part: string, field: string): string => `${part}-${field}`

const isDayField = ({ kind }: PartField): boolean => kind === 'day'
const fieldsOf = (part: Part): readonly (readonly [string, PartField])[] => Object.entries(part.fields)

const emptyDay = typedDate(null)

/** An empty form: days on which it is mostly written are filled in with today. */
export const emptyEntry = (part: Part, today: Day): TypedEntry => ({
  on: part.on.isToday ? typedDate(today) : emptyDay,
  until: emptyDay,
  texts: {},
  days: {},
})

export const typedOf = (part: Part, { on, until, fields }: Written): TypedEntry => ({
  on: typedDate(on),
  until: typedDate(until),
  texts: fields,
  days: Object.fromEntries(
    fieldsOf(part).flatMap(([name, field]) => (isDayField(field) ? [[name, typedDate(fields[name] ?? null)]] : [])),
  ),
})

const wholeOf = (label: string): string => `${label.charAt(0).toUpperCase()}${label.slice(1)}`

/** Two years ahead is a slip of the hand, in a plan too. */
const ahead = (day: Day, today: Day, mayLieAhead: boolean | undefined, label: string): string | null => {
  if (day <= today) return null
  if (!mayLieAhead) return `“${wholeOf(label)}” must be today or in the past`
  return day > addDays(today, 731) ? `“${wholeOf(label)}” must be before ${inWords(addDays(today, 731))}` : null
}

const textError = (field: Exclude<PartField, { kind: 'day' }>, typed: string): string | null => {
  if (typed === '') return field.needed ?? null
  if (field.kind === 'text')
    return typed.length > field.most ? `Use ${field.most.toLocaleString('en-GB')} characters or fewer` : null
  const codes = field.kind === 'choice' ? Object.keys(field.items) : ['yes', 'no']
  return codes.includes(typed) ? null : (field.needed ?? 'Choose one of the answers')
}

/** Reads one short form, whose fields are called by its part. Everything typed is given back, whatever is wrong. */
export const readEntry = (form: Form, id: string, part: Part, today: Day): ReadEntry => {
  const name = (field: string): string => named(id, field)
  const errors: Record<string, string> = {}
  const on = readDateInput(form, name('on'), `“${part.on.label}”`)
  const until = part.until ? readDateInput(form, name('until'), `“${part.until.label}”`) : null
  const dayError = (day: Day, { label, mayLieAhead }: { label: string; mayLieAhead?: true }) =>
    ahead(day, today, mayLieAhead, label)
  const onError = on.error ?? (on.day === null ? 'Enter the day' : dayError(on.day, part.on))
  if (onError) errors[name('on')] = onError
  const untilError =
    until?.error ??
    (until && until.day !== null && on.day !== null && until.day < on.day
      ? `“${part.until!.label}” must be on or after the first day`
      : until?.day && dayError(until.day, part.until!))
  if (untilError) errors[name('until')] = untilError
  const texts: Record<string, string> = {}
  const days: Record<string, TypedDate> = {}
  const fields: Record<string, string> = {}
  for (const [field, asked] of fieldsOf(part)) {
    if (asked.kind === 'day') {
      const read = readDateInput(form, name(field), `“${asked.label}”`)
      days[field] = read.typed
      const error = read.error ?? (read.day === null ? (asked.needed ?? null) : dayError(read.day, asked))
      if (error) errors[name(field)] = error
      if (read.day !== null) fields[field] = read.day
      continue
    }
    const typed = form.get(name(field))
    texts[field] = typed
    const error = textError(asked, typed)
    if (error) errors[name(field)] = error
    if (typed !== '') fields[field] = typed
  }
  const typed = { on: on.typed, until: until?.typed ?? emptyDay, texts, days }
  const isGood = Object.keys(errors).length === 0 && on.day !== null
  return { typed, errors, written: isGood ? { on: on.day!, until: until?.day ?? null, fields } : null }
}
