import { type Day, isDay } from '../../../platform/day.ts'
import type { Form } from '../../../platform/http/page.ts'
import { readDateInput, type TypedDate, typedDate } from '../../../platform/views/govuk.ts'
import { nameWarning } from '../../views/name-meant.ts'
import {
  type EntryFields,
  type EntryType,
  entryTypes,
  longest,
  type Precision,
  precisions,
  type Significance,
  significances,
  type When,
} from '../model.ts'

/** What someone typed of an entry, kept as typed. */
export type TypedEntry = {
  words: string
  precision: string
  on: TypedDate
  until: TypedDate
  impact: string
  done: string
  source: string
  document: string
  type: string
  significance: string
  positive: boolean
}

export type EntryErrors = Readonly<Partial<Record<string, string>>>
export type ReadEntry = { typed: TypedEntry; fields: EntryFields | null; errors: Record<string, string> }

const isIn = <Key extends string>(table: Readonly<Record<Key, unknown>>, text: string): text is Key =>
  Object.hasOwn(table, text)

/** A day as its boxes show it: the parts that are not known stay empty. */
const typedFor = (when: When): TypedDate => {
  const typed = typedDate(when.on)
  if (when.precision === 'month') return { ...typed, day: '' }
  return when.precision === 'year' ? { ...typed, day: '', month: '' } : typed
}

export const typedOf = (fields: EntryFields): TypedEntry => ({
  words: fields.words,
  precision: fields.precision,
  on: typedFor(fields),
  until: typedDate(fields.until),
  impact: fields.impact,
  done: fields.done,
  source: fields.source,
  document: fields.document,
  type: fields.type,
  significance: fields.significance,
  positive: fields.positive,
})

export const emptyEntry: TypedEntry = {
  words: '',
  precision: 'day',
  on: typedDate(null),
  until: typedDate(null),
  impact: '',
  done: '',
  source: '',
  document: '',
  type: '',
  significance: 'major',
  positive: false,
}

/** The parts that a precision does not ask for count as the first of the month or year. */
const filledFor = (form: Form, precision: Precision): Form => {
  const first: readonly string[] =
    precision === 'year' ? ['on-day', 'on-month'] : precision === 'month' ? ['on-day'] : []
  const isEmpty = ['on-day', 'on-month', 'on-year'].every((name) => form.get(name) === '')
  return { ...form, get: (name) => (first.includes(name) && !isEmpty ? '1' : form.get(name)) }
}

const readWhen = (form: Form, precision: Precision, known: When | null, today: Day) => {
  const on = readDateInput(filledFor(form, precision), 'on', 'The date')
  const needsUntil = precision === 'period'
  const takesUntil = needsUntil || precision === 'between'
  const until = takesUntil ? readDateInput(form, 'until', 'The second date') : { day: null, error: null }
  const errors: Record<string, string> = {}
  if (on.day === null) errors.on = on.error ?? 'Enter the date, or the month or year where no more is known'
  else if (on.day > today && on.day !== known?.on) errors.on = 'The date must be today or in the past'
  if (until.error) errors.until = until.error
  else if (needsUntil && until.day === null) errors.until = 'Enter the day on which it ended'
  else if (until.day !== null && on.day !== null && until.day < on.day)
    errors.until = 'The second date must be on or after the first'
  else if (until.day !== null && until.day > today && until.day !== known?.until)
    errors.until = 'The second date must be today or in the past'
  return { on: on.day, until: until.day, errors }
}

const tooLong = (typed: TypedEntry): Record<string, string> =>
  Object.fromEntries(
    (['words', 'impact', 'done', 'source', 'document'] as const)
      .filter((name) => typed[name].length > longest[name])
      .map((name) => [name, `Use ${longest[name].toLocaleString('en-GB')} characters or fewer`]),
  )

type Named = { forename: string | null; surname: string | null }

/** Reads an entry's form. `known`: the day as it was, which may lie ahead (a baby that is expected). */
export const readEntry = (form: Form, known: When | null, today: Day, child: Named): ReadEntry => {
  const [words, impact, done, source, document] = ['words', 'impact', 'done', 'source', 'document'].map((name) =>
    form.get(name),
  ) as [string, string, string, string, string]
  const typed: TypedEntry = {
    words,
    impact,
    done,
    source,
    document,
    precision: form.get('precision'),
    on: { day: form.get('on-day'), month: form.get('on-month'), year: form.get('on-year') },
    until: { day: form.get('until-day'), month: form.get('until-month'), year: form.get('until-year') },
    type: form.get('type'),
    significance: form.get('significance'),
    positive: form.get('positive') === 'yes',
  }
  const precision: Precision = isIn(precisions, typed.precision) ? typed.precision : 'day'
  const when = readWhen(form, precision, known, today)
  const naming = nameWarning(form, words, child)
  const errors: Record<string, string> = {
    ...(naming ? { words: naming } : {}),
    ...(words === '' ? { words: 'Enter what happened' } : {}),
    ...when.errors,
    ...(isIn(entryTypes, typed.type) ? {} : { type: 'Choose what it is about' }),
    ...(isIn(significances, typed.significance) ? {} : { significance: 'Choose major or notable' }),
    ...tooLong(typed),
  }
  if (Object.keys(errors).length > 0 || when.on === null || !isDay(when.on)) return { typed, fields: null, errors }
  return {
    typed,
    errors,
    fields: {
      on: when.on,
      until: when.until,
      precision,
      words,
      impact,
      done,
      source,
      document,
      type: typed.type as EntryType,
      significance: typed.significance as Significance,
      positive: typed.positive,
    },
  }
}
