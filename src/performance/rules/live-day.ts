import type { StandingLoad } from '../../children/history/loads.ts'
import { historyTables } from '../../children/history/tables.ts'
import type { Day } from '../../platform/day.ts'
import { earlier, later } from '../../standards/cases.ts'
import type { Standard } from '../../standards/standard.ts'
import { newestReturn } from './newest-return.ts'
import type { Told } from './provable.ts'

/**
 * Where kinds of record are told. `here`: entered in Throughline, and the day from which on what is entered is all there is. `loaded`: told
 * by a return or list, and the day of the newest that tells it.
 */
export type Sources = { readonly here: ReadonlyMap<string, Day>; readonly loaded: ReadonlyMap<string, Day> }

const beginning: Day = '0001-01-01'

/** Of the loads that stand, and of what is recorded about the authority itself. */
export const sourcesOf = (loads: readonly StandingLoad[], ofAuthority: readonly Told[] = []): Sources => {
  const here = new Map(ofAuthority.map(({ table, from }) => [table, from ?? beginning]))
  const loaded = new Map<string, Day>()
  for (const { source, asAt, coverage } of loads)
    for (const { table, ...said } of coverage) {
      const since = ('since' in said ? said.since : null) ?? beginning
      if (source === 'entered') here.set(table, earlier(here.get(table) ?? since, since)!)
      else loaded.set(table, later(loaded.get(table) ?? asAt, asAt))
    }
  return { here, loaded }
}

/** Who a child is, is known whatever the day. */
const always: ReadonlySet<string> = new Set(['person', 'disability'])

/** Entered here, and no list since the day on which that began says that it is kept elsewhere too. */
const isKeptHere = ({ here, loaded }: Sources, table: string): boolean => {
  const [since, list] = [here.get(table), loaded.get(table)]
  return since !== undefined && (list === undefined || list <= since)
}

const happens = (table: string): boolean => (historyTables as Readonly<Record<string, { readonly is: string }>>)[table]?.is === 'event' // biome-ignore format: short

/**
 * Told by a load, and out of date as that becomes old. How somebody stood would be given out as how they stand; of what happens (a visit)
 * the newest are missing only, and then something looks undone.
 */
const growsOld = (sources: Sources, table: string): boolean =>
  sources.loaded.has(table) && !isKeptHere(sources, table) && (!happens(table) || sources.here.has(table))

const tablesIn = (need: string): readonly string[] => need.split(' or ').map((part) => part.split('.')[0]!)

const isNeedHere = (sources: Sources, need: string): boolean => {
  const tables = tablesIn(need)
  return tables.some((table) => isKeptHere(sources, table)) && !tables.some((table) => growsOld(sources, table))
}

const restsHere = ({ needs }: Pick<Standard, 'needs'>, sources: Sources): boolean => {
  const asked = needs.filter((need) => !always.has(need))
  return asked.length > 0 && asked.every((need) => isNeedHere(sources, need))
}

const kept = new WeakMap<Sources, WeakMap<object, boolean>>()

/** Whether everything that a standard needs is recorded in Throughline itself. Each standard is asked once for the same sources. */
export const isRecordedHere = (standard: Pick<Standard, 'needs'>, sources: Sources): boolean => {
  const known = kept.get(sources) ?? new WeakMap<object, boolean>()
  kept.set(sources, known)
  const found = known.get(standard) ?? restsHere(standard, sources)
  known.set(standard, found)
  return found
}

/** What a standard that rests on records here looks at besides, and loads tell: as old as they are. */
export const loadedBesides = ({ reads }: Pick<Standard, 'reads'>, sources: Sources): readonly string[] =>
  reads.filter((table) => !always.has(table) && sources.loaded.has(table) && !isKeptHere(sources, table))

type Aged = { readonly source: string; readonly asAt: Day }

/** The day as at which live figures are told: that of the newest whole return. Never later than today. */
export const liveDay = (age: readonly Aged[], today: Day): Day => {
  const newest = newestReturn(age)
  return newest === null || newest.asAt > today ? today : newest.asAt
}

/** The same of one standard: today where everything that it needs is recorded in Throughline itself. */
export const liveDayOf = (
  standard: Pick<Standard, 'needs'>,
  { sources, age, today }: { readonly sources: Sources; readonly age: readonly Aged[]; readonly today: Day },
): Day => (isRecordedHere(standard, sources) ? today : liveDay(age, today))
