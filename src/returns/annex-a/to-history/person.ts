import type { FieldsOf, HistoryRow } from '../../../children/history/model.ts'
import { rowsOf } from '../../mapping.ts'
import type { ReadReturn, Value } from '../../model.ts'

/**
 * Which list is believed first about who a child is: the closer a service works with them, and the longer, the better it keeps their facts.
 * A child in care has a legal file; of a contact only what the caller knew is written. Where lists disagree, a check says so.
 */
export const trusted = [
  'list-8',
  'list-7',
  'list-9',
  'list-10',
  'list-6',
  'list-5',
  'list-4',
  'list-3',
  'list-2',
  'list-1',
] as const

/** Columns of the lists that say who a child is; the ids are those of the fields. */
export const personColumns = ['gender', 'ethnicity', 'dateOfBirth', 'disability', 'uasc'] as const

/** Answers that give way to any other list's that knows. */
const notKnown: ReadonlySet<Value> = new Set(['U', 'UNKNOWN', 'NOBT', 'unknown'])

type Facts = { -readonly [Name in keyof FieldsOf<'person'>]: FieldsOf<'person'>[Name] }

/** One record for each child of the return: each fact from the most trusted list that knows it. */
export function* peopleOf(read: ReadReturn): Generator<HistoryRow<'person'>> {
  const people = new Map<string, Record<string, Value>>()
  for (const list of trusted) {
    for (const { values } of rowsOf(read, list)) {
      const subject = values.childId
      if (subject === null || subject === undefined) continue
      const name = String(subject)
      const facts = people.get(name) ?? {}
      people.set(name, facts)
      for (const column of personColumns) {
        const said = values[column] ?? null
        if (said === null) continue
        const known = facts[column]
        if (known === undefined || (notKnown.has(known) && !notKnown.has(said))) facts[column] = said
      }
    }
  }
  for (const [subject, fields] of people)
    yield { table: 'person', subject, key: 'one', starts: null, ends: null, fields: fields as Facts }
}
