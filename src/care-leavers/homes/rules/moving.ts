import { type Day, daysBetween, inWords } from '../../../platform/day.ts'
import { textOf } from '../model/field.ts'
import type { Home } from '../model/ledger.ts'
import { standingHomes } from './episode.ts'
import { entriesOf } from './facts.ts'

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

/** The home that ended on the day on which another began: both days tell the same move. */
const endedBy = (homes: readonly Home[], home: Home): Home | null =>
  standingHomes(homes).findLast(
    (one) => one.homeId !== home.homeId && one.movedIn <= home.movedIn && one.movedOut === home.movedIn,
  ) ?? null

/** The home that began on the day on which another ended. */
const begunBy = (homes: readonly Home[], home: Home): Home | null =>
  home.movedOut === null
    ? null
    : (standingHomes(homes).find(
        (one) => one.homeId !== home.homeId && one.movedIn === home.movedOut && one.movedIn >= home.movedIn,
      ) ?? null)

/** A home was recorded in error: the one that ended by it goes on until it would have ended. */
export const aroundTakenBack = (homes: readonly Home[], home: Home): Ends | null => {
  const before = endedBy(homes, home)
  return before ? { homeId: before.homeId, movedOut: home.movedOut } : null
}

type Days = Pick<Home, 'movedIn' | 'movedOut'>

/**
 * What else changes with the corrected days of a home. Where one day of it told the same move as a day of another, that one is corrected
 * with it, whoever wrote it and however often it was changed since; days that were not the same stay as they are. A home that goes on
 * after all takes nothing from the next one.
 */
export const aroundCorrected = (
  homes: readonly Home[],
  home: Home,
  to: Days,
): { readonly before: Ends | null; readonly after: { readonly homeId: string; readonly movedIn: Day } | null } => {
  const before = to.movedIn === home.movedIn ? null : endedBy(homes, home)
  const after = to.movedOut === home.movedOut || to.movedOut === null ? null : begunBy(homes, home)
  return {
    before: before && { homeId: before.homeId, movedOut: to.movedIn },
    after: after && { homeId: after.homeId, movedIn: to.movedOut! },
  }
}

/** Why a corrected day cannot be: the home next to it would end before it began. Null: it can. */
export const faultOfCorrected = (
  homes: readonly Home[],
  home: Home,
  to: Days,
): { readonly movedIn?: string; readonly movedOut?: string } => {
  const { before, after } = aroundCorrected(homes, home, to)
  const named = (id: string): Home => homes.find(({ homeId }) => homeId === id)!
  const [one, other] = [before && named(before.homeId), after && named(after.homeId)]
  return {
    ...(one && to.movedIn < one.movedIn
      ? { movedIn: `“Moved in on” must be ${inWords(one.movedIn)} or later: on that day they moved into the home before. Correct that one first` } // biome-ignore format: one message
      : {}),
    ...(other && other.movedOut !== null && to.movedOut! > other.movedOut
      ? { movedOut: `“Moved out on” must be ${inWords(other.movedOut)} or earlier: on that day they moved out of the next home. Correct that one first` } // biome-ignore format: one message
      : {}),
  }
}

/** Where the days of two homes that follow each other do not meet. */
export type Seam = {
  readonly is: 'overlap' | 'gap'
  readonly before: Home
  readonly after: Home
  readonly nights: number
}

/** They moved out, and it was written down that nobody knew where to. */
const isKnownUnknown = (home: Home): boolean =>
  entriesOf(home, 'move-out').some(({ said }) => textOf(said, 'to') === 'R')

/** Homes that overlap, and nights of which nobody has recorded where they were, the latest first. */
export const seamsOf = (homes: readonly Home[]): readonly Seam[] => {
  const standing = standingHomes(homes)
  return standing
    .slice(1)
    .flatMap((after, at): readonly Seam[] => {
      const before = standing[at]!
      if (before.movedOut === null || before.movedOut > after.movedIn) {
        const until = [before.movedOut, after.movedOut].filter((day) => day !== null).toSorted()[0]
        return [{ is: 'overlap', before, after, nights: until === undefined ? 0 : daysBetween(after.movedIn, until) }]
      }
      const nights = daysBetween(before.movedOut, after.movedIn)
      return nights === 0 || isKnownUnknown(before) ? [] : [{ is: 'gap', before, after, nights }]
    })
    .toReversed()
}
