import type { InspectionClock } from '../../inspections/model.ts'

export type Duty = {
  /** A written statement of proposed action is owed. */
  statutory: boolean
  /** Whole sentences that say so, or why not, or what has to be known first. */
  why: string
}

/** What the clock's answer means for a plan. Until the clock can answer, the plan is a voluntary one, and says what is asked. */
export const dutyOf = (clock: Pick<InspectionClock, 'owed' | 'ask' | 'why'>): Duty => {
  if (clock.owed) return { statutory: true, why: clock.why }
  if (clock.ask !== null)
    return { statutory: false, why: `It is not known yet whether a written statement is owed. ${clock.ask}` }
  const why = clock.why.replace(/^No statement is owed: ./, (start) => start.at(-1)!.toUpperCase())
  return { statutory: false, why: `No written statement is owed. ${why}` }
}
