import { type Day, inWords } from '../../../platform/day.ts'
import { nationalOutcomesFrom } from '../../../statutory/index.ts'

/** A date as it was read from its boxes: null where they are empty, or hold no day and `error` says so. */
type ReadDate = { day: Day | null; error: string | null }

/** How the national picture is wanted, as chosen on its page. */
export type Choice = Readonly<{
  asAt: Day
  /** Ofsted's rule: carried out by `asAt`, published by this day. Null: published by `asAt`. */
  publishedBy: Day | null
  own: 'counted' | 'left-out'
  neighbours: 'current' | 'previous'
}>

export type ReadChoice = { choice: Choice; errors: Readonly<Record<string, string>> }

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/** The last day of the month after: what Ofsted's statistics usually wait for. */
export const monthAfter = (day: Day): Day => {
  const [year, month] = day.split('-').map(Number)
  return new Date(Date.UTC(year!, month! + 1, 0)).toISOString().slice(0, 10) as Day
}

const asAtFault = ({ day, error }: ReadDate, until: Day): string | null => {
  if (error) return error
  if (day === null) return null
  if (day > until) return `The list of reports goes to ${inWords(until)}: enter that day or an earlier one`
  if (day < nationalOutcomesFrom)
    return `The list of reports begins on ${inWords(nationalOutcomesFrom)}: enter that day or a later one`
  return null
}

const laterFault = (by: Day, day: Day, until: Day): string | null => {
  if (by < day) return 'The second day must be on or after the first'
  return by > until ? `The list of reports goes to ${inWords(until)}: enter that day or an earlier one` : null
}

/** What was asked for; where it cannot be, the last day of the list, and what is wrong. Empty dates mean the usual ones. */
export const readChoice = (
  asAt: ReadDate,
  publishedBy: ReadDate,
  given: { rule: 'published' | 'carried-out' } & Pick<Choice, 'own' | 'neighbours'>,
  until: Day,
): ReadChoice => {
  const fault = asAtFault(asAt, until)
  const day = fault || asAt.day === null ? until : asAt.day
  const by = publishedBy.day ?? earlier(monthAfter(day), until)
  const byFault = given.rule === 'published' ? null : (publishedBy.error ?? laterFault(by, day, until))
  return {
    choice: {
      asAt: day,
      publishedBy: given.rule === 'published' ? null : byFault ? earlier(monthAfter(day), until) : by,
      own: given.own,
      neighbours: given.neighbours,
    },
    errors: { ...(fault ? { 'as-at': fault } : {}), ...(byFault ? { 'published-by': byFault } : {}) },
  }
}
