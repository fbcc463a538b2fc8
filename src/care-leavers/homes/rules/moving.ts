import type { Day } from '../../../platform/day.ts'
import type { Home } from '../model/ledger.ts'
import { standingHomes } from './episode.ts'

export type Ends = { readonly homeId: string; readonly movedOut: Day | null }

/**
 * What a move into a home on a day does to those around it. `ends`: the home before it that ends on that day. `movedOut`: when the new one
 * ended, where a later one is known already; null: it goes on. `at` leaves out the home that is being corrected.
 */
export const aroundMove = (
  homes: readonly Home[],
  movedIn: Day,
  at: string | null = null,
): { readonly ends: Ends | null; readonly movedOut: Day | null } => {
  const others = standingHomes(homes).filter(({ homeId }) => homeId !== at)
  const before = others.findLast((home) => home.movedIn <= movedIn)
  const after = others.find((home) => home.movedIn > movedIn)
  const overlaps = before && (before.movedOut === null || before.movedOut > movedIn)
  return { ends: overlaps ? { homeId: before.homeId, movedOut: movedIn } : null, movedOut: after?.movedIn ?? null }
}

/** A home was recorded in error: the one that ended by it goes on until it would have ended. */
export const aroundTakenBack = (homes: readonly Home[], home: Home): Ends | null => {
  const before = standingHomes(homes).findLast(
    (one) => one.homeId !== home.homeId && one.movedIn <= home.movedIn && one.movedOut === home.movedIn,
  )
  return before ? { homeId: before.homeId, movedOut: home.movedOut } : null
}
