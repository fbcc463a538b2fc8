import type { TableId } from './model.ts'

/**
 * Fields that only the return has whose records of that kind do not count beside the dataset's: the record that counts takes them from
 * its twin of the same child, kind and first day. The dataset holds plans of some years; Annex A says how many there ever were.
 */
const lent: Readonly<Partial<Record<TableId, readonly string[]>>> = { protectionPlan: ['previousPlans'] }

export const lendingTables = Object.keys(lent) as readonly TableId[]

/** "protectionPlan.previousPlans", of one kind of record; none where it lends nothing. */
export const lentOf = (table: TableId): readonly string[] => (lent[table] ?? []).map((field) => `${table}.${field}`)

type Told = {
  readonly table: TableId
  readonly starts: string | null
  readonly fields: object
}

/** The records that count, with what their twins among those that do not lend them; what a record says itself stays. */
export const withLent = <Row extends Told>(rows: readonly Row[], lenders: readonly Told[]): readonly Row[] => {
  if (lenders.length === 0) return rows
  return rows.map((row) => {
    const twin = lenders.find(({ table, starts }) => starts !== null && table === row.table && starts === row.starts)
    if (twin === undefined) return row
    const given = Object.entries(twin.fields).filter(([field]) => lent[row.table]?.includes(field))
    return { ...row, fields: { ...Object.fromEntries(given), ...row.fields } }
  })
}
