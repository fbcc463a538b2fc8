import { inWords } from '../../platform/day.ts'
import { valueInWords } from '../rules/code-words.ts'
import type { HistoryRow, HistoryTable } from './model.ts'
import { historyTables } from './tables.ts'

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
      ? `${field.title}: ${valueInWords(row.table, name, value as string | number)}`
      : null
  })
  return [...days, ...fields].filter((part) => part !== null).join('. ')
}
