/**
 * "26 of 147 (18%)", with a noun "26 of 147 authorities (18%)": whole per cents, but never 0% for some or 100% for not all. "none of 0" has no percentage: "0 of 0".
 * Throws a RangeError where x is not between 0 and n.
 */
export const shareInWords = (x: number, n: number, noun = ''): string => {
  if (!(x >= 0 && x <= n)) throw new RangeError(`${x} of ${n} is no share.`)
  const of = `${x} of ${n}${noun && ` ${noun}`}`
  return n === 0 ? of : `${of} (${percent(x, n)})`
}

const percent = (x: number, n: number): string => {
  const rounded = Math.round((100 * x) / n)
  if (rounded === 0 && x > 0) return 'under 1%'
  if (rounded === 100 && x < n) return 'over 99%'
  return `${rounded}%`
}
