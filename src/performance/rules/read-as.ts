import type { HeldRow, HistorySource, TableId } from '../../children/history/model.ts'
import { historyTables } from '../../children/history/tables.ts'
import type { Day } from '../../platform/day.ts'
import type { Row, Rows } from '../../standards/standard.ts'

/** Who a person is comes without days: the record that counts stands last. */
const withoutDays: readonly TableId[] = ['person', 'disability']
const rank: Readonly<Record<HistorySource, number>> = { entered: 0, local: 1, 'annex-a': 2, ssd: 3 }

const dayed = (row: HeldRow, asAt: (load: number) => Day | null): Row => {
  const { is, ends } = historyTables[row.table]
  const { table, key, fields } = row
  const known = is === 'state' && row.starts === null ? asAt(row.fromLoad) : row.starts
  // What was so until a load ended with it, where the record itself tells no end.
  const lasts = is === 'state' || ends !== null
  const until = row.ends ?? (lasts && row.untilLoad !== null ? asAt(row.untilLoad) : null)
  return { table, key, starts: known, ends: until, fields }
}

const byCounting = (one: HeldRow, other: HeldRow): number =>
  Number(one.untilLoad === null) - Number(other.untilLoad === null) ||
  rank[one.source] - rank[other.source] ||
  one.fromLoad - other.fromLoad

const byStart = (one: Row, other: Row): number =>
  (one.starts ?? '') < (other.starts ?? '') ? -1 : (one.starts ?? '') > (other.starts ?? '') ? 1 : 0

/**
 * The records of one subject as standards read them: by table, in order of their start. A record of what is so as at a load starts on the
 * day of the load from which it was known and ends on that from which it was known to be otherwise. `asAt`: the day of a load.
 */
export const readAs = (
  tables: readonly string[],
  rows: readonly HeldRow[],
  asAt: (load: number) => Day | null,
): Rows => {
  const found: Record<string, Row[]> = {}
  for (const table of tables) found[table] = []
  const people = rows.filter(({ table }) => withoutDays.includes(table)).toSorted(byCounting)
  for (const { table, key, starts, ends, fields } of people) found[table]?.push({ table, key, starts, ends, fields })
  for (const row of rows) if (!withoutDays.includes(row.table)) found[row.table]?.push(dayed(row, asAt))
  for (const [table, some] of Object.entries(found))
    if (some.length > 1 && !withoutDays.includes(table as TableId)) some.sort(byStart)
  return found
}
