import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Figure, Question } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import type { MonthFigures } from '../rules/commentary.ts'
import { completedIn, firstOfMonth, liveOn } from '../rules/period.ts'
import { provable } from '../rules/provable.ts'
import { countFigures, type Group, type GroupKind } from './figures.ts'
import { listFreezes, listFrozen } from './freeze.ts'
import { findStanding } from './grounds.ts'

/** What is said of a month now: the frozen figures, or what came out last where that differs; those counted now where it is not frozen. */
export type SaidNow = MonthFigures & { readonly freezeId: string | null }

const questionsOf = (to: Day): readonly [Question, Question] => [
  completedIn({ from: firstOfMonth(to), to }),
  liveOn(to),
]

type Asked = {
  readonly standards: readonly Standard[]
  readonly months: readonly Day[]
  readonly kinds: readonly GroupKind[]
}
export type SaidOf = (standard: string, month: Day, group: Group) => SaidNow

const keyOf = (standard: string, month: Day, view: string, { kind, name }: Group): string =>
  [standard, month, view, kind, name].join('\n')
const only = ({ numerator, denominator, unknown, excluded, value }: Figure): Figure => ({ numerator, denominator, unknown, excluded, value }) // biome-ignore format: one copy

/** A figure with what it is of. */
type Told = {
  readonly standard: string
  readonly month: Day
  readonly question: Question
  readonly group: Group
  readonly figure: Figure
}

const frozenFigures = async (db: Tenant, { standards, months, kinds }: Asked): Promise<readonly Told[]> => {
  const since = months.toSorted()[0]!
  const all = await listFrozen(db, { standards: standards.map(({ id }) => id), since, kinds })
  return all
    .filter(({ monthEnd }) => months.includes(monthEnd))
    .map((one) => ({
      standard: one.standard,
      month: one.monthEnd,
      question: questionsOf(one.monthEnd)[one.view === 'completed' ? 0 : 1],
      group: one.group,
      figure: only(one.restated ?? one),
    }))
}

/** Figures of months that are not frozen, as they are counted now. */
const countedFigures = async (db: Tenant, { standards, months, kinds }: Asked): Promise<readonly Told[]> => {
  if (months.length === 0) return []
  const questions = months.flatMap(questionsOf)
  const cells = await countFigures(db, { standards, questions, kinds })
  return cells.map(({ standard, question, group, ...figure }) => ({
    standard,
    month: months[Math.floor(question / 2)]!,
    question: questions[question]!,
    group,
    figure: only(figure),
  }))
}

/** What is said now of some standards in some months, by their last days; nothing of what the loaded records cannot tell. */
export const figuresSaid = async (db: Tenant, asked: Asked): Promise<SaidOf> => {
  if (asked.months.length === 0 || asked.standards.length === 0)
    return () => ({ completed: null, live: null, freezeId: null })
  const freezes = new Map((await listFreezes(db)).map(({ monthEnd, freezeId }) => [monthEnd, freezeId]))
  const open = asked.months.filter((month) => !freezes.has(month))
  const all = [
    ...(open.length < asked.months.length ? await frozenFigures(db, asked) : []),
    ...(await countedFigures(db, { ...asked, months: open })),
  ]
  const { known } = await findStanding(db)
  const byId = new Map(asked.standards.map((one) => [one.id, one]))
  const isTold = ({ standard, question }: Told): boolean => {
    const can = provable(byId.get(standard)!, known, question)
    return can.recorded && can.shown
  }
  const found = new Map(
    all.filter(isTold).map((one) => [keyOf(one.standard, one.month, one.question.view, one.group), one.figure]),
  )
  return (standard, month, group) => ({
    completed: found.get(keyOf(standard, month, 'completed', group)) ?? null,
    live: found.get(keyOf(standard, month, 'live', group)) ?? null,
    freezeId: freezes.get(month) ?? null,
  })
}
