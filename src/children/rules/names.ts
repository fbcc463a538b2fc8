import { type Day, inWords } from '../../platform/day.ts'

type Named = { forename: string | null; surname: string | null; identifier: string }

/** "Wren Ashby"; the identifier where no name is loaded or this person sees none. */
export const nameOf = ({ forename, surname, identifier }: Named): string =>
  [forename, surname].filter(Boolean).join(' ') || identifier

const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // biome-ignore format: a calendar reads best as two half-years

/** "March 2014". */
export const monthInWords = (day: Day): string => `${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

type Born = { dateOfBirth: Day | null; expectedDateOfBirth: Day | null }

/** "2 March 2014", or "March 2014" for someone who sees no names; "expected …" before birth. */
export const bornInWords = ({ dateOfBirth, expectedDateOfBirth }: Born, names: boolean): string => {
  const words = names ? inWords : monthInWords
  if (dateOfBirth) return words(dateOfBirth)
  return expectedDateOfBirth ? `expected ${words(expectedDateOfBirth)}` : 'not loaded'
}
