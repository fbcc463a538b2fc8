import { type Day, inWords } from '../../platform/day.ts'
import type { Field, HistoryRow, HistoryTable } from './model.ts'
import { historyTables } from './tables.ts'

const yesNoWords: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', unknown: 'Not known' }

/** One value as people read it. A code is shown as it was loaded where its words are not known. */
const valueInWords = ({ kind }: Field, value: unknown): string => {
  if (kind === 'day') return inWords(value as Day)
  return kind === 'yes-no' ? (yesNoWords[String(value)] ?? String(value)) : String(value)
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
  const fields = Object.entries(row.fields as Readonly<Record<string, unknown>>).map(([name, value]) => {
    const field = table.fields[name]
    return field && value !== null && value !== undefined && value !== ''
      ? `${field.title}: ${valueInWords(field, value)}`
      : null
  })
  return [...days, ...fields].filter((part) => part !== null).join('. ')
}
