import { createHash } from 'node:crypto'
import type { Day } from '../../platform/day.ts'
import type { FieldsOf, TableId } from './model.ts'
import type { enteredTables } from './tables/recorded.ts'

/** What slices may enter: the tables that no load fills, and supervision, which a small list may tell instead. */
export type EnteredTable = keyof typeof enteredTables | 'supervision'

/** Whom a fact is about: a child by their id here, or somebody of the staff directory. */
export type About = { readonly child: string } | { readonly staff: string }

/** One dated fact that a slice records itself. `key`: the slice's own id of it, which stays the same when it is corrected. */
export type EnteredFact = {
  [Id in EnteredTable]: {
    readonly table: Id
    readonly about: About
    readonly key: string
    readonly starts: Day | null
    readonly ends: Day | null
    readonly fields: FieldsOf<Id>
  }
}[EnteredTable]

/** A fact by what names it, to be taken back. */
export type FactName = Pick<EnteredFact, 'table' | 'about' | 'key'>

/** Fields in one order, without those that say nothing: the same fact is the same text. */
const fieldsInOrder = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && value !== null)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

/** A fact as it is written: `hash` is that of what it says, in hexadecimal. */
export const written = ({ table, about, key, starts, ends, fields }: EnteredFact) => {
  const said = fieldsInOrder(fields)
  const hash = createHash('sha256')
    .update(`${starts ?? ''}|${ends ?? ''}|${JSON.stringify(said)}`)
    .digest('hex')
  return { table, about, key, starts, ends, fields: said, hash }
}

/** Facts that are said more than once at a time: the last counts. */
export const lastOfEach = (facts: readonly EnteredFact[]): readonly EnteredFact[] => [
  ...new Map(facts.map((fact) => [`${fact.table} ${JSON.stringify(fact.about)} ${fact.key}`, fact])).values(),
]

export const tablesIn = (facts: readonly { readonly table: EnteredTable }[]): readonly TableId[] => [
  ...new Set(facts.map(({ table }) => table)),
]
