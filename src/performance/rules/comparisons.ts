import type { Day } from '../../platform/day.ts'
import { findBenchmark } from '../../standards/benchmarks.ts'
import { isAtDate, type Question } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import { findAuthority, neighboursOf } from '../../statutory/index.ts'
import { type Period, periodTyped } from './published-period.ts'
import type { Geography, PublishedRow } from './published-typed.ts'

/**
 * What somebody published for a standard. `value` as figures hold it. `but`: how it differs from the standard. `publishedOn` null: it comes
 * with Throughline.
 */
export type Comparison = Period & {
  readonly geography: Geography
  readonly authority: string
  readonly name: string
  readonly value: number
  readonly source: string
  readonly publishedOn: Day | null
  readonly but: string | null
}

/** Loaded figures without where they stood in the file. */
export type Published = Omit<PublishedRow, 'row' | 'numerator' | 'denominator'>

const nameOf = (geography: Geography, authority: string, own: string): string => {
  if (geography === 'england') return 'England'
  if (geography === 'statistical-neighbours') return 'Statistical neighbours'
  if (geography === 'region') return findAuthority(own)?.region ?? 'Region'
  return findAuthority(authority)?.name ?? authority
}

const builtIn = (standard: Standard): readonly Published[] => {
  const found = findBenchmark(standard.id)
  if (found === null) return []
  const { england, ...authorities } = found.areas
  const held = (value: number): number => (standard.unit === '%' ? value / 100 : value)
  const same = { standard: standard.id, ...periodTyped(found.period)!, source: found.from.title, publishedOn: '' }
  return [
    { ...same, geography: 'england', authority: '', value: held(england) },
    ...Object.entries(authorities).map(([authority, value]) => ({ ...same, geography: 'authority' as const, authority, value: held(value) })),
  ]
} // biome-ignore format: one figure a line

const asShipped = new WeakMap<Standard, Map<string, readonly Comparison[]>>()

/**
 * What is published for a standard beside the authority `own` (DfE number): of each geography and authority the newest period, a loaded
 * figure before one that comes with Throughline. Where nothing of it is loaded it is the same for as long as Throughline runs.
 */
export const comparisonsOf = (standard: Standard, loaded: readonly Published[], own: string): readonly Comparison[] => {
  const ofIt = loaded.filter((one) => one.standard === standard.id)
  if (ofIt.length > 0) return newestOf(standard, [...ofIt, ...builtIn(standard)], own)
  const held = asShipped.get(standard) ?? new Map<string, readonly Comparison[]>()
  const found = held.get(own) ?? newestOf(standard, builtIn(standard), own)
  asShipped.set(standard, held.set(own, found))
  return found
}

const newestOf = (standard: Standard, all: readonly Published[], own: string): readonly Comparison[] => {
  const newest = Map.groupBy(all, ({ geography, authority }) => `${geography} ${authority}`)
  const but = findBenchmark(standard.id)?.but ?? null
  const order: readonly Geography[] = ['england', 'statistical-neighbours', 'region', 'authority']
  return [...newest.values()]
    .map((some) => some.toSorted((one, other) => other.to.localeCompare(one.to))[0]!)
    .map(({ geography, authority, from, to, value, source, publishedOn }) => ({
      geography,
      authority,
      name: nameOf(geography, authority, own),
      from,
      to,
      value,
      source,
      publishedOn: publishedOn === '' ? null : publishedOn,
      but: publishedOn === '' ? but : null,
    }))
    .toSorted(
      (one, other) =>
        order.indexOf(one.geography) - order.indexOf(other.geography) || one.name.localeCompare(other.name, 'en-GB'),
    )
}

export const comparisonIn = (some: readonly Comparison[], geography: Geography): Comparison | null =>
  some.find((one) => one.geography === geography) ?? null

/** National figures count what was completed in a period. How things stand is the same only of a measure at a date. */
export const mayCompare = ({ counting }: Pick<Standard, 'counting'>, view: Question['view']): boolean =>
  view === 'completed' || isAtDate(counting)

/** The authorities that are most like this one, closest first, by name. Empty for an invented one. */
export const neighbourNames = (own: string, today: Day): readonly string[] =>
  neighboursOf(own, today).map(({ name }) => name)
