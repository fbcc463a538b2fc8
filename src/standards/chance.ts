/** How far a share may lie from the overall one by chance alone. */
export type Limits = { readonly low: number; readonly high: number }

/** Chances of `first` successes and more, one after another; of those left out, all together make no difference to any figure. */
type Chances = { readonly first: number; readonly of: readonly number[] }

/** So much less likely than the likeliest that sums of them all are lost in rounding. */
const negligible = 1e-24

/** Chances of successes among `size`, each with probability `share`; by ratios from the likeliest on, so that nothing runs to nought. */
const chances = (size: number, share: number): Chances => {
  const likeliest = Math.min(size, Math.floor((size + 1) * share))
  const odds = share / (1 - share)
  /** From the likeliest on, each as many times as likely as the one before it says. */
  const away = (times: (step: number) => number, most: number): number[] => {
    const some: number[] = []
    for (let one = times(0); some.length < most && one > negligible; one *= times(some.length)) some.push(one)
    return some
  }
  const above = away((step) => ((size - likeliest - step) / (likeliest + step + 1)) * odds, size - likeliest)
  const below = away((step) => (likeliest - step) / (size - likeliest + step + 1) / odds, likeliest)
  const of = [...below.reverse(), 1, ...above]
  const all = of.reduce((sum, some) => sum + some, 0)
  return { first: likeliest - below.length, of: of.map((some) => some / all) }
}

/** The number of successes below which `tail` of all chances lie, between two whole numbers by straight line, as in a funnel plot. */
const quantile = ({ first, of }: Chances, tail: number): number => {
  let below = 0
  for (let at = 0; at < of.length; at++) {
    const one = of[at]!
    if (below + one >= tail) return Math.max(0, first + at - (below + one - tail) / one)
    below += one
  }
  return first + of.length - 1
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
