import { addDays, addMonths, type Day, daysBetween } from '../../../platform/day.ts'
import type { Accommodation } from '../model/codes.ts'
import type { Home } from '../model/ledger.ts'
import { costOfNight } from './cost.ts'
import { type Episode, episodesOf, isOpenOn, isUnsettled, standingHomes } from './episode.ts'

/** One month: how many stays in emergency or temporary homes, how long those lasted that ended, and what the nights cost. */
export type Month = {
  readonly month: Day
  readonly began: number
  readonly ended: number
  /** Stays that went on at the end of the month, or go on today. */
  readonly open: number
  /** Median days of those that ended; null: none ended. */
  readonly days: number | null
  readonly nights: number
  /** Pounds of nights whose cost is written down; null: of none. */
  readonly cost: number | null
}

/** Where they went next, over all months that are looked at; null: nobody wrote it down. */
export type Next = { readonly accommodation: Accommodation | null; readonly count: number }

const median = (values: readonly number[]): number | null => {
  if (values.length === 0) return null
  const sorted = values.toSorted((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Nights of a home between two days, the second not counted. */
const nightsBetween = ({ movedIn, movedOut }: Home, from: Day, until: Day): number => {
  const first = movedIn > from ? movedIn : from
  const last = movedOut !== null && movedOut < until ? movedOut : until
  return Math.max(0, daysBetween(first, last))
}

const within = (day: Day | null, from: Day, until: Day): boolean => day !== null && day >= from && day < until

const staysOf = (homes: readonly Home[]): readonly Episode[] =>
  [...Map.groupBy(homes, ({ childId }) => childId).values()].flatMap((own) => episodesOf(own))

/** The months up to that of today, the latest last. `count`: how many. */
export const monthsOf = (homes: readonly Home[], today: Day, count: number): readonly Month[] => {
  const stays = staysOf(homes)
  const unsettled = standingHomes(homes).filter(isUnsettled)
  const thisMonth = `${today.slice(0, 7)}-01`
  return Array.from({ length: count }, (_, at) => addMonths(thisMonth, at - count + 1)).map((month) => {
    const next = addMonths(month, 1)
    const end = [next, addDays(today, 1)].toSorted()[0]!
    // Tonight is not slept yet.
    const slept = next < today ? next : today
    const over = stays.filter(({ until }) => within(until, month, end))
    const nights = unsettled.map((home) => ({ count: nightsBetween(home, month, slept), night: costOfNight(home) }))
    const costed = nights.filter(({ night, count }) => night !== null && count > 0)
    const lastDay = next > today ? today : addDays(next, -1)
    return {
      month,
      began: stays.filter(({ from }) => within(from, month, end)).length,
      ended: over.length,
      open: stays.filter(({ from, until }) => isOpenOn({ movedIn: from, movedOut: until }, lastDay)).length,
      days: median(over.map(({ from, until }) => daysBetween(from, until!))),
      nights: nights.reduce((sum, { count }) => sum + count, 0),
      cost: costed.length === 0 ? null : costed.reduce((sum, { count, night }) => sum + count * night!, 0),
    }
  })
}

/** Where young people went from the stays that ended since a day, the most first. */
export const nextOf = (homes: readonly Home[], since: Day, today: Day): readonly Next[] => {
  const nexts = [...Map.groupBy(homes, ({ childId }) => childId).values()].flatMap((own) =>
    episodesOf(own)
      .filter(({ until }) => until !== null && until >= since && until <= today)
      .map(({ until }) => standingHomes(own).find(({ movedIn }) => movedIn >= until!)?.accommodation ?? null),
  )
  return [...Map.groupBy(nexts, (one) => one)]
    .map(([accommodation, all]) => ({ accommodation, count: all.length }))
    .toSorted((one, other) => other.count - one.count)
}
