import { addDays, addMonths, type Day } from '../../platform/day.ts'
import { later } from '../../standards/cases.ts'
import type { Case } from '../../standards/model.ts'
import type { Row } from '../../standards/standard.ts'

type Held = { readonly team?: string; readonly worker?: string }

/** Who has it, and which record a case rests on. */
export const heldOf = (row: Row & { readonly fields: Held }): Pick<Case, 'team' | 'worker' | 'because'> => ({
  team: row.fields.team ?? null,
  worker: row.fields.worker ?? null,
  because: [{ table: row.table, key: row.key }],
})

/** A record whose start is known; one without says nothing that could be counted. */
export const isDated = <One extends Row>(row: One): row is One & { starts: string } => row.starts !== null

export const noHolidays = 'The bank holidays of that time are not held'

type Person = Row & { readonly fields: { readonly dateOfBirth?: Day } }

/** The date of birth that counts: the last that is told, since an assessed one comes after a claimed one; null for an unborn child. */
export const bornOn = (person: readonly Person[]): Day | null =>
  person.findLast(({ fields }) => fields.dateOfBirth !== undefined)?.fields.dateOfBirth ?? null

/** The day on which somebody becomes so old; who was born on 29 February has a birthday on 1 March in other years. */
export const birthday = (born: Day, age: number): Day => {
  const day = addMonths(born, 12 * age)
  return born.endsWith('-02-29') && !day.endsWith('-02-29') ? addDays(day, 1) : day
}

/**
 * Since when a list would tell an answer: what was asked before proves nothing by having none. Lists are cut up to a week this side or
 * the other of the day that they say.
 */
export const answersSince = (told: Day | null): Day =>
  told === null ? '0001-01-01' : addDays(later(told, '0001-01-08'), -7)
