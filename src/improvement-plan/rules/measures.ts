/** A standard as the catalogue names it. */
type Named = { readonly id: string; readonly title: string; readonly asks: string; readonly area: string }

/** Those in whose title, question or area every word occurs, of one area where one is chosen, and not chosen already. */
export const standardsFitting = <T extends Named>(
  all: readonly T[],
  { words, area }: { readonly words: string; readonly area: string },
  chosen: readonly string[],
): readonly T[] => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return all.filter((one) => {
    const text = `${one.title} ${one.asks} ${one.area}`.toLowerCase()
    return !chosen.includes(one.id) && (area === '' || one.area === area) && wanted.every((word) => text.includes(word))
  })
}

/** What is wrong with a standard as chosen, by field. */
export const faultsOfMeasure = (
  { standard, why }: { readonly standard: string; readonly why: string },
  all: readonly Named[],
): Readonly<Record<string, string>> => ({
  ...(all.some(({ id }) => id === standard) ? {} : { standard: 'Choose a standard' }),
  ...(why === '' || why.length > 1_000 ? { why: 'Enter why it measures the line, up to 1,000 characters' } : {}),
})
