/** Chance that comes out the same for the same seed and number, so that every finding can be made again. */
export type Chance = {
  /** A whole number from 0 to below `end`. */
  below: (end: number) => number
  oneIn: (times: number) => boolean
  pick: <T>(from: readonly T[]) => T
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, and even enough for inventing faults. */
export const chanceFrom = (seed: number, number: number): Chance => {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35)) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return { below, oneIn: (times) => below(times) === 0, pick: (from) => from[below(from.length)]! }
}
