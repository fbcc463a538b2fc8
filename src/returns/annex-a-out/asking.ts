import { randomInt } from 'node:crypto'
import type { Day } from '../../platform/day.ts'
import type { Form } from '../../platform/http/page.ts'
import { readDateInput, type TypedDate, typedDate } from '../../platform/views/govuk.ts'
import type { Birth } from './pseudonyms.ts'

/** What is asked for, as typed. */
export type Typed = {
  readonly asAt: TypedDate
  readonly naming: string
  readonly key: string
  readonly birth: string
  readonly teams: boolean
  /** Also children whose records are kept to named people. */
  readonly restricted: boolean
  readonly reason: string
  readonly format: string
}

export type Asked = {
  readonly asAt: Day
  readonly pseudonymised: { readonly key: string; readonly birth: Birth; readonly teams: boolean } | null
  readonly restricted: boolean
  /** Where identifiers stand as they are, or records kept to named people are in it. */
  readonly reason: string | null
  readonly format: 'xlsx' | 'csv'
}

/** A key of fewer letters could be found by trying. */
export const shortestKey = 16
const longestKey = 200
const longestReason = 500

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A new key to keep: 25 letters and digits in fives, 124 bits. */
export const newKey = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  )

export const blank = (today: Day): Typed => ({
  asAt: typedDate(today),
  naming: 'pseudonymised',
  key: newKey(),
  birth: 'month',
  teams: false,
  restricted: false,
  reason: '',
  format: 'xlsx',
})

type Errors = Readonly<Record<string, string>>

const keyError = (key: string): string | null => {
  if (key.length < shortestKey) return `Enter a key of at least ${shortestKey} letters`
  return key.length > longestKey ? `Enter a key of at most ${longestKey} letters` : null
}

const reasonError = (reason: string, named: boolean): string | null => {
  if (reason === '')
    return named
      ? 'Enter why identifiers and names must stand in the file'
      : 'Enter why records kept to named people must be in the file'
  return reason.length > longestReason ? `Enter a reason of at most ${longestReason} letters` : null
}

type Read = { readonly typed: Typed; readonly errors: Errors; readonly asked: Asked | null; readonly asAt: Day | null }

/** Reads the form. `errors` is empty where all was answered, and then `asked` is not null. `asAt`: the day, where it was one. */
export const readAsked = (form: Form, today: Day): Read => {
  const day = readDateInput(form, 'asAt', 'The day')
  const typed: Typed = {
    asAt: day.typed,
    naming: form.get('naming'),
    key: form.get('key'),
    birth: form.get('birth'),
    teams: form.all('teams').includes('yes'),
    restricted: form.all('restricted').includes('yes'),
    reason: form.get('reason'),
    format: form.get('format'),
  }
  const named = typed.naming === 'named'
  const found: Record<string, string | null> = {
    asAt: day.error ?? (day.day !== null && day.day > today ? 'The day must be today or before' : null),
    naming: named || typed.naming === 'pseudonymised' ? null : 'Choose whether identifiers and names stand in the file',
    key: named ? null : keyError(typed.key),
    birth: named || typed.birth === 'month' || typed.birth === 'age' ? null : 'Choose what is left of dates of birth',
    reason: named || typed.restricted ? reasonError(typed.reason, named) : null,
    format: typed.format === 'xlsx' || typed.format === 'csv' ? null : 'Choose a kind of file',
  }
  const errors = Object.fromEntries(Object.entries(found).flatMap(([field, error]) => (error ? [[field, error]] : [])))
  if (Object.keys(errors).length > 0 || day.day === null) return { typed, errors, asked: null, asAt: day.day }
  return {
    typed,
    errors,
    asAt: day.day,
    asked: {
      asAt: day.day,
      pseudonymised: named ? null : { key: typed.key, birth: typed.birth as Birth, teams: typed.teams },
      restricted: typed.restricted,
      reason: named || typed.restricted ? typed.reason : null,
      format: typed.format as Asked['format'],
    },
  }
}
