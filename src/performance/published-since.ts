import type { Tenant } from '../platform/db/tenant.ts'
import { listTold, type ToldFigure } from './records/members-editions.ts'
import { lastOfMonth } from './rules/period.ts'
import { directionTold, toldInWords } from './rules/told-words.ts'
import { allStandards } from './scorecard.ts'
import type { StoodSince } from './since.ts'
import { membersAddress } from './views/members-address.ts'
import { timeInWords } from './views/members-parts.ts'

/** Of the whole authority, the newest first; of months that were withdrawn none. */
const toldOf = async (db: Tenant, ids: readonly string[]): Promise<ReadonlyMap<string, readonly ToldFigure[]>> => {
  if (ids.length === 0) return new Map()
  const told = await listTold(db, { since: '0001-01-01', standards: ids })
  return Map.groupBy(
    told.filter(({ locality }) => locality === null),
    ({ standard }) => standard,
  )
}

/**
 * How standards stand by what was published beside how they stood in the month of an earlier day, or before it: for those who are not told true counts
 * (decision 14). Nothing but editions is looked at, so that whoever reads it could have said it. Null where one of the two is told as “or more”, “or less”,
 * or not at all.
 */
export const publishedSince = async (db: Tenant, standards: readonly string[]): Promise<StoodSince> => {
  const told = await toldOf(db, standards)
  return (id, day) => {
    const standard = allStandards.find((one) => one.id === id)
    const [now] = told.get(id) ?? []
    const then = told.get(id)?.find(({ monthEnd }) => monthEnd <= lastOfMonth(day))
    if (standard === undefined || now === undefined || then === undefined || then === now) return null
    const { goodIs, unit } = standard
    const moved = directionTold(goodIs, unit, then.told, now.told)
    if (moved === null) return null
    return {
      was: toldInWords(unit, then.told),
      is: toldInWords(unit, now.told),
      on: now.monthEnd,
      kind: moved.kind,
      few: false,
      published: true,
    }
  }
}

/** Where a published figure stands, and what it says. */
export type PublishedFigure = { readonly href: string; readonly words: string }

/** The newest published figure of each of some standards of which there is one. */
export const publishedFigures = async (
  db: Tenant,
  standards: readonly string[],
): Promise<ReadonlyMap<string, PublishedFigure>> => {
  const told = await toldOf(db, standards)
  return new Map(
    allStandards.flatMap(({ id, unit }) => {
      const [now] = told.get(id) ?? []
      if (now === undefined) return []
      const words = `${toldInWords(unit, now.told)}, ${timeInWords(now)}`
      return [[id, { href: membersAddress(now.monthEnd, id), words }] as const]
    }),
  )
}
