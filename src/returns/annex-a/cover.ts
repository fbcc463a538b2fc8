/** How the cover of a return that was written here begins: reading knows it by that, and takes it for no list. */
export const coverStart = 'Annex A of '

/** How much is left of dates of birth in a pseudonymised return: their month, or nothing but the age. */
export type Births = 'month' | 'age'

/** The cover says it in these words, and checks go by them. */
export const birthsInWords: Readonly<Record<Births, string>> = {
  month: 'Dates of birth are the first of the month.',
  age: 'Dates of birth are left out; ages stand.',
}

/** What a cover's lines say of dates of birth; null: they stand as they are held. */
export const birthsOf = (lines: readonly string[]): Births | null => {
  const said = (births: Births): boolean => lines.some((line) => line.trim() === birthsInWords[births])
  return said('month') ? 'month' : said('age') ? 'age' : null
}
