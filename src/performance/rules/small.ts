import type { Day } from '../../platform/day.ts'
import type { Figure, Question } from '../../standards/figure.ts'
import type { Counting } from '../../standards/model.ts'
import { firstOfMonth, lastOfMonth } from './period.ts'

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

/**
 * What may be asked by who sees no true counts: whole months, their last days, and the day as at which figures are told (`told`). A figure that is shown
 * less one of a day earlier, or less the same month without a day, would tell the cases of that day, however many make up each of the two.
 */
export const isTellable = (question: Question, told: Day): boolean =>
  question.view === 'live'
    ? question.on === told || lastOfMonth(question.on) === question.on
    : firstOfMonth(question.from) === question.from && lastOfMonth(question.to) === question.to
