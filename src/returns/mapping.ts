import type { FieldsOf, HistoryRow, TableId } from '../children/history/model.ts'
import type { historyTables } from '../children/history/tables.ts'
import type { List, ReadReturn, Row, Value } from './model.ts'

/** A value of a row made into what a field holds: a name for an identifier, a code for words. null: nothing. */
export type Made = { readonly from: string; readonly as: (value: string | number, row: Row) => Value }
/** Where a field comes from: a column of the row, the same for every row, or made from a column. */
export type From = string | { readonly fixed: string | number } | Made

type FieldName<Id extends TableId> = keyof (typeof historyTables)[Id]['fields'] & string

/**
 * One kind of dated record that each row of a list gives. Columns are named by their id. `key`: the columns that name the record within
 * subject and table and stay the same when an end date is filled in; two rows with one key are told apart by an ordinal. `keyed`: a
 * word before the key, where several lists give records of one table. `needs`: without a value in this column there is no record. `choose`: which rows, where not each makes a record: the last of a period, say.
 */
export type RecordFrom<Id extends TableId = TableId> = {
  readonly list: string
  readonly table: Id
  readonly subject: string
  readonly starts: string | Made | null
  readonly ends: string | Made | null
  readonly key: readonly string[]
  readonly keyed: string
  readonly needs: string | null
  readonly when: ((row: Row) => boolean) | null
  readonly choose: ((rows: readonly Row[]) => Iterable<Row>) | null
  readonly fields: { readonly [Name in FieldName<Id>]?: From }
}

export type Given<Id extends TableId> = Partial<Omit<RecordFrom<Id>, 'list' | 'table'>>

/** Records of one list whose rows are about `subject`. */
export const recordsOf =
  (list: string, subject: string) =>
  <Id extends TableId>(table: Id, given: Given<Id>): RecordFrom => ({
    list,
    table,
    subject: given.subject ?? subject,
    starts: given.starts ?? null,
    ends: given.ends ?? null,
    key: given.key ?? [],
    keyed: given.keyed ?? '',
    needs: given.needs ?? null,
    when: given.when ?? null,
    choose: given.choose ?? null,
    fields: (given.fields ?? {}) as RecordFrom['fields'],
  })

type Reading = (row: Row) => Value

const reading = (from: From | null): Reading => {
  if (from === null) return () => null
  if (typeof from === 'string') return (row) => row.values[from] ?? null
  if ('fixed' in from) return () => from.fixed
  return (row) => {
    const value = row.values[from.from] ?? null
    return value === null ? null : from.as(value, row)
  }
}

const textOr = (value: Value): string | null => (value === null ? null : String(value))

const keyOf = ({ key, keyed }: RecordFrom): ((row: Row) => string) => {
  if (key.length === 0) return () => keyed || 'one'
  const lead = keyed ? `${keyed} ` : ''
  if (key.length === 1) return (row) => `${lead}${row.values[key[0]!] ?? '-'}`
  return (row) => lead + key.map((column) => row.values[column] ?? '-').join(' ')
}

const fieldsOf = (record: RecordFrom): ((row: Row) => FieldsOf<TableId>) => {
  const readings = Object.entries(record.fields).map(([name, from]) => [name, reading(from as From)] as const)
  return (row) => {
    const fields: Record<string, string | number> = {}
    for (const [name, read] of readings) {
      const value = read(row)
      if (value !== null) fields[name] = value
    }
    return fields as FieldsOf<TableId>
  }
}

/** Gives the second row of a key " 2" and so on, so that no record is lost where a list says a thing twice. */
export const ordinals = (): ((subject: string, key: string) => string) => {
  const seen = new Map<string, number>()
  return (subject, key) => {
    const name = `${subject}\n${key}`
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return before === 0 ? key : `${key} ${before + 1}`
  }
}

/** The records that one declaration makes of the rows of its list; a row without a subject makes none. */
export function* recordsFrom(rows: Iterable<Row>, record: RecordFrom): Generator<HistoryRow> {
  const [starts, ends] = [reading(record.starts), reading(record.ends)]
  const [key, fields, numbered] = [keyOf(record), fieldsOf(record), ordinals()]
  const { table, needs, when, subject: column } = record
  for (const row of rows) {
    const subject = row.values[column]
    if (subject === null || subject === undefined) continue
    if (needs !== null && (row.values[needs] ?? null) === null) continue
    if (when !== null && !when(row)) continue
    const name = String(subject)
    yield {
      table,
      subject: name,
      key: numbered(name, key(row)),
      starts: textOr(starts(row)),
      ends: textOr(ends(row)),
      fields: fields(row),
    } as HistoryRow
  }
}

/** Every record that the declarations make of a return; a list that the return does not have makes none. */
export function* mapped(read: ReadReturn, records: readonly RecordFrom[]): Generator<HistoryRow> {
  for (const record of records) {
    const rows = rowsOf(read, record.list)
    yield* recordsFrom(record.choose === null ? rows : record.choose(rows), record)
  }
}

export const rowsOf = (read: ReadReturn, list: string): readonly Row[] => read.lists.get(list)?.rows ?? []

/** The columns a declaration reads; a guard compares them with the lists. */
export const columnsOf = (record: RecordFrom): readonly string[] => [
  record.subject,
  ...record.key,
  ...(record.needs === null ? [] : [record.needs]),
  ...[record.starts, record.ends, ...Object.values(record.fields)].flatMap((from) => {
    if (typeof from === 'string') return [from]
    return from !== null && typeof from === 'object' && 'from' in from ? [(from as Made).from] : []
  }),
]

/** What of the dated history the declarations fill: "table.field", "table.starts" and "table.ends". */
export const filledBy = (records: readonly RecordFrom[]): ReadonlySet<string> =>
  new Set(
    records.flatMap((record) => [
      ...(record.starts === null ? [] : [`${record.table}.starts`]),
      ...(record.ends === null ? [] : [`${record.table}.ends`]),
      ...Object.keys(record.fields).map((field) => `${record.table}.${field}`),
    ]),
  )

/** Columns that declarations name and the lists do not have. */
export const columnsNobodyHas = (records: readonly RecordFrom[], lists: readonly List[]): readonly string[] =>
  records.flatMap((record) => {
    const list = lists.find(({ id }) => id === record.list)
    const known = new Set(list?.columns.map(({ id }) => id))
    return columnsOf(record)
      .filter((column) => !known.has(column))
      .map((column) => `${record.list}.${column}`)
  })
