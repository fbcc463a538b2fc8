import type { Day } from '../../platform/day.ts'
import type { PartId } from './parts/all.ts'

/** Answers by the names of the part's fields; one without an answer is left out. */
export type EntryFields = Readonly<Record<string, string>>

/** What was written on one day, as it is now or was in a version. */
export type Written = { on: Day; until: Day | null; fields: EntryFields }

/** An entry as its newest version says. `taken-back`: it was wrong, and counts no more. */
export type Entry = Written & {
  leavingId: string
  childId: string
  part: PartId
  version: number
  state: 'in' | 'taken-back'
  /** Why it was corrected or taken back; empty for the first version. */
  reason: string
  by: string
  at: Date
}

/** Who writes, and when. The account is the transaction's. */
export type By = { name: string; at: Date }

/** A young person of another authority who lives here. */
export type LivingHere = {
  personId: string
  version: number
  name: string
  born: Day | null
  authority: string
  notifiedOn: Day
  contact: string
  lives: string
  note: string
  until: Day | null
  by: string
  at: Date
}
