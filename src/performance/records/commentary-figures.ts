import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Figure } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import type { MonthFigures } from '../rules/commentary.ts'
import { completedIn, firstOfMonth, liveOn } from '../rules/period.ts'
import { provable } from '../rules/provable.ts'
import { countFigures, type Group, type GroupKind } from './figures.ts'
import { listFreezes, listFrozen } from './freeze.ts'
import { findStanding } from './grounds.ts'

/** What is said of a month now: the frozen figures, or what came out last where that differs; those counted now where it is not frozen. */
export type SaidNow = MonthFigures & { readonly freezeId: string | null }

type Asked = {
  readonly standards: readonly Standard[]
  readonly months: readonly Day[]
  readonly kinds: readonly GroupKind[]
}
export type SaidOf = (standard: string, month: Day, group: Group) => SaidNow

const keyOf = (standard: string, month: Day, view: string, { kind, name }: Group): string =>
  [standard, month, view, kind, name].join('\n')
const only = ({ numerator, denominator, unknown, excluded, value }: Figure): Figure => ({ numerator, denominator, unknown, excluded, value }) // biome-ignore format: one copy

const frozenFigures = async (db: Tenant, { standards, months, kinds }: Asked) => {
  const since = months.toSorted()[0]!
  const all = await listFrozen(db, { standards: standards.map(({ id }) => id), since, kinds })
  return all
    .filter(({ monthEnd }) => months.includes(monthEnd))
    .map((one) => [keyOf(one.standard, one.monthEnd, one.view, one.group), only(one.restated ?? one)] as const)
}

/** Figures of months that are not frozen, as they are counted now. */
const countedFigures = async (db: Tenant, { standards, months, kinds }: Asked) => {
  if (months.length === 0) return []
  const { known } = await findStanding(db)
  const questions = months.flatMap((to) => [completedIn({ from: firstOfMonth(to), to }), liveOn(to)])
  const cells = await countFigures(db, { standards, questions, kinds })
  const byId = new Map(standards.map((one) => [one.id, one]))
  return cells.flatMap(({ standard, question, group, ...figure }) => {
    const can = provable(byId.get(standard)!, known, questions[question]!)
    if (!can.recorded || !can.shown) return []
    const view = question % 2 === 0 ? 'completed' : 'live'
    return [[keyOf(standard, months[Math.floor(question / 2)]!, view, group), figure] as const]
  })
}

/** What is said now of some standards in some months, by their last days. Two queries where every month is frozen. */
export const figuresSaid = async (db: Tenant, asked: Asked): Promise<SaidOf> => {
  if (asked.months.length === 0 || asked.standards.length === 0)
    return () => ({ completed: null, live: null, freezeId: null })
  const freezes = new Map((await listFreezes(db)).map(({ monthEnd, freezeId }) => [monthEnd, freezeId]))
  const open = asked.months.filter((month) => !freezes.has(month))
  const found = new Map([
    ...(open.length < asked.months.length ? await frozenFigures(db, asked) : []),
    ...(await countedFigures(db, { ...asked, months: open })),
  ])
  return (standard, month, group) => ({
    completed: found.get(keyOf(standard, month, 'completed', group)) ?? null,
    live: found.get(keyOf(standard, month, 'live', group)) ?? null,
    freezeId: freezes.get(month) ?? null,
  })
}
