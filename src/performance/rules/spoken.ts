import type { StandingLoad } from '../../children/history/loads.ts'
import type { Coverage } from '../../children/history/model.ts'
import type { Day } from '../../platform/day.ts'
import type { Spoken } from './known.ts'

type Saying = { readonly source: Spoken['source']; readonly asAt: Day; readonly said: Coverage }

const always: Day = '0001-01-01'
const sinceOf = (said: Coverage): Day => ('since' in said ? said.since : null) ?? always

/** From which day on the loads leave no gap up to the last of them. */
const unbrokenSince = (sayings: readonly Saying[]): Day =>
  sayings
    .toSorted((one, other) => (one.asAt < other.asAt ? 1 : -1))
    .reduce(
      (since, { asAt, said }) => (asAt >= since && sinceOf(said) < since ? sinceOf(said) : since),
      sinceOf(sayings.at(-1)!.said),
    )

const together = (sayings: readonly Saying[]): Spoken => {
  const { source, said } = sayings.at(-1)!
  const asAt = sayings.map((one) => one.asAt).toSorted()[0]!
  if (said.says !== 'whole') return { source, asAt, coverage: [said] }
  const since = unbrokenSince(sayings)
  return { source, asAt, coverage: [{ ...said, since: since === always ? null : since }] }
}

/**
 * What the loads that stand say of each table, as if each source had said it once: a table is told in full from the day on which the
 * loads leave no gap, a state from the first load; what is entered here, from the day on which it is complete. Loads in their order.
 */
export const spokenBy = (loads: readonly StandingLoad[]): readonly Spoken[] => {
  const sayings = loads.flatMap(({ source, asAt, coverage }) =>
    coverage.map((said): Saying => ({ source, asAt, said })),
  )
  const kinds = (said: Coverage): string => ('kinds' in said ? (said.kinds ?? []).join() : '')
  const groups = Map.groupBy(sayings, ({ source, said }) => `${source} ${said.table} ${said.says} ${kinds(said)}`)
  return [...groups.values()].map(together)
}
