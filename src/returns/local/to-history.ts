import type { Coverage, HistoryRow } from '../../children/history/model.ts'
import { addDays, addMonths, type Day } from '../../platform/day.ts'
import { mapped, type RecordFrom } from '../mapping.ts'
import type { ReadReturn } from '../model.ts'
import { localLists } from './lists.ts'
import type { LocalList } from './model.ts'

export const localRecords: readonly RecordFrom[] = localLists.map(({ record }) => record)

/** As with other returns: what lies at the edge of the period may or may not be listed. */
const edge = 7

const coverageOf = ({ list, record, says }: LocalList, asAt: Day): Coverage => {
  const { table } = record
  if (says !== 'whole') return { table, says }
  const since = list.lookBackMonths === null ? null : addDays(addMonths(asAt, -list.lookBackMonths), edge)
  return { table, says, since }
}

/** The dated records that small lists give, and what they say about each kind. Lists may be loaded one by one. */
export const localToHistory = (
  read: ReadReturn,
  asAt: Day,
): { readonly rows: Iterable<HistoryRow>; readonly coverage: readonly Coverage[] } => {
  const covered = localLists.filter(({ list }) => read.lists.has(list.id)).map((one) => coverageOf(one, asAt))
  return {
    rows: {
      *[Symbol.iterator]() {
        yield* mapped(read, localRecords)
      },
    },
    // Two lists of visits say one thing of visits.
    coverage: [...new Map(covered.map((one) => [one.table, one])).values()],
  }
}
