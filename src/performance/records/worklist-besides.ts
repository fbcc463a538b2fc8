import { type RawBuilder, sql } from 'kysely'
import { addDays, addMonths, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { atOnce, forbidden } from '../rules/alert-urgent.ts'
import type { AskedStandard } from './part-of.ts'

/** What says whether a child is to be looked at by a measure at a date: the worse side, and what is to be done. */
export type LookedAt = Partial<Pick<Standard, 'goodIs' | 'lookAt'>>

type Named = Pick<AskedStandard, 'id'>

const idsOf = (standards: readonly Named[]): RawBuilder<unknown> => sql`any(${standards.map(({ id }) => id)}::text[])`

/** Known now, opened, and looked at on the day, as everything on a worklist is. `w` is the case. The first conditions are those of an index. */
export const goesOn = (db: Tenant, standards: readonly Named[], today: Day): RawBuilder<boolean> => sql<boolean>`
  w.standard = ${idsOf(standards)} and w.la_id = ${db.la} and w.until_load is null and w.live_until > ${today} and w.opens <= ${today}
  and (w.ends is null or w.ends > ${today})`

const notDone = (today: Day): RawBuilder<boolean> => sql<boolean>`(w.done is null or w.done > ${today})`

/** Of what goes on: asked by a day. */
export const asked = (today: Day, ahead: number): RawBuilder<boolean> =>
  sql<boolean>`w.set_apart is null and w.due <= ${addDays(today, ahead)} and ${notDone(today)}`

/** Of what goes on: so, by some of the standards of which the law permits no single day. It has no last day in time, and is late from its first day. */
const isSo = (some: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(w.set_apart is null and w.due is null and w.done = w.opens and w.standard = any(${[...some]}::text[]))`

const forbiddenNow = isSo(atOnce)

/** What the law forbids for a child now, by every standard that tells of it. */
export const isForbiddenNow = (db: Tenant, standards: readonly Named[], today: Day): RawBuilder<boolean> =>
  sql<boolean>`${goesOn(db, standards, today)} and ${isSo(forbidden)}`

/** Of what goes on: asked by a day, or so where no day is permitted. */
const askedOrForbidden = (today: Day, ahead: number): RawBuilder<boolean> =>
  sql<boolean>`((${asked(today, ahead)}) or ${forbiddenNow})`

/** What must be done: late, not permitted for a single day, or due in the coming days. `lateNow` says which of it is late. */
export const mustBeDone = (
  db: Tenant,
  standards: readonly Named[],
  today: Day,
  ahead: number,
): { readonly is: RawBuilder<boolean>; readonly lateNow: RawBuilder<boolean> } => ({
  is: sql<boolean>`${goesOn(db, standards, today)} and ${askedOrForbidden(today, ahead)}`,
  lateNow: sql<boolean>`(w.due is null or w.due < ${today})`,
})

/** Of what goes on: open, and nobody can tell. */
const untold = (standards: readonly AskedStandard[], today: Day): RawBuilder<boolean> => {
  const now = standards.filter(({ counting }) => counting.live === 'now')
  return sql<boolean>`w.set_apart = 'unknown' and ${notDone(today)}
  and (w.opens >= ${addMonths(today, -12)} or w.standard = ${idsOf(now)})`
}

/** Of what goes on: on the worse side of how things stand, by standards that say what can be done for such a child. */
const looked = (standards: readonly (AskedStandard & LookedAt)[], today: Day): RawBuilder<boolean> => {
  const some = standards.filter(({ lookAt }) => lookAt !== undefined)
  const better = some.filter(({ goodIs }) => goodIs === 'high')
  return sql<boolean>`w.set_apart is null and w.done <= ${today} and w.standard = ${idsOf(some)} and coalesce(w.counts_from, w.opens) <= ${today}
  and (w.standard = ${idsOf(better)}) = coalesce(w.late_from <= ${today}, false)`
}

/** Twin of `isToFindOut`. */
export const isToFindOut = (db: Tenant, standards: readonly AskedStandard[], today: Day): RawBuilder<boolean> =>
  sql<boolean>`${goesOn(db, standards, today)} and ${untold(standards, today)}`

/**
 * Everything that a worklist shows, and which group it is in there: the twins of `isWork`, `isToFindOut` and `isToLookAt`, none of which is another.
 * What the law permits for no single day is late, and not only looked at.
 */
export const onWorklist = (
  db: Tenant,
  standards: readonly (AskedStandard & LookedAt)[],
  today: Day,
  ahead: number,
): { readonly is: RawBuilder<boolean>; readonly group: RawBuilder<string> } => ({
  is: sql<boolean>`${goesOn(db, standards, today)}
  and (${askedOrForbidden(today, ahead)} or (${untold(standards, today)}) or (${looked(standards, today)}))`,
  group: sql<string>`case when w.set_apart is not null then 'untold' when ${forbiddenNow} then 'late' when not ${notDone(today)} then 'look'
    when w.due < ${today} then 'late' when w.due = ${today} then 'today' else 'soon' end`,
})
