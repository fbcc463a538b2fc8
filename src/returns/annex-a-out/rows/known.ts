import type { FieldsOf, HeldRow, TableId } from '../../../children/history/model.ts'
import type { Day } from '../../../platform/day.ts'
import type { LoadDays } from '../model.ts'

/** Known on the day: said by a load as at that day or before, and not yet said otherwise. */
export const wasSo = ({ fromLoad, untilLoad }: HeldRow, day: Day, loads: LoadDays): boolean => {
  const [from, until] = [loads.get(fromLoad), untilLoad === null ? undefined : loads.get(untilLoad)]
  return (from === undefined || from <= day) && (untilLoad === null || (until !== undefined && until > day))
}

/** Who a child is does not change by the day, so that a later load may say it. */
export const whoTheyAre: ReadonlySet<TableId> = new Set(['person', 'disability'])

const trust = ({ source }: HeldRow): number => (source === 'ssd' ? 0 : source === 'annex-a' ? 1 : 2)

/** Those of the source that counts before the others: the dataset, so Annex A. */
const mostTrusted = <Row extends HeldRow>(rows: readonly Row[]): readonly Row[] => {
  const best = Math.min(...rows.map(trust))
  return rows.filter((row) => trust(row) === best)
}

type Times<Row> = { readonly so: readonly Row[]; readonly later: readonly Row[]; readonly before: boolean }

/** What was known on the day, and what loads told after it, the earliest first. `before`: some load had told by the day. */
const times = <Row extends HeldRow>(rows: readonly Row[], day: Day, loads: LoadDays): Times<Row> => {
  const told = (row: Row): Day | '' => loads.get(row.fromLoad) ?? ''
  const later = rows
    .filter((row) => told(row) > day)
    .toSorted((left, right) =>
      told(left) === told(right) ? trust(left) - trust(right) : told(left) < told(right) ? -1 : 1,
    )
  return {
    so: mostTrusted(rows.filter((row) => wasSo(row, day, loads))),
    later,
    before: rows.some((row) => told(row) <= day),
  }
}

/** What was known of a person on the day; what was not said by that day, as it was first said later. */
const personOn = (rows: readonly HeldRow<'person'>[], day: Day, loads: LoadDays): readonly HeldRow<'person'>[] => {
  const { so, later } = times(rows, day, loads)
  const last = so.at(-1) ?? later[0]
  if (last === undefined) return []
  const fields: FieldsOf<'person'> = Object.assign(
    {},
    ...later.toReversed().map((row) => row.fields),
    so.at(-1)?.fields,
  )
  return [{ ...last, fields }]
}

/** The codes known on the day; of a child of whom none had been told, those that the first load later told. */
const disabilityOn = (rows: readonly HeldRow<'disability'>[], day: Day, loads: LoadDays) => {
  const { so, later, before } = times(rows, day, loads)
  return before ? so : later.filter(({ fromLoad }) => fromLoad === later[0]!.fromLoad)
}

/** Who a child is, as known on the day or, where it was not, as first told later. */
export const whoOn = (rows: readonly HeldRow[], day: Day, loads: LoadDays): readonly HeldRow[] => [
  ...personOn(rows.filter((row) => row.table === 'person') as HeldRow<'person'>[], day, loads),
  ...disabilityOn(rows.filter((row) => row.table === 'disability') as HeldRow<'disability'>[], day, loads),
]
