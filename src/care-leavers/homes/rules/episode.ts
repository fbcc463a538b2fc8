import { isTemporary } from '../../../children/standards/accommodation-oversight/homes.ts'
import { ofStays, staysIn } from '../../../children/standards/accommodation-oversight/stays.ts'
import { type Day, daysBetween } from '../../../platform/day.ts'
import type { Home } from '../model/ledger.ts'
import { suitabilityOf } from './facts.ts'

type Lived = Pick<Home, 'homeId' | 'movedIn' | 'movedOut' | 'standing' | 'accommodation' | 'takenBack' | 'entries'>

/** As practice standards read it, so that a stay is the same here and there. */
const asRow = (home: Lived) => {
  const suitable = suitabilityOf(home)
  return {
    table: 'leaverHome' as const,
    subject: '',
    key: home.homeId,
    starts: home.movedIn,
    ends: home.movedOut,
    fields: { kind: home.standing, accommodation: home.accommodation, ...(suitable && { suitable }) },
  }
}

/** Emergency or temporary: so called, of a kind that never is anything else, or judged unsuitable. */
export const isUnsettled = (home: Lived): boolean => isTemporary(asRow(home))

/** Homes that count, in the order in which they were moved into. */
export const standingHomes = <One extends Lived>(homes: readonly One[]): readonly One[] =>
  homes
    .filter(({ takenBack }) => takenBack === null)
    .toSorted((one, other) => (one.movedIn < other.movedIn ? -1 : one.movedIn > other.movedIn ? 1 : 0))

export const isOpenOn = ({ movedIn, movedOut }: Pick<Home, 'movedIn' | 'movedOut'>, day: Day): boolean =>
  movedIn <= day && (movedOut === null || movedOut > day)

/** Where they live on a day; where two homes are open at once, the one that was moved into last. */
export const homeOn = <One extends Lived>(homes: readonly One[], day: Day): One | null =>
  standingHomes(homes).findLast((home) => isOpenOn(home, day)) ?? null

/** One stay in emergency or temporary homes. */
export type Episode<One extends Lived = Home> = {
  readonly homes: readonly One[]
  readonly from: Day
  readonly until: Day | null
}

/** The stays of one young person in emergency or temporary homes, oldest first, joined as practice standards join them. */
export const episodesOf = <One extends Lived>(homes: readonly One[]): readonly Episode<One>[] => {
  const standing = standingHomes(homes)
  const byId = new Map(standing.map((home) => [home.homeId, home]))
  return staysIn(standing.map(asRow), () => ofStays.gap.default).map((stay) => ({
    homes: stay.homes.map(({ key }) => byId.get(key)!),
    from: stay.starts,
    until: stay.ends,
  }))
}

/** The stay that goes on today. */
export const openEpisode = <One extends Lived>(homes: readonly One[], today: Day): Episode<One> | null =>
  episodesOf(homes).findLast((episode) => isOpenOn({ movedIn: episode.from, movedOut: episode.until }, today)) ?? null

/** Days of a stay so far; the day of the move is day 0. */
export const daysOf = ({ from, until }: Pick<Episode, 'from' | 'until'>, today: Day): number =>
  daysBetween(from, until !== null && until < today ? until : today)

/** Nights slept in a home so far, as practice standards count them: tonight is not slept yet. */
export const nightsIn = ({ movedIn, movedOut }: Pick<Home, 'movedIn' | 'movedOut'>, today: Day): number => {
  if (movedIn > today) return 0
  return daysBetween(movedIn, movedOut !== null && movedOut <= today ? movedOut : today)
}
