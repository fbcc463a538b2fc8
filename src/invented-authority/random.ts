/**
 * Chance from a seed. Whole-number arithmetic and plain multiplication only: a logarithm or a power may differ in its last digit
 * from machine to machine, and an invented authority must be the same to the byte on all of them.
 */
export type Random = {
  /** From 0 up to, not with, 1. */
  unit(): number
  /** True with the probability given. */
  chance(probability: number): boolean
  /** A whole number from `from` up to and with `to`. */
  whole(from: number, to: number): number
  pick<T>(list: readonly T[]): T
}

/** 32 bits from text, well mixed (FNV-1a and a finaliser). */
export const hash = (text: string): number => {
  let bits = 0x811c9dc5
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193)
  return mixed(bits)
}

/** One number made of several, well mixed: the seed of one family of one month, and so on. */
export const seedOf = (...parts: readonly number[]): number =>
  parts.reduce((bits, part) => mixed(Math.imul(bits, 0x9e3779b1) ^ (part | 0)), 0x2545f491)

const mixed = (bits: number): number => {
  let now = bits
  now = Math.imul(now ^ (now >>> 16), 0x85ebca6b)
  now = Math.imul(now ^ (now >>> 13), 0xc2b2ae35)
  return (now ^ (now >>> 16)) >>> 0
}

/** Small fast counter (sfc32), a public-domain generator that passes the usual batteries of tests. */
export const newRandom = (seed: number): Random => {
  let [a, b, c, counter] = [seed | 0, mixed(seed ^ 0x6a09e667) | 0, mixed(seed ^ 0x3c6ef372) | 0, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let warm = 0; warm < 6; warm++) next()
  return {
    unit: next,
    chance: (probability) => next() < probability,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => list[Math.floor(next() * list.length)]!,
  }
}

/** Draws a value by weight; the weights need not add up to anything. */
export const weighted = <const T>(entries: readonly (readonly [T, number])[]): ((random: Random) => T) => {
  const values = entries.map(([value]) => value)
  let sum = 0
  const upTo = entries.map(([, weight]) => {
    sum += weight
    return sum
  })
  return (random) => {
    const drawn = random.unit() * sum
    const at = upTo.findIndex((limit) => drawn < limit)
    return values[at < 0 ? values.length - 1 : at]!
  }
}

/** Draws a whole number from a distribution given by its values at equal steps: `spread(0, 20, 60)` has the median 20. */
export const spread =
  (...values: readonly number[]) =>
  (random: Random): number => {
    const at = random.unit() * (values.length - 1)
    const step = Math.floor(at)
    return Math.round(values[step]! + (values[step + 1]! - values[step]!) * (at - step))
  }
