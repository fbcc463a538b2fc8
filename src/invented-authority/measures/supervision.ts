import type { Authority } from '../authority.ts'
import { supervisedEvery, supervisionsOf } from '../supervision.ts'
import type { Tally } from './tally.ts'

export type SupervisionMeasure = 'supervised-in-time' | 'supervision-actions-dated' | 'supervision-reflective'

/** Each interval of the year between two supervisions of a worker, and what their records say. */
export const measureSupervision = ({ staff, world }: Authority, tally: Tally<SupervisionMeasure>): void => {
  const { on, yearAgo, share } = tally
  for (const post of staff.posts) {
    if (post.from > on || post.until <= yearAgo) continue
    const held = supervisionsOf(world, post, on)
    held.forEach((one, at) => {
      const before = held[at - 1]
      if (one.on <= yearAgo || !before) return
      share('supervised-in-time', one.on - before.on <= supervisedEvery(post, before.on))
      share('supervision-reflective', one.reflective)
      for (let action = 0; action < one.actions; action++) share('supervision-actions-dated', action < one.actionsDated)
    })
  }
}
