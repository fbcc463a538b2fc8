import { type Day, isDay } from '../day.ts'
import type { Form } from '../http/page.ts'
import { type Choices, fieldsetOf } from './choices.ts'
import { hintAndError } from './fields.ts'
import type { Html } from './html.ts'
import { macro } from './nunjucks.ts'

/** What a person typed, kept as typed. */
export type TypedDate = { day: string; month: string; year: string }
export type ReadDate = { day: Day | null; typed: TypedDate; error: string | null }

const dateMacro = macro('date-input', 'govukDateInput')

/** A day as the three boxes show it; null leaves them empty. */
export const typedDate = (day: Day | null): TypedDate => {
  const [year = '', month = '', date = ''] = day === null ? [] : day.split('-')
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/** Three boxes that post `name-day`, `name-month` and `name-year`. The day's box has the id `name`. */
export const dateInput = (
  given: Pick<Choices, 'name' | 'legend' | 'hint' | 'error' | 'legendSize' | 'legendIsHeading' | 'hideLegend'> & {
    value?: TypedDate | null
  },
): Html => {
  const errorClass = given.error ? ' govuk-input--error' : ''
  const item = (part: keyof TypedDate, id: string, width: number) => ({
    id,
    name: `${given.name}-${part}`,
    label: `${part[0]!.toUpperCase()}${part.slice(1)}`,
    value: given.value?.[part] ?? '',
    classes: `govuk-input--width-${width}${errorClass}`,
  })
  return dateMacro({
    id: `${given.name}-date`,
    fieldset: fieldsetOf(given),
    ...hintAndError(given),
    items: [item('day', given.name, 2), item('month', `${given.name}-month`, 2), item('year', `${given.name}-year`, 4)],
  })
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const monthNumber = (typed: string): string => {
  const name = monthNames.indexOf(typed.slice(0, 3).toLowerCase())
  return name >= 0 && /^[a-z]+$/i.test(typed) ? String(name + 1) : typed
}

const missing = (typed: TypedDate): string =>
  (['day', 'month', 'year'] as const)
    .filter((part) => typed[part] === '')
    .map((part) => `a ${part}`)
    .join(' and ')

/**
 * Reads a date input. Nothing typed: day null, error null (the caller says whether it is needed). A month may be
 * typed as a word. `what` starts the error: "Date received must include a year".
 */
export const readDateInput = (form: Form, name: string, what = 'The date'): ReadDate => {
  const typed = { day: form.get(`${name}-day`), month: form.get(`${name}-month`), year: form.get(`${name}-year`) }
  if (typed.day === '' && typed.month === '' && typed.year === '') return { day: null, typed, error: null }
  const absent = missing(typed)
  if (absent !== '') return { day: null, typed, error: `${what} must include ${absent}` }
  if (!/^\d{4}$/.test(typed.year))
    return { day: null, typed, error: `${what} must have a year of 4 numbers, like 2026` }
  const iso = `${typed.year}-${monthNumber(typed.month).padStart(2, '0')}-${typed.day.padStart(2, '0')}`
  if (!isDay(iso)) return { day: null, typed, error: `${what} must be a real date, like 27 3 2026` }
  return { day: iso, typed, error: null }
}
