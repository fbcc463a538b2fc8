import type { HistoryRow } from '../../../children/history/model.ts'
import { rowsOf } from '../../mapping.ts'
import type { ReadReturn, Row } from '../../model.ts'

type Holds = { readonly list: string; readonly since: string | null; readonly holds: (row: Row) => boolean }

const without = (column: string) => (row: Row) => (row.values[column] ?? null) === null

/** Lists of children whom a service works with, and which of their rows are open: a worker of a closed episode holds nobody. */
export const holding: readonly Holds[] = [
  { list: 'list-6', since: 'inNeedStart', holds: without('inNeedEnd') },
  { list: 'list-7', since: 'planStart', holds: without('planEnd') },
  { list: 'list-8', since: 'careStart', holds: without('careEnd') },
  { list: 'list-9', since: null, holds: () => true },
]

/** Lists of steps before that: they say who holds a child only while the child is on none of the lists above. */
export const beforeHolding: readonly Holds[] = [
  { list: 'list-3', since: 'dateOfReferral', holds: (row) => row.values.noFurtherAction !== 'yes' },
  { list: 'list-4', since: 'assessmentStart', holds: without('assessmentAuthorised') },
  { list: 'list-5', since: 'strategyDiscussion', holds: () => true },
]

const dayOf = (row: Row, since: string | null): string => (since === null ? '' : String(row.values[since] ?? ''))

/** The latest row of each child in a list that holds them and names a team or worker. */
const latestOf = (
  rows: readonly Row[],
  { since, holds }: Holds,
  spared: ReadonlySet<string>,
): ReadonlyMap<string, Row> => {
  const latest = new Map<string, Row>()
  for (const row of rows) {
    const subject = row.values.childId
    if (subject === null || subject === undefined || !holds(row)) continue
    const name = String(subject)
    if (spared.has(name) || (row.values.team == null && row.values.worker == null)) continue
    const before = latest.get(name)
    if (!before || dayOf(before, since) <= dayOf(row, since)) latest.set(name, row)
  }
  return latest
}

/** Who holds each child, as each list of the return says. */
export function* allocationsOf(read: ReadReturn): Generator<HistoryRow<'allocation'>> {
  const known = new Set(holding.flatMap(({ list }) => rowsOf(read, list).map((row) => String(row.values.childId))))
  const nobody: ReadonlySet<string> = new Set()
  const all = [...holding.map((one) => [one, nobody] as const), ...beforeHolding.map((one) => [one, known] as const)]
  for (const [one, spared] of all)
    for (const [subject, { values }] of latestOf(rowsOf(read, one.list), one, spared)) {
      const { team, worker } = values
      const fields = {
        list: one.list,
        ...(team == null ? {} : { team: String(team) }),
        ...(worker == null ? {} : { worker: String(worker) }),
      }
      yield { table: 'allocation', subject, key: one.list, starts: null, ends: null, fields }
    }
}
