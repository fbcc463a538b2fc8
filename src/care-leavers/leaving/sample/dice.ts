import { createHash } from 'node:crypto'
import { addDays, type Day } from '../../../platform/day.ts'

/** Chance that is the same for the same young person on every machine and run. */
export type Dice = {
  /** True with the probability given. */
  chance(probability: number): boolean
  /** A whole number from `from` up to and with `to`. */
  whole(from: number, to: number): number
  pick<T>(list: readonly T[]): T
}

export const diceOf = (seed: string): Dice => {
  let throws = 0
  const unit = (): number => {
    throws += 1
    return createHash('sha256').update(`${seed} ${throws}`).digest().readUInt32BE(0) / 2 ** 32
  }
  const whole = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1))
  return { whole, chance: (probability) => unit() < probability, pick: (list) => list[whole(0, list.length - 1)]! }
}

/** Nobody visits on a Saturday or Sunday without need: the Friday before. */
export const onWeekday = (day: Day): Day => {
  const of = new Date(`${day}T00:00:00Z`).getUTCDay()
  return of === 6 ? addDays(day, -1) : of === 0 ? addDays(day, -2) : day
}
