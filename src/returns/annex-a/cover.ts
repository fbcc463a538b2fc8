import { annexALists } from './lists.ts'

/** How the cover of a return that was written here begins: reading knows it by that, and takes it for no list. */
export const coverStart = 'Annex A of '

/** How much is left of dates of birth in a pseudonymised return: their month, or nothing but the age. */
export type Births = 'month' | 'age'

/** The cover says it in these words, and checks go by them. */
export const birthsInWords: Readonly<Record<Births, string>> = {
  month: 'Dates of birth are the first of the month.',
  age: 'Dates of birth are left out; ages stand.',
}

/** A column of a list that is blank in some rows or all, and that it is meant so. `why` follows a colon. */
export const blankInWords = (header: string, where: string, why: string): string => `“${header}” is ${where}: ${why}`
const blankLine = /^“([^”]+)” is (?:left )?blank\b/
/** A list on which nobody stands, and that it is meant so. `why` follows a colon. */
export const nobodyInWords = (why: string): string => `Nobody on it: ${why}`
const nobodyLine = /^Nobody on it: /
const listLine = /^List (\d+), [^:]+: (left out\.)?/

export type Declared = {
  readonly births: Births | null
  /** Lists that are left out, by id. */
  readonly lists: ReadonlySet<string>
  /** Lists that have no rows, by id. */
  readonly empty: ReadonlySet<string>
  /** Columns that are blank, as "list column". */
  readonly blank: ReadonlySet<string>
}

/** What the lines of a cover declare: what is not there because it is not held, or is not to be told. */
export const declaredBy = (lines: readonly string[]): Declared => {
  const lists = new Set<string>()
  const empty = new Set<string>()
  const blank = new Set<string>()
  let list: (typeof annexALists)[number] | undefined
  for (const line of lines.map((one) => one.trim())) {
    const [, number, out] = listLine.exec(line) ?? []
    if (number !== undefined) list = annexALists.find((one) => one.number === Number(number))
    if (list && out) lists.add(list.id)
    if (list && nobodyLine.test(line)) empty.add(list.id)
    const header = blankLine.exec(line)?.[1]
    const column = header === undefined ? undefined : list?.columns.find((one) => one.header === header)
    if (list && column) blank.add(`${list.id} ${column.id}`)
  }
  const births = (['month', 'age'] as const).find((one) => lines.some((line) => line.trim() === birthsInWords[one]))
  if (births === 'age')
    for (const one of annexALists)
      if (one.columns.some(({ id }) => id === 'dateOfBirth')) blank.add(`${one.id} dateOfBirth`)
  return { births: births ?? null, lists, empty, blank }
}
