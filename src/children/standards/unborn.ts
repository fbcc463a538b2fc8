import type { Day } from '../../platform/day.ts'
import { bornOn } from './held.ts'
import type { Reads } from './standard.ts'

/** Not born yet on a day: to be born later, or expected and without a date of birth. Where neither day is known nobody is called unborn. */
export const isUnborn = (person: Reads<'person'>['person'], day: Day): boolean => {
  const born = bornOn(person)
  return born === null ? person.some(({ fields }) => fields.expectedDateOfBirth !== undefined) : born > day
}
