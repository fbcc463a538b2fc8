import type { Day } from '../../../platform/day.ts'
import { earlier, later } from '../../../standards/cases.ts'
import type { Calendar } from '../../../standards/model.ts'

/** Autumn, spring or summer of a school year, from its first school day to its last, half-term in it. */
export type SchoolTerm = { readonly from: Day; readonly until: Day }

/** By the month of its first day: from September autumn, from January spring, from April summer. */
const nameOf = ({ from }: SchoolTerm): string => {
  const month = Number(from.slice(5, 7))
  return `${from.slice(0, 4)} ${month >= 9 ? 'autumn' : month <= 3 ? 'spring' : 'summer'}`
}

const known = new WeakMap<Calendar['terms'], readonly SchoolTerm[]>()

/** Whole terms, in order: an authority's calendar may tell their halves. */
export const schoolTerms = ({ terms }: Calendar): readonly SchoolTerm[] => {
  const made =
    known.get(terms) ??
    [...Map.groupBy(terms, nameOf).values()].map((halves) =>
      halves.reduce((one, { from, until }) => ({
        from: earlier(one.from, from)!,
        until: later(one.until, until),
      })),
    )
  known.set(terms, made)
  return made
}
