import { ageOn } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { Tally } from './tally.ts'

export type LeavingMeasure = 'leaver-suitable-home' | 'leaver-home-unknown' | 'leaver-occupied' | 'leaver-occupied-17'

/** Those who do not answer stay in the count: no information is not success. */
export const measureLeaving = (child: Child, { on, share }: Tally<LeavingMeasure>): void => {
  const care = child.leavingCare
  if (!care || care.short || care.from > on || care.until <= on) return
  const age = ageOn(child.born, on)
  const known = (care.touch.findLast(({ from }) => from <= on)?.code ?? 'YES') !== 'NO'
  const activity = care.activities.findLast(({ from }) => from <= on)?.code ?? null
  const occupied = known && activity !== null && !activity.startsWith('G')
  if (age === 17 || age === 18) share('leaver-occupied-17', occupied)
  if (age < 19 || age > 21) return
  share('leaver-occupied', occupied)
  share('leaver-home-unknown', !known)
  share('leaver-suitable-home', known && (care.homes.findLast(({ from }) => from <= on)?.suitable ?? false))
}
