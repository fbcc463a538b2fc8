import type { Day } from '../../../platform/day.ts'
import { later } from '../../../standards/cases.ts'
import { isDated } from '../held.ts'
import type { Read } from '../standard.ts'
import type { CarePeriod } from './periods.ts'

export type Placement = Omit<Read<'placement'>, 'starts'> & { readonly starts: Day }

/** Where and with whom a child lives, until the child moves to others or leaves care. `placements`: its records, the first one first. */
export type Home = {
  readonly starts: Day
  readonly ends: Day | null
  readonly placements: readonly [Placement, ...(readonly Placement[])]
}

/** T0 to T4: hospital, a holiday, respite of seven days or less. The child comes back, and it is no move. */
const isTemporary = ({ fields }: Placement): boolean => fields.type?.startsWith('T') === true

/** T and U: another placement with the same carer. */
const withSameCarer = (episodes: readonly Read<'careEpisode'>[]): ReadonlySet<string> =>
  new Set(
    episodes
      .filter(({ fields }) => fields.startReason === 'T' || fields.startReason === 'U')
      .map(({ fields }) => fields.placementKey)
      .filter((key) => key !== undefined),
  )

const isSame = (one: string | undefined, other: string | undefined): boolean => one !== undefined && one === other

/** The same home under another name: its status alone changed (PLACE), or the child came back to it from hospital. */
const goesOn = ({ fields: before }: Placement, { fields }: Placement): boolean =>
  before.changeReason === 'PLACE' || isSame(before.urn, fields.urn) || isSame(before.postcode, fields.postcode)

type Told = { readonly placement: readonly Read<'placement'>[]; readonly careEpisode: readonly Read<'careEpisode'>[] }

/**
 * The homes of a child during a period of care, one after the other. A home lasts until the next one begins, since two at once, or none, are
 * faults of recording. A change of legal status is no move.
 */
export const homesOf = (period: CarePeriod, { placement, careEpisode }: Told): readonly Home[] => {
  const sameCarer = withSameCarer(careEpisode)
  const homes: [Placement, ...Placement[]][] = []
  for (const one of placement.filter(isDated)) {
    const isOfPeriod =
      (period.ends === null || one.starts < period.ends) && (one.ends === null || one.ends > period.starts)
    if (!isOfPeriod || isTemporary(one)) continue
    const home = homes.at(-1)
    if (home && (sameCarer.has(one.key) || goesOn(home.at(-1)!, one))) home.push(one)
    else homes.push([one])
  }
  return homes.map((placements, at) => ({
    starts: later(placements[0].starts, period.starts),
    ends: homes[at + 1]?.[0].starts ?? period.ends,
    placements,
  }))
}

/** The record of a home that holds on a day. */
export const placementOn = ({ placements }: Home, day: Day): Placement =>
  placements.findLast(({ starts }) => starts <= day) ?? placements[0]
