import type { Coverage, HistorySource } from '../../children/history/model.ts'
import type { Day } from '../../platform/day.ts'
import type { Told } from './provable.ts'

/** A load that stands: what it says of which tables, as at its day. */
export type StandingLoad = {
  readonly load: number
  readonly source: HistorySource
  readonly asAt: Day
  readonly coverage: readonly Coverage[]
}

const always: Day = '0001-01-01'

type Span = { readonly from: Day; readonly to: Day }

/** From which day on the spans leave no gap up to the last of them. */
const unbrokenFrom = (spans: readonly Span[]): Day =>
  spans
    .toSorted((one, other) => (one.to < other.to ? 1 : -1))
    .reduce((from, span) => (span.to >= from && span.from < from ? span.from : from), spans.at(-1)!.from)

/** A return that may list only the latest of those it lists tells the latest. */
const saysOf = (said: Coverage): Told['says'] =>
  said.says === 'whole' && (said.latestOnly !== undefined || said.of !== undefined) ? 'latest' : said.says

const kindsOf = (said: Coverage): readonly string[] | undefined => ('kinds' in said ? said.kinds : undefined)

type Saying = { readonly asAt: Day; readonly said: Coverage }

const toldOf = (sayings: readonly Saying[]): Told => {
  const { said } = sayings.at(-1)!
  const [says, kinds] = [saysOf(said), kindsOf(said)]
  const spans = sayings.map((one): Span => {
    const since = 'since' in one.said ? one.said.since : null
    return { from: one.said.says === 'state' ? one.asAt : (since ?? always), to: one.asAt }
  })
  const from = says === 'state' ? spans.map((span) => span.from).toSorted()[0]! : unbrokenFrom(spans)
  return {
    table: said.table,
    says,
    from: says === 'latest' || from === always ? null : from,
    ...(kinds === undefined ? {} : { kinds }),
  }
}

/**
 * What the loads that stand tell of each table: one answer for each source that counts and way of telling. `master`: of a table of which
 * the dataset or Annex A speaks; what the other says of it does not count. Loads in their order.
 */
export const toldBy = (
  loads: readonly StandingLoad[],
  master: (table: string) => HistorySource | undefined,
): readonly Told[] => {
  const sayings = loads.flatMap(({ source, asAt, coverage }) =>
    coverage
      .filter(({ table }) => source === 'local' || source === 'entered' || source === (master(table) ?? source))
      .map((said) => ({ by: `${source} ${said.table} ${saysOf(said)} ${kindsOf(said) ?? ''}`, asAt, said })),
  )
  return [...Map.groupBy(sayings, ({ by }) => by).values()].map(toldOf)
}
