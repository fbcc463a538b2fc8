import { addMonths, type Day } from '../../platform/day.ts'
import { dayOf, isAtDate, type Question } from '../../standards/figure.ts'
import type { Counting } from '../../standards/model.ts'
import type { Apart } from './one-worker.ts'
import { firstOfMonth, lastOfMonth } from './period.ts'

/** A time of which one looks who was in a team: a month, a part of one, or a day. */
export type Time = { readonly from: Day; readonly to: Day }

const mostMonths = 240

const monthsIn = (from: Day, to: Day): readonly Time[] => {
  const months: Time[] = []
  for (let first = firstOfMonth(to); months.length < mostMonths && lastOfMonth(first) >= from; first = addMonths(first, -1))
    months.push({ from: first < from ? from : first, to: lastOfMonth(first) > to ? to : lastOfMonth(first) })
  return months
} // biome-ignore format: one loop

/**
 * The times that a figure is made of. Of a period its months, since the figure of a year less those of eleven months is that of the twelfth; of
 * how things stand its day, and where it looks twelve months back those months too.
 */
export const timesOf = (question: Question, counting: Pick<Counting, 'by' | 'live'>): readonly Time[] => {
  const day = dayOf(question)
  const onDay = { from: day, to: day }
  if (isAtDate(counting as Counting)) return [onDay]
  if (question.view === 'completed') return monthsIn(question.from, question.to)
  return counting.live === 'now' ? [onDay] : [onDay, ...monthsIn(addMonths(day, -12), day)]
}

/**
 * One rule for every page, list, spreadsheet and program: a group is apart in a figure if it was one worker in any of the times that the figure is
 * made of, or is one now. Where of one time it would tell one worker’s figures it does so of the whole.
 */
export const togetherApart = (some: readonly ReadonlyMap<string, Apart>[]): ReadonlyMap<string, Apart> => {
  const [first] = some
  if (first !== undefined && some.every((one) => one === first || one.size === 0)) return first
  const all = new Map<string, Apart>()
  for (const one of some) for (const [key, why] of one) if (why === 'one-worker' || !all.has(key)) all.set(key, why)
  return all
}
