import type { TableId } from '../../children/history/model.ts'
import type { Day } from '../../platform/day.ts'
import type { Case } from '../../standards/model.ts'
import type { Row, Rows } from '../../standards/standard.ts'
import { doneWithin } from '../../standards/state.ts'

/** Records that say who holds a child, in the order in which they are believed; the same as for the child's summary. */
export const holderTables = [
  'involvement',
  'allocation',
  'carePeriod',
  'protectionPlan',
  'childInNeed',
  'childInNeedPlan',
  'section47',
  'assessment',
  'earlyHelp',
] as const satisfies readonly TableId[]

type Holder = Pick<Case, 'team' | 'worker'>
type Holding = Row & {
  readonly fields: { readonly team?: string; readonly worker?: string; readonly list?: string; readonly role?: string }
}

/** Of allocations, the dataset's own; then the lists of leaving care, care, plans and need, before earlier steps. */
const lists = ['ssd_involvements', 'list-8', 'list-9', 'list-7', 'list-6', 'list-5', 'list-4', 'list-3']

const placeOf = ({ fields }: Holding): number => {
  const at = fields.list === undefined ? -1 : lists.indexOf(fields.list)
  return at === -1 ? lists.length : at
}

/** The dataset's involvements are of case workers, reviewing officers and advisers alike: the case worker holds the child. */
const isCaseWorker = ({ fields }: Holding): boolean => /^cw$|case worker/i.test(fields.role ?? '')

const inOrder = (history: Rows): readonly Holding[] => {
  // The latest of a kind first.
  const told = (table: string): readonly Holding[] =>
    ((history[table] ?? []) as readonly Holding[])
      .filter(({ fields }) => fields.team !== undefined || fields.worker !== undefined)
      .toReversed()
  const involved = told('involvement')
  return [
    ...involved.filter(isCaseWorker),
    ...told('allocation').toSorted((one, other) => placeOf(one) - placeOf(other)),
    ...involved.filter((one) => !isCaseWorker(one)),
    ...holderTables.slice(2).flatMap(told),
  ]
}

const holds = ({ starts, ends }: Row, day: Day | null): boolean =>
  day === null ? ends === null : (starts === null || starts <= day) && (ends === null || ends >= day)

const asHolder = ({ fields }: Holding): Holder => ({ team: fields.team ?? null, worker: fields.worker ?? null })

/**
 * Gives cases that name no team the one that held the child: when it was done or ended, else now. Many records name nobody (a plan, a
 * visit in the dataset), and without this no team would have a figure of them.
 */
export const withHolders = (history: Rows): ((one: Case) => Case) => {
  let order: readonly Holding[] | null = null
  const found = new Map<Day | null, Holder | null>()
  const holderOn = (day: Day | null): Holder | null => {
    const known = found.get(day)
    if (known !== undefined) return known
    order ??= inOrder(history)
    const row = order.find((one) => holds(one, day))
    const holder = row === undefined ? (day === null ? null : holderOn(null)) : asHolder(row)
    found.set(day, holder)
    return holder
  }
  return (one) => {
    if (one.team !== null) return one
    const holder = holderOn(doneWithin(one) ?? one.ends)
    return holder === null ? one : { ...one, team: holder.team, worker: one.worker ?? holder.worker }
  }
}
