import { addDays, addMonths, type Day } from '../../platform/day.ts'
import type { Figure, Question } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import type { Group } from './groups.ts'
import { firstOfMonth, lastOfMonth, monthsBefore } from './period.ts'

/*
 * What members, partners and programs without true counts are told of a frozen month.
 *
 * Goal: nobody can work out a count of one to five, or say which of two to five it is, from all that such a reader is ever told: every
 * month, standard, group, page, spreadsheet and answer to a program, even where they know exactly every count that is not kept back.
 *
 * 1. No counts are told, only rounded shares and how many cases there are about. So one standard says nothing exact of another.
 * 2. One view of each standard: how things stood at the month's end where it is about what is open, else what was completed in the quarter,
 *    told once the quarter is over. Quarters have no case in common, and there is no sum of them or part of one (month, year to date,
 *    rolling year), so that nothing can be subtracted. What does not add up (a median, turnover in a year) is told at the month's end.
 * 3. Where five or fewer met it, or five or fewer did not, the share is told as "95% or more": the same words for none as for five.
 * 4. Fewer than twenty cases: nothing but that.
 * 5. Localities are told all or none: none where one of them, or the authority, falls under 3 or 4. No services and teams, which cut across.
 * 6. A month is told once (`performance.edition`). What comes out otherwise later is not told again beside it.
 */

/** The most cases that could point to a child. */
const mostKeptBack = 5
const roundCountTo = 10

/**
 * Least number of cases; the share that five of them are at most, whatever their number; to how many percent a share is rounded, and the
 * most that it is told as: of few cases, a whole percent could be a share of one number of cases only.
 */
const bases = [
  { from: 500, five: 0.01, percent: 1, most: 99 },
  { from: 200, five: 0.03, percent: 1, most: 99 },
  { from: 100, five: 0.05, percent: 1, most: 99 },
  { from: 50, five: 0.1, percent: 1, most: 99 },
  { from: 20, five: 0.25, percent: 5, most: 85 },
] as const

/** Fewer cases than these are told as that. */
export const fewestTold: number = bases.at(-1)!.from

/** The next larger `base`; null: there is none. */
export const nextBase = (base: number): number | null => bases.findLast(({ from }) => from > base)?.from ?? null

/**
 * `none`: no cases; of what is counted, none. `few`: too few to be told. `about`: rounded; a share from 0.01 to 0.99. `base`: at least so many
 * cases; null where the figure is itself a number of cases.
 */
export type Told =
  | { readonly says: 'none' | 'few' }
  | { readonly says: 'about' | 'at-least' | 'at-most'; readonly value: number; readonly base: number | null }

type Shaped = Pick<Standard, 'id' | 'counting' | 'unit'>
type Counted = Pick<Figure, 'numerator' | 'denominator' | 'value'>

const shareTold = (met: number, of: number): Told => {
  const base = bases.find(({ from }) => of >= from)
  if (base === undefined) return { says: 'few' }
  if (of - met <= mostKeptBack) return { says: 'at-least', value: 1 - base.five, base: base.from }
  if (met <= mostKeptBack) return { says: 'at-most', value: base.five, base: base.from }
  const percent = Math.round((met / of) * (100 / base.percent)) * base.percent
  return { says: 'about', value: Math.min(base.most, Math.max(100 - base.most, percent)) / 100, base: base.from }
}

const countTold = (count: number): Told =>
  count < roundCountTo
    ? { says: 'at-most', value: roundCountTo - 1, base: null }
    : { says: 'about', value: Math.round(count / roundCountTo) * roundCountTo, base: null }

const measureTold = (unit: Shaped['unit'], value: number, of: number): Told => {
  const base = bases.find(({ from }) => of >= from)
  if (base === undefined) return { says: 'few' }
  const steps = unit === 'days' || unit === 'hours' ? 1 : 10
  return { says: 'about', value: Math.round(value * steps) / steps, base: base.from }
}

/** What is told of one figure. Undefined: the group has no case. */
export const toldOf = ({ counting: { is }, unit }: Shaped, figure: Counted | undefined): Told => {
  if (figure === undefined || figure.value === null) return { says: 'none' }
  const { numerator, denominator, value } = figure
  if (is === 'count') return numerator === 0 ? { says: 'none' } : countTold(numerator)
  if (denominator === 0) return { says: 'none' }
  return unit === '%' ? shareTold(numerator, denominator) : measureTold(unit, value, denominator)
}

/** The one view of a standard that members see: of a month's end, or of a quarter that is over. */
export const viewForMembers = ({ counting: { is, live } }: Pick<Standard, 'counting'>): Question['view'] =>
  live === 'now' || (is !== 'share' && is !== 'count') ? 'live' : 'completed'

/** The months of the quarter (of the year from 1 April) that ends with a month, by their last days; null: none ends with it. */
export const quarterEnding = (monthEnd: Day): readonly Day[] | null =>
  Number(monthEnd.slice(5, 7)) % 3 === 0 ? monthsBefore(addDays(monthEnd, 1), 3).map(({ to }) => to) : null

/** First day of the quarter that ends with a month. */
export const firstOfQuarter = (monthEnd: Day): Day => addMonths(firstOfMonth(monthEnd), -2)

/** The newest end of a quarter up to a month. */
export const lastQuarterEnd = (monthEnd: Day): Day =>
  lastOfMonth(addMonths(firstOfMonth(monthEnd), -(Number(monthEnd.slice(5, 7)) % 3)))

export type FrozenPart = Counted & {
  readonly standard: string
  readonly view: Question['view']
  readonly group: Group
}

export type EditionFigure = {
  readonly standard: string
  readonly view: Question['view']
  /** Null: the authority; '': no locality is recorded. */
  readonly locality: string | null
  readonly told: Told
}

/**
 * Everything that is told with one month. `frozen`: how things stood at its end, and what was completed in the quarter that ends with it. Of
 * standards without a frozen figure nothing is told: whether there was no case, or nothing was loaded, nobody can say any more.
 */
export const editionOf = (standards: readonly Shaped[], frozen: readonly FrozenPart[]): readonly EditionFigure[] => {
  const byStandard = Map.groupBy(frozen, ({ standard }) => standard)
  return standards.flatMap((standard): readonly EditionFigure[] => {
    const view = viewForMembers(standard)
    const mine = (byStandard.get(standard.id) ?? []).filter((one) => one.view === view)
    if (mine.length === 0) return []
    const same = { standard: standard.id, view }
    const whole = {
      ...same,
      locality: null,
      told: toldOf(
        standard,
        mine.find(({ group }) => group.kind === 'authority'),
      ),
    }
    const parts = mine
      .filter(({ group }) => group.kind === 'locality')
      .map((one) => ({ ...same, locality: one.group.name, told: toldOf(standard, one) }))
    const isSafe = [whole, ...parts].every(({ told }) => told.says === 'about' || told.says === 'none')
    return isSafe && parts.length > 1 ? [whole, ...parts] : [whole]
  })
}
