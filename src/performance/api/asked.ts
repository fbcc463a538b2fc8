import { addMonths, type Day, inWords, isDay } from '../../platform/day.ts'
import type { Question } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import { type GroupKind, groupKinds } from '../records/figures.ts'
import { completedIn, lastOfMonth, liveOn, monthsBefore } from '../rules/period.ts'
import { isTellable } from '../rules/small.ts'

export type Asked = {
  readonly questions: readonly Question[]
  /** Which question is that of each standard’s own live day: no day was named. */
  readonly live: number | undefined
  readonly by: GroupKind
  readonly standards: readonly Standard[]
}

type Query = Readonly<Record<string, unknown>>

const names = ['view', 'on', 'from', 'to', 'months', 'by', 'standard'] as const
export const mostMonths = 24
/** Figures of one answer: a team has two for each standard and month. */
const mostForGroups = 700

/** What is said to a name; undefined: nothing. */
export const one = (query: Query, name: (typeof names)[number]): string | undefined => {
  const value = query[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The standards that are named, all where none is; or which is none. */
export const standardsOf = (typed: string | undefined, all: readonly Standard[]): readonly Standard[] | string => {
  if (typed === undefined) return all
  const ids = typed.split(',').map((id) => id.trim())
  const missing = ids.find((id) => !all.some((standard) => standard.id === id))
  return missing === undefined
    ? all.filter(({ id }) => ids.includes(id))
    : `standard: there is no practice standard “${missing.slice(0, 60)}”. /api/v1/standards lists them.`
}

type Period = { readonly from: Day; readonly to: Day }

const periodsOf = (query: Query, on: Day): readonly Period[] | string => {
  const [from, to, months] = [one(query, 'from'), one(query, 'to'), one(query, 'months') ?? '1']
  if (from !== undefined || to !== undefined) {
    if (from === undefined || to === undefined || !isDay(from) || !isDay(to)) return 'from and to: give both, as 2026-03-01 and 2026-03-31.'
    if (from > to) return 'from and to: the first day is after the last.'
    // The part of a month less another part would tell the cases of a few days, of groups whose counts are kept apart.
    if (!isTellable(completedIn({ from, to }), on)) return 'from and to: whole months, from the first day of a month to the last day of one, as 2026-03-01 and 2026-03-31.'
    return [{ from, to }]
  } // biome-ignore format: one rule a line
  if (!/^\d{1,2}$/.test(months) || Number(months) < 1 || Number(months) > mostMonths) return `months: a whole number from 1 to ${mostMonths}.`
  return monthsBefore(lastOfMonth(on) === on ? addMonths(on, 1) : on, Number(months))
} // biome-ignore format: one rule a line

/** What is asked in an address, or what is wrong with it. `newest`: the day of the newest return. */
export const readAsked = (query: Query, newest: Day, all: readonly Standard[]): Asked | string => {
  const strange = Object.keys(query).find((name) => !(names as readonly string[]).includes(name))
  if (strange !== undefined) return `“${strange.slice(0, 60)}” is not known. There are ${names.join(', ')}.`
  const on = one(query, 'on') ?? newest
  if (!isDay(on)) return 'on: a day, as 2026-03-31.'
  // Two days beside each other would tell the cases of one.
  if (!isTellable(liveOn(on), newest))
    return `on: the last day of a month, as 2026-03-31, or that of the newest return, ${newest}.`
  const view = one(query, 'view') ?? 'both'
  if (!['both', 'completed', 'live'].includes(view)) return 'view: completed or live; left out: both.'
  const by = groupKinds.find((kind) => kind === (one(query, 'by') ?? 'authority'))
  if (by === undefined) return `by: ${groupKinds.join(', ')}.`
  const [standards, periods] = [standardsOf(one(query, 'standard'), all), periodsOf(query, on)]
  if (typeof standards === 'string') return standards
  if (typeof periods === 'string') return periods
  const questions = [
    ...(view === 'live' ? [] : periods.map(completedIn)),
    ...(view === 'completed' ? [] : [liveOn(on)]),
  ]
  if (by !== 'authority' && questions.length * standards.length > mostForGroups)
    return `That is too much for one answer by ${by}: ask for fewer months, or for some standards (as at ${inWords(on)}).`
  const isOwnDay = view !== 'completed' && one(query, 'on') === undefined
  return { questions, live: isOwnDay ? questions.length - 1 : undefined, by, standards }
}
