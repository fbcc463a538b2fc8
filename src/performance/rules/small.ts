/** Fewer cases than these say little: one child more or less moves the share by ten points or more. */
const smallCohort = 10
/** Counts of one to this many could point to a child in what is published. */
const mostSuppressed = 5

export const isSmall = (denominator: number): boolean => denominator > 0 && denominator < smallCohort

const mayPoint = (count: number): boolean => count > 0 && count <= mostSuppressed

type Counted = { readonly numerator: number; readonly denominator: number; readonly value: number | null }

/**
 * A share as members and partners may see it. Withheld where the children counted, those not counted, or all of them are one to five:
 * each could be worked out from the other two.
 */
export const isWithheld = ({ numerator, denominator }: Counted): boolean =>
  mayPoint(numerator) || mayPoint(denominator) || mayPoint(denominator - numerator)

type Part = Counted & { readonly group: string }

/** The smallest by denominator of those that are still shown and hold anybody; null: there is none. */
const nextSmallest = (parts: readonly Part[], withheld: ReadonlySet<string>): Part | null =>
  parts
    .filter((part) => part.denominator > 0 && !withheld.has(part.group))
    .toSorted((one, other) => one.denominator - other.denominator)[0] ?? null

/**
 * Which groups of one whole are withheld (teams of an authority). Where one alone would be, it could be taken from the whole less the
 * others: so the next smallest is withheld as well.
 */
export const withheldAmong = (parts: readonly Part[]): ReadonlySet<string> => {
  const withheld = new Set(parts.filter(isWithheld).map(({ group }) => group))
  const next = withheld.size === 1 ? nextSmallest(parts, withheld) : null
  if (next) withheld.add(next.group)
  return withheld
}
