import { createHash } from 'node:crypto'
import type { HistoryRow, TableId } from './model.ts'
import { historyTables } from './tables.ts'

/** Rows in one statement: few enough that a batch is made while the one before it is being written. */
export const batchSize = 5_000

/** What stands between two values of a column: no value holds it, and JSON writes it otherwise. */
export const separator = '\u001f'

/** One batch of rows, a column each, its values joined by the separator; a day that there is none of is empty. */
export type Batch = {
  size: number
  tables: string
  identifiers: string
  keys: string
  starts: string
  ends: string
  fields: string
}

/** PostgreSQL holds neither NUL nor half of a surrogate pair; readers give neither, but a cell may hold anything. */
const clean = (text: string): string => (text.isWellFormed() ? text : text.toWellFormed()).replaceAll('\u0000', '')
const cleanKey = (text: string): string => clean(text).replaceAll(separator, '')

const fieldNames = new Map<string, readonly string[]>(
  Object.entries(historyTables).map(([table, { fields }]) => [table, Object.keys(fields).sort()]),
)

/** The fields as JSON that is the same for the same values: names in order, nothing that is null. */
const canonical = ({ table, fields }: HistoryRow): string => {
  let text = ''
  for (const name of fieldNames.get(table)!) {
    const value = (fields as Readonly<Record<string, string | number | null | undefined>>)[name]
    if (value === undefined || value === null) continue
    text += `${text === '' ? '' : ','}"${name}":${JSON.stringify(typeof value === 'string' ? clean(value) : value)}`
  }
  return `{${text}}`
}

const faultOf = (row: HistoryRow, covered: ReadonlySet<TableId>): string | null => {
  if (!covered.has(row.table)) return `the load does not cover ${row.table}`
  if (row.subject === '') return 'its subject is empty'
  return null
}

/** Collects rows into batches and the SHA-256 of all of them. Throws at a row that is the fault of whoever made it. */
export const batching = (covered: ReadonlySet<TableId>) => {
  const hash = createHash('sha256')
  let rows: HistoryRow[] = []
  const column = (of: (row: HistoryRow) => string): string => rows.map(of).join(separator)
  return {
    /** True when the batch is full. */
    add(row: HistoryRow): boolean {
      const fault = faultOf(row, covered)
      if (fault) throw new Error(`A row of ${row.table} cannot be loaded: ${fault}.`)
      rows.push(row)
      return rows.length >= batchSize
    },
    take(): Batch {
      const batch = {
        size: rows.length,
        tables: column((row) => row.table),
        identifiers: column((row) => cleanKey(row.subject)),
        keys: column((row) => cleanKey(row.key)),
        starts: column((row) => row.starts ?? ''),
        ends: column((row) => row.ends ?? ''),
        fields: column(canonical),
      }
      for (const column of [batch.tables, batch.identifiers, batch.keys, batch.starts, batch.ends, batch.fields])
        hash.update(column)
      rows = []
      return batch
    },
    digest: (): string => hash.digest('hex'),
  }
}
