import { addDays, type Day, todayInEngland } from '../../platform/day.ts'

/** What was written about an alert. `due`: the last day in time of what was late then; null: written before that was kept. */
export type Written = { readonly due: Day | null; readonly at: Date }

/**
 * Whether an entry is about a lateness, by the lateness's last day in time. A case that ended and is late again under the same unit has a later last
 * day: what was written before it began counts for nothing, so that it is told and acknowledged anew. One whose last day was moved back (a
 * shorter limit, a corrected date) is the one that was written about; one whose last day was moved forward is told again rather than missed.
 */
export const isAbout = ({ due, at }: Written, late: Day): boolean => late <= (due ?? addDays(todayInEngland(at), -1))
