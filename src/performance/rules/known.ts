import { lentOf } from '../../children/history/lent.ts'
import type { Coverage, HistorySource, TableId } from '../../children/history/model.ts'
import { historyTables } from '../../children/history/tables.ts'
import type { Day } from '../../platform/day.ts'
import type { Source } from '../../returns/model.ts'
import type { Known, Lent, Told } from './provable.ts'

/** What one load, or one return that is read, says about its tables; `asAt`: the day of the first load that told a state. */
export type Spoken = { readonly source: HistorySource; readonly asAt: Day; readonly coverage: readonly Coverage[] }

/** Who a child is, every source tells: of the rest the dataset counts before Annex A, and small lists beside both. */
const fromEverySource: ReadonlySet<string> = new Set(['person', 'disability'])

/** Whether what a source says of a table counts, where another says something of it too. */
export const isMaster = (all: readonly Spoken[], source: HistorySource, table: string): boolean =>
  source !== 'annex-a' ||
  fromEverySource.has(table) ||
  !all.some((one) => one.source === 'ssd' && one.coverage.some((covered) => covered.table === table))

const toldOf = (one: Coverage, asAt: Day): Told => {
  if (one.says !== 'whole') return { table: one.table, says: one.says, from: one.says === 'state' ? asAt : null }
  return { table: one.table, says: 'whole', from: one.since, ...(one.kinds ? { kinds: one.kinds } : {}) }
}

const columnsOf = (can: ReadonlySet<string>, { table, ...one }: Coverage): readonly string[] => {
  const kinds = 'kinds' in one ? one.kinds : undefined
  return [...can].filter((column) => {
    if (column.startsWith(`${table}.`)) return true
    if (!column.startsWith(`${table} of `)) return false
    return kinds === undefined || kinds.some((kind) => column === `${table} of ${kind}`)
  })
}

/** What is entered here is entered whole: every field there is, and of every kind. */
const enteredColumns = ({ table }: { readonly table: TableId }): readonly string[] => [
  ...Object.keys(historyTables[table].fields).map((field) => `${table}.${field}`),
  `${table} of *`,
]

/**
 * The dataset holds every review of plans and of care, and the last of pathway plans only, so that loading takes none of a table of both
 * for withdrawn; what can be tested is told by kind, as far back as the records that the reviews are of.
 */
const reviewsOf: Readonly<Record<string, string>> = { care: 'carePeriod', protection: 'protectionPlan' }

const allReviews = (all: readonly Spoken[]): readonly Told[] => {
  const ofDataset = all.filter(({ source }) => source === 'ssd').flatMap(({ coverage }) => coverage)
  if (!ofDataset.some(({ table }) => table === 'review')) return []
  return Object.entries(reviewsOf).flatMap(([kind, of]): readonly Told[] => {
    const spells = ofDataset.find(({ table }) => table === of)
    return spells?.says === 'whole' ? [{ table: 'review', says: 'whole', from: spells.since, kinds: [kind] }] : []
  })
}

/** What Annex A alone can tell of records of the dataset, and from which day on. */
const lentIn = (all: readonly Spoken[], can: ReadonlySet<string>): readonly Lent[] =>
  all.flatMap(({ source, asAt, coverage }) =>
    coverage
      .filter(({ table }) => source === 'annex-a' && !isMaster(all, source, table))
      .flatMap((one) =>
        lentOf(one.table)
          .filter((need) => can.has(need))
          .map((need) => ({ need, from: one.says === 'whole' ? one.since : asAt })),
      ),
  )

/** All that some returns tell together. `can`: what each kind of return has columns for. */
export const knownFrom = (all: readonly Spoken[], can: Readonly<Record<Source, ReadonlySet<string>>>): Known => {
  const counting = all.flatMap(({ source, asAt, coverage }) =>
    coverage.filter(({ table }) => isMaster(all, source, table)).map((covered) => ({ source, asAt, covered })),
  )
  const lent = lentIn(all, can['annex-a'])
  return {
    told: [...counting.map(({ covered, asAt }) => toldOf(covered, asAt)), ...allReviews(all)],
    columns: new Set([
      ...counting.flatMap(({ source, covered }) =>
        source === 'entered' ? enteredColumns(covered) : columnsOf(can[source], covered),
      ),
      ...lent.map(({ need }) => need),
    ]),
    ...(lent.length > 0 ? { lent } : {}),
  }
}
