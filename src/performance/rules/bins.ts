/** Days, how many cases took so many, and of those how many were late. */
type Spread = { readonly days: number; readonly count: number; readonly late: number }

/** `late`: every case in it was. */
export type Bin = { readonly label: string; readonly count: number; readonly late: boolean }

const widths = [1, 2, 5, 7, 10, 20, 28, 50, 100, 200, 365]
const mostBins = 24

/** Days put together so that a drawing has at most so many bars; days without a case have a bar of nothing. The last holds all that is longer. */
export const binsOf = (spread: readonly Spread[]): readonly Bin[] => {
  if (spread.length === 0) return []
  const total = spread.reduce((sum, { count }) => sum + count, 0)
  // A few that took years would squeeze all others into one bar: they are put together at the end.
  const upTo = (days: number): number =>
    spread.filter((one) => one.days <= days).reduce((sum, { count }) => sum + count, 0)
  const longest = spread.find(({ days }) => upTo(days) >= total * 0.97)!.days
  const width = widths.find((one) => (longest + 1) / one <= mostBins) ?? 365
  const last = Math.floor(longest / width)
  return Array.from({ length: last + 2 }, (_, at) => {
    const from = at * width
    const among = spread.filter(({ days }) => (at > last ? days >= from : days >= from && days < from + width))
    const count = among.reduce((sum, one) => sum + one.count, 0)
    const late = count > 0 && among.every((one) => one.late === one.count)
    return {
      label: at > last ? `${from}+` : width === 1 ? String(from) : `${from}–${from + width - 1}`,
      count,
      late,
    }
  }).filter(({ count }, at) => at <= last || count > 0)
}
