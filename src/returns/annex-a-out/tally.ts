import type { TableId } from '../../children/history/model.ts'
import type { HeldSubject, OutRow } from './model.ts'

/** What a list does not say, and of how many children or rows. */
export type ListTally = {
  /** Children left out: their records are kept to named people. */
  restrictedOut: number
  /** Children left out: adopted, and the maker is not of the adoption team. */
  adoptedOut: number
  /** Children in the list whose records are kept to named people. */
  restrictedIn: number
  /** Rows of adopted children in which the adoptive family is blank. */
  familyBlank: number
  /** Rows of adopted children that begin after the order, left out. */
  afterOrder: number
  /** Rows in which a column is blank because the dataset has no such field, by column. */
  notHeld: Map<string, number>
}

export type Tally = ReadonlyMap<string, Readonly<ListTally>>

/** Columns of the lists that the Standard Safeguarding Dataset has no field for, with the table that their row is made from. */
export const notInSsd: readonly { readonly list: string; readonly column: string; readonly table: TableId }[] = [
  { list: 'list-8', column: 'placementLocation', table: 'placement' },
  { list: 'list-8', column: 'placementAuthority', table: 'placement' },
  { list: 'list-10', column: 'adoptiveFamilyId', table: 'permanence' },
]

/** Counts, list by list, what is not in the file and why. */
export class Counting {
  readonly #lists = new Map<string, ListTally>()

  get tally(): Tally {
    return this.#lists
  }

  of(list: string): ListTally {
    const known = this.#lists.get(list)
    if (known) return known
    const none: ListTally = {
      restrictedOut: 0,
      adoptedOut: 0,
      restrictedIn: 0,
      familyBlank: 0,
      afterOrder: 0,
      notHeld: new Map(),
    }
    this.#lists.set(list, none)
    return none
  }

  /** One child, once for each list on which it has rows. */
  child(rows: readonly OutRow[], what: 'restrictedOut' | 'adoptedOut' | 'restrictedIn'): void {
    for (const list of new Set(rows.map((row) => row.list))) this.of(list)[what] += 1
  }

  /** Blank columns of a subject's rows that come from the dataset. */
  notHeld(subject: HeldSubject, rows: readonly OutRow[]): void {
    for (const { list, column, table } of notInSsd) {
      const blank = rows.filter((row) => row.list === list && row.values[column] === null).length
      if (blank === 0 || !subject.rows.some((row) => row.table === table && row.source === 'ssd')) continue
      const { notHeld } = this.of(list)
      notHeld.set(column, (notHeld.get(column) ?? 0) + blank)
    }
  }
}
