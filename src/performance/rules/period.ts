import { addDays, addMonths, type Day } from '../../platform/day.ts'
import type { Question } from '../../standards/figure.ts'

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`
/** Last day of the month that a day lies in. */
export const lastOfMonth = (day: Day): Day => addDays(addMonths(firstOfMonth(day), 1), -1)

/** The whole months before a day, the newest first. */
export const monthsBefore = (day: Day, count: number): readonly { readonly from: Day; readonly to: Day }[] =>
  Array.from({ length: count }, (_, back) => {
    const from = addMonths(firstOfMonth(day), -1 - back)
    return { from, to: lastOfMonth(from) }
  })

/** 1 April of the year that councils count by. */
export const firstOfYear = (day: Day): Day => `${Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)}-04-01`

export const completedIn = ({ from, to }: { readonly from: Day; readonly to: Day }): Question => ({
  view: 'completed',
  from,
  to,
})
export const liveOn = (on: Day): Question => ({ view: 'live', on })
