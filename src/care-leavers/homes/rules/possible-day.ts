import { addDays, addMonths, type Day, inWords } from '../../../platform/day.ts'

type Whom = { readonly today: Day; readonly dateOfBirth: Day | null }

/** Nobody leaves care before it; who is older than 25 has none of these homes. */
const [youngest, oldest] = [14, 26]

/** The first day on which somebody who leaves care can have moved into a home: their 14th birthday, or one that nobody of their age has. */
const firstMove = ({ today, dateOfBirth }: Whom): Day =>
  dateOfBirth === null ? addMonths(today, -12 * (oldest - youngest)) : addMonths(dateOfBirth, 12 * youngest)

/** Why nobody who leaves care can have moved in or out on a day; null: they can. */
export const faultOfMoveDay = (label: string, day: Day, whom: Whom): string | null => {
  const first = firstMove(whom)
  if (day === '' || day >= first) return null
  return whom.dateOfBirth === null
    ? `“${label}” must be ${inWords(first)} or later: longer ago nobody who leaves care now was old enough`
    : `“${label}” must be ${inWords(first)} or later: on that day they were 14`
}

/** A day that is so long ago is asked about before it is taken. */
export const isLongAgo = (day: Day, today: Day): boolean => day !== '' && day < addMonths(today, -12)

/** Approval of a planned move may come on the day before it; one that is older was of something else. */
export const firstApproval = ({ movedIn }: { readonly movedIn: Day }): Day => addDays(movedIn, -1)

/** What was done about a home may have been done some time before the move, and not years. */
export const firstDone = ({ movedIn }: { readonly movedIn: Day }): Day => addMonths(movedIn, -12)

/** Of a day and time that have not come yet, in England. */
export const isAhead = (on: Day, at: string, now: { readonly today: Day; readonly time: string }): boolean =>
  on === now.today && at > now.time
