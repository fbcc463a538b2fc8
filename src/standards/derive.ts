import type { Case } from './model.ts'
import type { Law, Rows, Standard } from './standard.ts'

/** A standard with the law that its cases are worked out by. */
export type Applied = { readonly standard: Standard; readonly law: Law<Standard['settings']> }

/** Said of everyone, so that nothing can be asked of a child of whom no more is told. */
const ofEveryone: ReadonlySet<string> = new Set(['person', 'disability', 'family', 'address'])

/**
 * Works out the cases of one subject after another, each standard once. Only those standards are asked that read a table of which the
 * subject has a record: most children are on one list, and there are a hundred standards.
 */
export const deriving = (applied: readonly Applied[]) => {
  const byTable = new Map<string, number[]>()
  applied.forEach(({ standard }, at) => {
    const told = standard.reads.filter((table) => !ofEveryone.has(table))
    for (const table of told.length > 0 ? told : standard.reads) byTable.set(table, [...(byTable.get(table) ?? []), at])
  })
  const askedIn = new Uint32Array(applied.length)
  let turn = 0
  return (history: Rows, tables: Iterable<string>, take: (standard: number, cases: readonly Case[]) => void): void => {
    turn += 1
    for (const table of tables)
      for (const at of byTable.get(table) ?? []) {
        if (askedIn[at] === turn) continue
        askedIn[at] = turn
        const { standard, law } = applied[at]!
        const cases = standard.cases(history, law)
        if (cases.length > 0) take(at, cases)
      }
  }
}
