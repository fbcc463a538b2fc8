import type { Day } from '../../platform/day.ts'
import type { Row, Rows } from '../../standards/standard.ts'
import type { HistoryRow } from '../history/model.ts'
import { recordedTables } from '../history/tables/recorded.ts'
import { historyTables } from '../history/tables.ts'

const tables: Readonly<Record<string, { readonly is: 'event' | 'spell' | 'state' }>> = {
  ...historyTables,
  ...recordedTables,
}
const none: readonly Row[] = []
/** Every table without a record; a history is made from it, so that all have the same shape. */
const nothing: Rows = Object.fromEntries(Object.keys(tables).map((table) => [table, none]))

/** Who a child is has no days: the last that is told counts. */
const withoutDays: ReadonlySet<string> = new Set(['person', 'disability'])

/** Between which days it was known to be so; `until` null: still so. */
export type Known = { readonly from: Day; readonly until: Day | null }

/** A state that says no day itself is so from the load that first told it until the one that told otherwise. */
export const withDays = (row: HistoryRow, { from, until }: Known): HistoryRow =>
  tables[row.table]?.is !== 'state' || row.starts !== null || withoutDays.has(row.table)
    ? row
    : { ...row, starts: from, ends: row.ends ?? until }

const inOrder = (one: Row, other: Row): number => {
  const [day, than] = [one.starts ?? '', other.starts ?? '']
  if (day !== than) return day < than ? -1 : 1
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0
}

/** The records of one subject by table, in order of their days, undated ones first; without regard to the order they come in. */
export const historyOf = (rows: readonly HistoryRow[]): Rows => {
  const history = { ...nothing } as Record<string, Row[]>
  const several: Row[][] = []
  for (const row of rows) {
    const held = history[row.table]
    if (held === none || held === undefined) history[row.table] = [row]
    else {
      held.push(row)
      // Who a child is stays in the order in which returns are believed.
      if (held.length === 2 && !withoutDays.has(row.table)) several.push(held)
    }
  }
  for (const held of several) held.sort(inOrder)
  return history
}
