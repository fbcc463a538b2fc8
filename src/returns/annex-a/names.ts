/**
 * What the sheet or file of a list may be called besides its title. Readers compare without regard to case, blanks and punctuation, so that
 * "List 7", "list_7" and "LIST-7.csv" are one name.
 */
export const names = (number: number, ...others: readonly string[]): readonly string[] => [
  `List ${number}`,
  `List${String(number).padStart(2, '0')}`,
  `L${number}`,
  `Annex A List ${number}`,
  String(number),
  ...others,
  ...others.map((other) => `List ${number} ${other}`),
]
