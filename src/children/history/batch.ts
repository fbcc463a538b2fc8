import { createHash } from 'node:crypto'
import type { HistoryRow, TableId } from './model.ts'
import { historyTables } from './tables.ts'

/** Rows in one statement: few enough that a batch is made while the one before it is being written. */
export const batchSize = 5_000

/** One batch of rows as array literals of PostgreSQL, a column each; dates are `NULL` where there is none. */
export type Batch = {
  size: number
  tables: string
  identifiers: string
  keys: string
  starts: string
  ends: string
  fields: string
}

const special = /["\\]/
const quoted = (text: string): string => (special.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`)

/** PostgreSQL holds neither NUL nor half of a surrogate pair; readers give neither, but a cell may hold anything. */
const clean = (text: string): string => {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole.includes('\u0000') ? whole.replaceAll('\u0000', '') : whole
}

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
  const literal = (of: (row: HistoryRow) => string): string => `{${rows.map(of).join(',')}}`
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
        tables: literal((row) => row.table),
        identifiers: literal((row) => quoted(clean(row.subject))),
        keys: literal((row) => quoted(clean(row.key))),
        starts: literal((row) => row.starts ?? 'NULL'),
        ends: literal((row) => row.ends ?? 'NULL'),
        fields: literal((row) => quoted(canonical(row))),
      }
      for (const column of [batch.tables, batch.identifiers, batch.keys, batch.starts, batch.ends, batch.fields])
        hash.update(column)
      rows = []
      return batch
    },
    digest: (): string => hash.digest('hex'),
  }
}
