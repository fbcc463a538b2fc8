/** Gaps in the run of printed paragraph numbers, each as a warning: the numbers are kept as printed. Decimal numbers are left alone. */
export const gapsIn = (numbers: readonly string[]): string[] => {
  const run = numbers.filter((number) => /^\d+$/.test(number)).map(Number)
  return run.slice(1).flatMap((number, at) => {
    const before = run[at]!
    const missing = Array.from(
      { length: Math.max(0, Math.min(number - before - 1, 20)) },
      (_, skip) => before + 1 + skip,
    )
    if (missing.length === 0) return []
    const named = missing.length === 1 ? `no paragraph ${missing[0]}` : `no paragraphs ${missing.join(', ')}`
    return [`There is ${named}: the printed numbers go from ${before} to ${number}.`]
  })
}
