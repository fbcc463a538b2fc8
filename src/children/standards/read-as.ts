import type { Day } from '../../platform/day.ts'
import type { Rows } from '../../standards/standard.ts'
import type { HeldRow, HistorySource, TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'
import { historyOf, withDays } from './histories.ts'

/** Who a person is has no days: the record that counts stands last. */
const withoutDays: readonly TableId[] = ['person', 'disability']
const rank: Readonly<Record<HistorySource, number>> = { entered: 0, local: 1, 'annex-a': 2, ssd: 3 }

const byCounting = (one: HeldRow, other: HeldRow): number =>
  Number(one.untilLoad === null) - Number(other.untilLoad === null) ||
  rank[one.source] - rank[other.source] ||
  one.fromLoad - other.fromLoad

/** What was so until a load ended with it, where the record itself tells no end. */
const ended = (row: HeldRow, until: Day | null): HeldRow =>
  until === null || row.ends !== null || historyTables[row.table].ends === null ? row : { ...row, ends: until }

/**
 * The records of one subject as standards read them. A record of what is so as at a load starts on the day of the load from which it was
 * known, and ends on that of the load from which it was known to be otherwise. `asAt`: the day of a load.
 */
export const readAs = (rows: readonly HeldRow[], asAt: (load: number) => Day): Rows => {
  const people = rows.filter(({ table }) => withoutDays.includes(table)).toSorted(byCounting)
  const others = rows
    .filter(({ table }) => !withoutDays.includes(table))
    .map((row) => {
      const until = row.untilLoad === null ? null : asAt(row.untilLoad)
      return withDays(ended(row, until), { from: asAt(row.fromLoad), until })
    })
  return historyOf([...people, ...others])
}
