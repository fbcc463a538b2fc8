import { type Day, daysBetween } from '../../platform/day.ts'
import type { Counting } from '../../standards/model.ts'

type Told = {
  readonly part: 'yes' | 'no' | 'unknown' | 'excluded'
  readonly opens: Day
  readonly due: Day | null
  readonly done: Day | null
  readonly ends: Day | null
}

/** Whether something is asked by a day, and not how things are. */
const isClock = ({ opens, due }: Pick<Told, 'opens' | 'due'>): boolean => due !== null && due >= opens

/** What a case counts as, in words. */
export const partInWords = (one: Told, is: Counting['is']): string => {
  if (one.part === 'unknown') return 'Not known'
  if (one.part === 'excluded') return 'Not counted'
  if (is !== 'share') return 'Counted'
  if (isClock(one)) return one.part === 'yes' ? 'In time' : 'Late'
  return one.part === 'yes' ? 'Yes' : 'No'
}

/** "12 days late", "43 days so far", "done in 3 days": how long it took or has taken by a day. Empty where it ended undone. */
export const lengthInWords = (one: Told, on: Day): string => {
  const { opens, due, done, ends } = one
  const days = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'day' : 'days'}`
  if (!isClock(one)) return ''
  const isDone = done !== null && done <= on
  if (isDone) return `Done in ${days(Math.max(0, daysBetween(opens, done)))}`
  if (ends !== null && ends <= on) return 'Ended'
  const late = daysBetween(due!, on)
  return `${days(daysBetween(opens, on))} so far${late > 0 ? `, ${days(late)} late` : ''}`
}
