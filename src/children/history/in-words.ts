import { inWords } from '../../platform/day.ts'
import { valueInWords } from '../rules/code-words.ts'
import type { HistoryRow, HistoryTable } from './model.ts'
import { historyTables } from './tables.ts'

/**
 * What ties records together in the case system says nothing to a person, and other people's numbers are theirs: the family group's, and
 * the one of a young mother's child.
 */
const isTie = (table: string, name: string): boolean =>
  name.endsWith('Key') || ['family.familyId', 'motherOf.childIdentifier'].includes(`${table}.${name}`)

/** Titles that are short where columns are narrow, in full. */
const inFull: Readonly<Record<string, string>> = {
  'placement.urn': 'Ofsted’s number of the home or agency',
  'person.sendFlag': 'Has special educational needs',
  'review.continues': 'The plan goes on',
}

const alone: Readonly<Record<string, string>> = {
  family: 'Recorded in a family group',
  motherOf: 'Recorded as a mother',
}

/**
 * A record as a line of plain words: its days, then each field that holds something, with the field's title. For copies of
 * what is held; pages lay records out better.
 */
export const rowInWords = (row: Pick<HistoryRow, 'table' | 'starts' | 'ends' | 'fields'>): string => {
  const table: HistoryTable = historyTables[row.table]
  const days = [
    row.starts && table.starts ? `${table.starts}: ${inWords(row.starts)}` : null,
    row.ends && table.ends ? `${table.ends}: ${inWords(row.ends)}` : null,
  ]
  const values = row.fields as Readonly<Record<string, unknown>>
  // In the order in which the fields are declared: a name first, not whatever was stored first.
  const fields = Object.entries(table.fields).map(([name, field]) => {
    const value = values[name]
    return !isTie(row.table, name) && value !== null && value !== undefined && value !== ''
      ? `${inFull[`${row.table}.${name}`] ?? field.title}: ${valueInWords(row.table, name, value as string | number)}`
      : null
  })
  const parts = [alone[row.table] ?? null, ...days, ...fields].filter((part) => part !== null)
  return parts.length > 0 ? parts.join('. ') : `${table.title}: recorded without a day`
}
