import { addDays, type Day } from '../../../platform/day.ts'
import { isDated } from '../held.ts'
import type { Reads } from '../standard.ts'

type Plan = Reads<'protectionPlan'>['protectionPlan'][number]

/** A plan begins on the day of its conference, or is entered some days later. */
const entered = 14

/** The day of the conference that made a plan: the one that names it, or the last in the two weeks up to its start; else its start. */
export const conferenceDay = (
  { key, starts }: Plan & { readonly starts: Day },
  conference: Reads<'conference'>['conference'],
): Day => {
  const held = conference.filter(isDated)
  const named = held.find(({ fields }) => fields.planKey === key)
  if (named !== undefined && named.starts <= starts) return named.starts
  const since = addDays(starts, -entered)
  return held.findLast((one) => one.starts <= starts && one.starts >= since)?.starts ?? starts
}
