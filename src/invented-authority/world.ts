import type { At } from './calendar.ts'
import { hash, newRandom, type Random, seedOf } from './random.ts'
import type { Staff } from './staff.ts'

/** What all lives of one authority share. `planFrom`: the day from which an improvement plan begins to tell; null: none. */
export type World = { seed: number; children: number; planFrom: At | null; staff: Staff }

const planTakes = 365

/** How much better work is done in time because of the improvement plan: from -1 before it to 1 a year after it began; 0 without one. */
export const progress = ({ planFrom }: World, on: At): number => {
  if (planFrom === null) return 0
  return Math.max(-1, Math.min(1, ((on - planFrom) / planTakes) * 2 - 1))
}

/** Whether a piece of work is done in time on this day, where `share` of such work is, nationally. */
export const inTime = (world: World, random: Random, share: number, on: At): boolean => {
  const lift = progress(world, on)
  return random.chance(share + (lift < 0 ? lift * 0.14 * share : lift * 0.6 * (1 - share)))
}

/** The same for something said of one record, by its key and what is asked: whether a report was written to the child, and so on. */
export const wasDone = (world: World, key: string, asked: string, share: number, on: At): boolean =>
  inTime(world, newRandom(seedOf(world.seed, hash(`${key} ${asked}`))), share, on)
