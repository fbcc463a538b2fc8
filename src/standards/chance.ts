/** How far a share may lie from the overall one by chance alone. */
export type Limits = { readonly low: number; readonly high: number }

/** Chances of 0 to `size` successes, each with probability `share`; by ratios from the likeliest on, so that nothing runs to nought. */
const chances = (size: number, share: number): Float64Array => {
  const of = new Float64Array(size + 1)
  const likeliest = Math.min(size, Math.floor((size + 1) * share))
  of[likeliest] = 1
  const odds = share / (1 - share)
  for (let at = likeliest; at < size; at++) of[at + 1] = of[at]! * ((size - at) / (at + 1)) * odds
  for (let at = likeliest; at > 0; at--) of[at - 1] = (of[at]! * (at / (size - at + 1))) / odds
  const all = of.reduce((sum, one) => sum + one, 0)
  return of.map((one) => one / all)
}

/** The number of successes below which `tail` of all chances lie, between two whole numbers by straight line, as in a funnel plot. */
const quantile = (of: Float64Array, tail: number): number => {
  let below = 0
  for (const [at, one] of of.entries()) {
    if (below + one >= tail) return Math.max(0, at - (below + one - tail) / one)
    below += one
  }
  return of.length - 1
}

/**
 * Exact binomial control limits of a funnel plot: of `size` cases with the overall `share` (0 to 1), the share lies outside them by
 * chance in `outside` of all such groups (0.05 warns, 0.002 alarms), half on each side. Source: D. Spiegelhalter, Funnel plots for
 * comparing institutional performance, Statistics in Medicine 24 (2005), appendix A.1. Groups are shown, never ranked.
 */
export const limitsOf = (share: number, size: number, outside: number): Limits => {
  if (size === 0) return { low: 0, high: 1 }
  if (share <= 0 || share >= 1) return { low: share, high: share }
  const of = chances(size, share)
  return { low: quantile(of, outside / 2) / size, high: Math.min(1, quantile(of, 1 - outside / 2) / size) }
}
