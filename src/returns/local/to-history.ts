import type { Coverage, HistoryRow } from '../../children/history/model.ts'
import { addDays, addMonths, type Day } from '../../platform/day.ts'
import { mapped, type RecordFrom } from '../mapping.ts'
import type { ReadReturn } from '../model.ts'
import { localLists } from './lists.ts'
import type { LocalList } from './model.ts'

export const localRecords: readonly RecordFrom[] = localLists.map(({ record }) => record)

/** As with other returns: what lies at the edge of the period may or may not be listed. */
const edge = 7

/** The kind of visit or review that every row of a list is, where it is one of several of its kind of record. */
const kindOf = ({ record }: LocalList): string | null => {
  const { kind } = record.fields as { kind?: { fixed?: string | number } | string }
  return typeof kind === 'object' && kind.fixed !== undefined ? String(kind.fixed) : null
}

const coverageOf = (one: LocalList, asAt: Day): Coverage => {
  const { list, record, says } = one
  const { table } = record
  if (says !== 'whole') return { table, says }
  const since = list.lookBackMonths === null ? null : addDays(addMonths(asAt, -list.lookBackMonths), edge)
  const kind = kindOf(one)
  return { table, says, since, ...(kind === null ? {} : { kinds: [kind] }) }
}

/** Two lists of visits say one thing of visits: of the kinds of both, as far back as both reach. */
const together = (one: Coverage, other: Coverage): Coverage => {
  if (one.says !== 'whole' || other.says !== 'whole' || !one.kinds || !other.kinds) return other
  const since =
    [one.since, other.since]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  return { ...one, since, kinds: [...one.kinds, ...other.kinds].toSorted() }
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
    coverage: [...Map.groupBy(covered, ({ table }) => table).values()].map((of) => of.reduce(together)),
  }
}
