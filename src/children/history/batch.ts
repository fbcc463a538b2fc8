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

const isText = (value: string): boolean => value.isWellFormed() && !value.includes('\u0000')
/** PostgreSQL holds neither NUL nor half of a surrogate pair; readers give neither, but a cell may hold anything. */
const clean = (text: string): string => text.toWellFormed().replaceAll('\u0000', '')
const cleanKey = (text: string): string => clean(text).replaceAll(separator, '')

const timesIn = (joined: string): number => {
  let times = 0
  for (let at = joined.indexOf(separator); at !== -1; at = joined.indexOf(separator, at + 1)) times += 1
  return times
}

/** A column of names. They are looked through together, and one by one only where one of them has a sign that must go. */
const joinKeys = (keys: readonly string[]): string => {
  const joined = keys.join(separator)
  return isText(joined) && timesIn(joined) === Math.max(keys.length - 1, 0)
    ? joined
    : keys.map(cleanKey).join(separator)
}

const fieldNames = new Map<string, readonly (readonly [name: string, label: string])[]>(
  Object.entries(historyTables).map(([table, { fields }]) => [
    table,
    Object.keys(fields)
      .sort()
      .map((name) => [name, `"${name}":`] as const),
  ]),
)

/** The fields as JSON that is the same for the same values: names in order, nothing that is null. */
const canonical = ({ table, fields }: HistoryRow, sweep: (text: string) => string = (text) => text): string => {
  let text = ''
  for (const [name, label] of fieldNames.get(table)!) {
    const value = (fields as Readonly<Record<string, string | number | null | undefined>>)[name]
    if (value === undefined || value === null) continue
    if (text !== '') text += ','
    text += label + JSON.stringify(typeof value === 'string' ? sweep(value) : value)
  }
  return `{${text}}`
}

/** JSON writes what must go as `\u` and a number, so that a column without any needs no sweeping. */
const joinFields = (rows: readonly HistoryRow[]): string => {
  const joined = rows.map((row) => canonical(row)).join(separator)
  return joined.includes('\\u') ? rows.map((row) => canonical(row, clean)).join(separator) : joined
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
        identifiers: joinKeys(rows.map((row) => row.subject)),
        keys: joinKeys(rows.map((row) => row.key)),
        starts: column((row) => row.starts ?? ''),
        ends: column((row) => row.ends ?? ''),
        fields: joinFields(rows),
      }
      for (const column of [batch.tables, batch.identifiers, batch.keys, batch.starts, batch.ends, batch.fields])
        hash.update(column)
      rows = []
      return batch
    },
    digest: (): string => hash.digest('hex'),
  }
}
