import type { Day } from '../../../platform/day.ts'
import { laterThanNow } from '../../rules/clock.ts'

/** What was typed into a form, by the name of the field, and what is wrong with it. */
export type Typed = Readonly<Record<string, string>>
export type Errors = Readonly<Record<string, string>>

/** A day as a form gave it. */
export type TypedDay = { readonly day: Day | null; readonly error: string | null }

const longest = 4_000

/** `what` ends the sentence "Enter …". `least`: characters below which it says nothing. */
export const needed = (name: string, text: string, what: string, least = 1, most = longest): Errors => {
  if (text.length < least) return { [name]: text === '' ? `Enter ${what}` : `Say more: enter ${what}` }
  return tooLong(name, text, most)
}

export const tooLong = (name: string, text: string, most = longest): Errors =>
  text.length > most ? { [name]: `Use ${most.toLocaleString('en-GB')} characters or fewer` } : {}

/** "21:40" from "21:40", "21.40" or "2140"; '' from nothing; null from what is no time. */
export const timeFrom = (text: string): string | null => {
  if (text === '') return ''
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(text) ?? []
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`
}

/** Of a time as clocks have it ('' where none was given; null: no time), on a day: it must not lie ahead. `clock`: what clocks in England say now. */
export const pastTime = (
  name: string,
  time: string | null,
  day: Day | null,
  now: { today: Day; clock: string },
): Errors => {
  if (time === null) return { [name]: noTime }
  return day === now.today && time > now.clock ? { [name]: laterThanNow } : {}
}

const noTime = 'Enter the time as 24 hours, like 21:40'
export const hasErrors = (errors: Errors): boolean => Object.keys(errors).length > 0

/** A day that must be there and must not lie ahead. */
export const pastDay = (name: string, { day, error }: TypedDay, what: string, today: Day): Errors => {
  if (error !== null) return { [name]: error }
  if (day === null) return { [name]: `Enter ${what}` }
  return day > today ? { [name]: 'The day must be today or earlier' } : {}
}
