import type { Day } from '../../../platform/day.ts'
import type { Form } from '../../../platform/http/page.ts'
import { readDateInput, type TypedDate, typedDate } from '../../../platform/views/govuk.ts'
import type { LivingHere } from '../model.ts'

const texts = ['name', 'authority', 'contact', 'lives', 'note'] as const
type TextName = (typeof texts)[number]

/** What someone typed, kept as typed. */
export type TypedPerson = Record<TextName, string> & { born: TypedDate; notified: TypedDate; until: TypedDate }
export type PersonFields = Pick<LivingHere, TextName | 'born' | 'notifiedOn' | 'until'>

const longest: Readonly<Record<TextName, number>> = { name: 100, authority: 100, contact: 300, lives: 200, note: 1000 }

const needed: Readonly<Partial<Record<TextName, string>>> = {
  name: 'Enter the name or initials that the other authority gave',
  authority: 'Enter which authority is responsible',
  contact: 'Enter whom to call there, with a number or address',
}

export const typedPerson = (one: PersonFields | null, today: Day): TypedPerson => ({
  name: one?.name ?? '',
  authority: one?.authority ?? '',
  contact: one?.contact ?? '',
  lives: one?.lives ?? '',
  note: one?.note ?? '',
  born: typedDate(one?.born ?? null),
  notified: typedDate(one?.notifiedOn ?? today),
  until: typedDate(one?.until ?? null),
})

/** Reads the form of a young person of another authority. Everything typed is given back, whatever is wrong. */
export const readPerson = (
  form: Form,
  today: Day,
): { typed: TypedPerson; fields: PersonFields | null; errors: Readonly<Record<string, string>> } => {
  const said = Object.fromEntries(texts.map((name) => [name, form.get(name)])) as Record<TextName, string>
  const born = readDateInput(form, 'born', 'Date of birth')
  const notified = readDateInput(form, 'notified', 'Day of the notice')
  const until = readDateInput(form, 'until', 'Day of moving away')
  const errors: Record<string, string> = {}
  for (const name of texts) {
    if (said[name] === '' && needed[name]) errors[name] = needed[name]
    else if (said[name].length > longest[name])
      errors[name] = `Use ${longest[name].toLocaleString('en-GB')} characters or fewer`
  }
  if (born.error) errors.born = born.error
  else if (born.day !== null && born.day > today) errors.born = 'Date of birth must be in the past'
  if (notified.error || notified.day === null) errors.notified = notified.error ?? 'Enter the day of the notice'
  else if (notified.day > today) errors.notified = 'Day of the notice must be today or in the past'
  if (until.error) errors.until = until.error
  else if (until.day !== null && until.day > today) errors.until = 'Day of moving away must be today or in the past'
  const isGood = Object.keys(errors).length === 0 && notified.day !== null
  return {
    typed: { ...said, born: born.typed, notified: notified.typed, until: until.typed },
    errors,
    fields: isGood ? { ...said, born: born.day, notifiedOn: notified.day!, until: until.day } : null,
  }
}
