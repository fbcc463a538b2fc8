import type { Day } from '../../../platform/day.ts'
import { earlier, later } from '../../../standards/cases.ts'

export type Spell = { readonly starts: Day | null; readonly ends: Day | null }

/** The first day from one day on when one of some spells is open; null: never. From then on a shorter time is asked. */
export const firstOpenFrom = (spells: readonly Spell[], from: Day): Day | null =>
  spells.reduce<Day | null>(
    (first, { starts, ends }) =>
      starts === null || (ends !== null && ends <= from) ? first : earlier(first, later(starts, from)),
    null,
  )
