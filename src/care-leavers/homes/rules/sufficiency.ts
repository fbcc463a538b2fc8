import type { Day } from '../../../platform/day.ts'
import { type Accommodation, accommodations, nightToNight } from '../model/codes.ts'
import { textOf } from '../model/field.ts'
import type { Home } from '../model/ledger.ts'
import { homeOn, openEpisode } from './episode.ts'
import { planNow } from './latest.ts'

/** Homes of one kind: how many young people live in one, how many wait for one, and how many there are; null: nobody has said. */
export type Enough = {
  readonly accommodation: Accommodation
  readonly living: number
  readonly waiting: number
  readonly places: number | null
}

/** Kinds that an authority can plan for: not custody, nowhere or abroad, and no stay from night to night. */
export const kindsToPlan: readonly Accommodation[] = (Object.keys(accommodations) as Accommodation[]).filter(
  (kind) => !nightToNight.includes(kind) && !['G', 'H', 'R', 'X'].includes(kind),
)

/** What is needed beside what there is, by kind; kinds that nobody needs and nobody entered are left out. `unsaid`: waits for a kind that no exit plan names. */
export const enoughOf = (
  homes: readonly Home[],
  held: ReadonlyMap<Accommodation, number>,
  today: Day,
): { readonly kinds: readonly Enough[]; readonly unsaid: number } => {
  const people = [...Map.groupBy(homes, ({ childId }) => childId).values()]
  const episodes = people.map((own) => openEpisode(own, today))
  const waiting = episodes.flatMap((episode) => {
    if (!episode) return []
    const plan = planNow(episode.homes)
    return [plan ? (textOf(plan.said, 'wanted') as Accommodation) : null]
  })
  const living = people.flatMap((own, at) => {
    const home = homeOn(own, today)
    return home && !episodes[at] ? [home.accommodation] : []
  })
  const count = (all: readonly (Accommodation | null)[], kind: Accommodation | null): number =>
    all.filter((one) => one === kind).length
  const kinds = kindsToPlan.map((accommodation) => ({
    accommodation,
    living: count(living, accommodation),
    waiting: count(waiting, accommodation),
    places: held.get(accommodation) ?? null,
  }))
  return {
    kinds: kinds.filter(({ living: in_, waiting: wait, places }) => in_ > 0 || wait > 0 || places !== null),
    unsaid: count(waiting, null),
  }
}
