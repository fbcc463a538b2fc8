import type { FieldsOf, HeldRow, History, TableId } from '../../src/children/history/model.ts'
import { historyTables } from '../../src/children/history/tables.ts'
import type { Day } from '../../src/platform/day.ts'

/** One dated record of an invented child: table, first and last day, fields. */
export type InventedRow = {
  [Id in TableId]: readonly [table: Id, starts: Day | null, ends?: Day | null, fields?: FieldsOf<Id>, key?: string]
}[TableId]

/** A child's history made of a few records, as the case system's child 1 and load 1 would give it; keys count from 1 in each table. */
export const inventedHistory = (rows: readonly InventedRow[]): History => {
  const counted = new Map<string, number>()
  const held = rows.map(([table, starts, ends, fields, key]): HeldRow => {
    const count = (counted.get(table) ?? 0) + 1
    counted.set(table, count)
    return {
      table,
      subject: '1',
      key: key ?? String(count),
      starts,
      ends: ends ?? null,
      fields: fields ?? {},
      source: 'ssd',
      fromLoad: 1,
      untilLoad: null,
    } as HeldRow
  })
  const inOrder = held.toSorted((one, other) => ((one.starts ?? '') < (other.starts ?? '') ? -1 : 1))
  return Object.fromEntries(
    Object.keys(historyTables).map((id) => [id, inOrder.filter(({ table }) => table === id)]),
  ) as unknown as History
}
