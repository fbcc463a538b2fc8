import { addMonths, type Day } from '../../../platform/day.ts'
import { earlier, later } from '../../../standards/cases.ts'
import { once } from '../../../standards/once.ts'
import { birthday, bornOn, isDated } from '../held.ts'
import type { Read } from '../standard.ts'

/**
 * A period of care as standards look at it: until it ceased or the eighteenth birthday. A new one starts every clock of entering care again;
 * a change of legal status starts none, since it is no new period.
 */
export type CarePeriod = Omit<Read<'carePeriod'>, 'starts'> & { readonly starts: Day }

/** V3 and V4: a series of short breaks, of which other limits are asked. */
const isShortBreak = ({ fields }: Read<'legalStatus'>): boolean => fields.status === 'V3' || fields.status === 'V4'

/** What is left of a period beside a series of short breaks: nothing, what came before it, or what came after it. */
const besideShortBreak = (period: CarePeriod, { starts, ends }: Read<'legalStatus'>): CarePeriod | null => {
  const [from, until] = [starts ?? period.starts, ends]
  if (until !== null && until <= period.starts) return period
  if (period.ends !== null && from >= period.ends) return period
  if (from > period.starts) return { ...period, ends: earlier(period.ends, from) }
  return until === null || (period.ends !== null && until >= period.ends) ? null : { ...period, starts: until }
}

type Kept = {
  readonly carePeriod: readonly Read<'carePeriod'>[]
  readonly legalStatus: readonly Read<'legalStatus'>[]
  readonly person: readonly Read<'person'>[]
}

/** The periods of care of a child, without series of short breaks and what is after the eighteenth birthday. */
export const periodsOf = once(({ carePeriod, legalStatus, person }: Kept): readonly CarePeriod[] => {
  // Most children were never in care, and this is asked of everyone, by every standard.
  if (carePeriod.length === 0) return []
  const born = bornOn(person)
  const adult = born === null ? null : birthday(born, 18)
  const breaks = legalStatus.filter(isShortBreak)
  return carePeriod
    .filter(isDated)
    .map((one): CarePeriod | null =>
      breaks.reduce<CarePeriod | null>((left, spell) => left && besideShortBreak(left, spell), {
        ...one,
        ends: earlier(one.ends, adult),
      }),
    )
    .filter((one) => one !== null)
    .filter(({ starts, ends }) => ends === null || ends > starts)
})

/** From the day on which a child has been looked after for so many months on end; null where care ended before. */
export const lastingFrom = (period: CarePeriod, months: number): CarePeriod | null => {
  const starts = addMonths(period.starts, months)
  return period.ends !== null && period.ends <= starts ? null : { ...period, starts }
}

/** The part of a period in which the child is at least `from` and not yet `until` years old; null where there is none, or no birthday. */
export const between = (period: CarePeriod, born: Day, from: number, until: number): CarePeriod | null => {
  const [first, last] = [birthday(born, from), birthday(born, until)]
  const starts = later(first, period.starts)
  const ends = earlier(period.ends, last)
  return ends !== null && ends <= starts ? null : { ...period, starts, ends }
}

export const noBirthday = 'No date of birth is recorded'

/** A record of a day within a period of care, its first and its last day with it. */
export const isWithin = ({ starts, ends }: CarePeriod, day: Day | null): day is Day =>
  day !== null && day >= starts && (ends === null || day <= ends)
