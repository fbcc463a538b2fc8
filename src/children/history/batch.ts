import { createHash, hash as hashOf } from 'node:crypto'
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
  /** Of what a row says (days, fields), in hexadecimal: by it a load sees that nothing changed. */
  hashes: string
  /** Of what names a row (table, subject, key), likewise: by it a load finds a record again. */
  identities: string
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
const cleanKeys = (keys: readonly string[]): readonly string[] => {
  const joined = keys.join(separator)
  return isText(joined) && timesIn(joined) === Math.max(keys.length - 1, 0) ? keys : keys.map(cleanKey)
}

/** The first half of a SHA-256, as the database makes it of rows whose keys it tells apart (apply-load-stage.ts). */
const half = (text: string): string => hashOf('sha256', text).slice(0, 32)

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
const fieldsOf = (rows: readonly HistoryRow[]): readonly string[] => {
  const fields = rows.map((row) => canonical(row))
  return fields.some((text) => text.includes('\\u')) ? rows.map((row) => canonical(row, clean)) : fields
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
  return {
    /** True when the batch is full. */
    add(row: HistoryRow): boolean {
      const fault = faultOf(row, covered)
      if (fault) throw new Error(`A row of ${row.table} cannot be loaded: ${fault}.`)
      rows.push(row)
      return rows.length >= batchSize
    },
    take(): Batch {
      const identifiers = cleanKeys(rows.map((row) => row.subject))
      const keys = cleanKeys(rows.map((row) => row.key))
      const fields = fieldsOf(rows)
      const says = ({ starts, ends }: HistoryRow, at: number) => half(`${starts ?? ''}|${ends ?? ''}|${fields[at]!}`)
      const names = ({ table }: HistoryRow, at: number) => half(`${table}|${identifiers[at]!}|${keys[at]!}`)
      const batch = {
        size: rows.length,
        tables: rows.map((row) => row.table).join(separator),
        identifiers: identifiers.join(separator),
        keys: keys.join(separator),
        starts: rows.map((row) => row.starts ?? '').join(separator),
        ends: rows.map((row) => row.ends ?? '').join(separator),
        fields: fields.join(separator),
        hashes: rows.map(says).join(separator),
        identities: rows.map(names).join(separator),
      }
      // Of what the return says, and of nothing that is worked out from it.
      for (const column of [batch.tables, batch.identifiers, batch.keys, batch.starts, batch.ends, batch.fields])
        hash.update(column)
      rows = []
      return batch
    },
    digest: (): string => hash.digest('hex'),
  }
}
