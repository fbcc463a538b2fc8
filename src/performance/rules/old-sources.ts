import type { StandingLoad } from '../../children/history/loads.ts'
import type { Day } from '../../platform/day.ts'
import type { Standard } from '../../standards/standard.ts'
import { isMaster } from './known.ts'
import { isRecordedHere, loadedBesides, type Sources } from './live-day.ts'

/** A source by which some of these standards go and that tells nothing after a day before today. */
export type OldSource = { readonly source: StandingLoad['source']; readonly asAt: Day }

/** The newest day of each table that a source tells and that counts there. */
const newestOfTables = (all: readonly StandingLoad[], source: StandingLoad['source']): ReadonlyMap<string, Day> => {
  const newest = new Map<string, Day>()
  for (const { asAt, coverage } of all.filter((one) => one.source === source))
    for (const { table } of coverage)
      if (isMaster(all, source, table) && asAt > (newest.get(table) ?? '')) newest.set(table, asAt)
  return newest
}

/**
 * The sources of which some standard here reads a record that may have changed since, the oldest first: a newer source beside them does
 * not tell what they tell. What rests on records of Throughline alone is never old.
 */
export const oldSources = (
  standards: readonly Pick<Standard, 'needs' | 'reads'>[],
  {
    loads,
    sources,
    today,
  }: { readonly loads: readonly StandingLoad[]; readonly sources: Sources; readonly today: Day },
): readonly OldSource[] => {
  const read = new Set(
    standards.filter((one) => !isRecordedHere(one, sources)).flatMap((one) => loadedBesides(one, sources)),
  )
  const told = [...new Set(loads.map(({ source }) => source))].filter((source) => source !== 'entered')
  return told
    .flatMap((source) => {
      const newest = newestOfTables(loads, source)
      const days = [...read].flatMap((table) => newest.get(table) ?? []).toSorted()
      const oldest = days[0]
      return oldest !== undefined && oldest < today ? [{ source, asAt: oldest }] : []
    })
    .toSorted((one, other) => (one.asAt + one.source < other.asAt + other.source ? -1 : 1))
}
