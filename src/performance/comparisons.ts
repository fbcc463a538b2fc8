import type { Tenant } from '../platform/db/tenant.ts'
import type { Question } from '../standards/figure.ts'
import { listPublished } from './records/published.ts'
import { type Comparison, comparisonsOf, type Published } from './rules/comparisons.ts'
import { completedIn } from './rules/period.ts'
import type { Geography } from './rules/published-typed.ts'
import { allStandards } from './scorecard.ts'

export type Comparisons = ReadonlyMap<string, readonly Comparison[]>

type Council = { readonly person: { readonly la: number } }

/** What others published, by standard, of what is loaded; of one only where asked. */
export const comparisonsIn = (
  loaded: readonly Published[],
  { person }: Council,
  standard: string | null = null,
): Comparisons => {
  const asked = standard === null ? allStandards : allStandards.filter(({ id }) => id === standard)
  return new Map(asked.map((one) => [one.id, comparisonsOf(one, loaded, String(person.la))]))
}

export const gatherComparisons = async (
  db: Tenant,
  council: Council,
  standard: string | null = null,
): Promise<Comparisons> => comparisonsIn(await listPublished(db, standard), council, standard)

export const geographiesIn = (comparisons: Comparisons): ReadonlySet<Geography> =>
  new Set([...comparisons.values()].flatMap((some) => some.map(({ geography }) => geography)))

/** What was completed here in the same periods is asked beside what others published, each once. */
export const periodsOf = (comparisons: readonly Comparison[]): readonly Question[] => [
  ...new Map(comparisons.map((one) => [`${one.from} ${one.to}`, completedIn(one)])).values(),
]
