import type { Figure } from '../../standards/figure.ts'
import type { Counting } from '../../standards/model.ts'

/** Fewer cases than these say little: one child more or less moves the share by ten points or more. */
const smallCohort = 10
/** Counts of one to this many could point to a child. */
const mostSuppressed = 5

/** Whether a figure rests on so few that it is flagged. Nothing is said of none. */
export const isSmall = ({ denominator }: Pick<Figure, 'denominator'>): boolean =>
  denominator > 0 && denominator < smallCohort

const mayPoint = (count: number): boolean => count > 0 && count <= mostSuppressed

/**
 * Whether members and partners see none of it. Of a share, where those counted, those not counted, or all of them are one to five: each
 * could be worked out from the other two. Of others, where it rests on one to five.
 */
export const isWithheld = (
  is: Counting['is'],
  { numerator, denominator, unknown, excluded }: Omit<Figure, 'value'>,
): boolean =>
  mayPoint(denominator) ||
  mayPoint(unknown) ||
  mayPoint(excluded) ||
  (is === 'share' && (mayPoint(numerator) || mayPoint(denominator - numerator)))

type Part = Omit<Figure, 'value'> & { readonly name: string }

/**
 * Which groups of one whole are withheld (teams of an authority), by name. Where one alone would be, it could be taken from the whole less
 * the others: so the smallest of those is withheld as well.
 */
export const withheldAmong = (is: Counting['is'], parts: readonly Part[]): ReadonlySet<string> => {
  const withheld = new Set(parts.filter((part) => isWithheld(is, part)).map(({ name }) => name))
  if (withheld.size !== 1) return withheld
  const others = parts.filter(({ name, denominator }) => denominator > 0 && !withheld.has(name))
  const next = others.toSorted((one, other) => one.denominator - other.denominator)[0]
  return next === undefined ? withheld : withheld.add(next.name)
}
