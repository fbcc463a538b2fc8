import type { Evening, Stay } from './life-by-days.ts'
import type { Said } from './simulated-year.ts'

/** How many are as they should be and how many are not, of what a rule asks of one young person on one day. */
export type Count = { readonly yes: number; readonly no: number }
export const count = (answers: readonly boolean[]): Count => {
  const yes = answers.filter((is) => is).length
  return { yes, no: answers.length - yes }
}
export const first = (rows: readonly Said[], from = -999): number =>
  rows.reduce((least, { at }) => (at >= from && at < least ? at : least), Number.POSITIVE_INFINITY)
export const never = Number.POSITIVE_INFINITY

/** Each asked once its last day is over: whether it was done by then. What was due before anything was recorded is asked of nobody. */
export const settled = ({ today, begun }: Evening, asked: readonly { due: number; done: number }[]): Count =>
  count(asked.filter(({ due }) => due < today && due >= begun).map(({ due, done }) => done <= due))

/** Asked of who was still there when its last day was over, or was seen to on the day they went. */
export const stillThere = (ended: number, due: number, done: number): boolean => ended > due || done === ended

/** Day by day: it is to be done by a day, and from each day it was done on there is so much time again. One day too late is too late for good. */
export const isNeverMissed = (
  from: number,
  today: number,
  by: number,
  isDone: (day: number) => boolean,
  again: (day: number) => number,
  sooner?: (day: number, due: number) => number,
): boolean => {
  let due = by
  for (let day = from; day <= today; day++) {
    if (day > due) return false
    due = sooner?.(day, due) ?? due
    if (isDone(day)) due = again(day)
  }
  return true
}

/** The last time in a stay, or its beginning, is no longer ago than so many days; asked once the stay is older than that. */
export const again = ({ stays, today, begun }: Evening, limit: number, days: (stay: Stay) => readonly Said[]): Count =>
  count(
    stays
      .filter(({ first: from, last }) => last === today && today > from + limit)
      .flatMap((stay) => {
        const last = days(stay).reduce((most, { at }) => (at >= stay.first && at > most ? at : most), -1)
        const [since, isToldOf] = [Math.max(stay.first, begun, last), last >= 0]
        // Nothing is known of the time before: nobody is late with the first until it is too late from then.
        return !isToldOf && today <= since + limit ? [] : [today - since <= limit]
      }),
  )

export const whole = (at: number | string | undefined, from: number, today: number): number =>
  at === undefined || from + Number(at) > today ? never : from + Number(at)
