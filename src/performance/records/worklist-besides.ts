import { type RawBuilder, sql } from 'kysely'
import { addMonths, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import type { AskedStandard } from './part-of.ts'

/** What says whether a child is to be looked at by a measure at a date: the worse side, and what is to be done. */
export type LookedAt = Partial<Pick<Standard, 'goodIs' | 'lookAt'>>

const idsOf = (standards: readonly Pick<AskedStandard, 'id'>[]): RawBuilder<unknown> =>
  sql`any(${standards.map(({ id }) => id)}::text[])`

/** Known now, opened, and looked at on the day. The first conditions are those of an index. */
const goesOn = (db: Tenant, standards: readonly Pick<AskedStandard, 'id'>[], today: Day): RawBuilder<unknown> => sql`
  w.standard = ${idsOf(standards)} and w.la_id = ${db.la} and w.until_load is null and w.live_until > ${today} and w.opens <= ${today}
  and (w.ends is null or w.ends > ${today})`

/** What is open and nobody can tell, twin of `isToFindOut`. `w` is the case. */
export const isToFindOut = (db: Tenant, standards: readonly AskedStandard[], today: Day): RawBuilder<boolean> => {
  const now = standards.filter(({ counting }) => counting.live === 'now')
  return sql<boolean>`${goesOn(db, standards, today)} and w.set_apart = 'unknown'
  and (w.done is null or w.done > ${today}) and (w.opens >= ${addMonths(today, -12)} or w.standard = ${idsOf(now)})`
}

/** On the worse side of how things stand, twin of `isToLookAt`: of standards that say what can be done for such a child. */
export const isToLookAt = (
  db: Tenant,
  standards: readonly (AskedStandard & LookedAt)[],
  today: Day,
): RawBuilder<boolean> => {
  const asked = standards.filter(({ lookAt }) => lookAt !== undefined)
  const better = asked.filter(({ goodIs }) => goodIs === 'high')
  return sql<boolean>`${goesOn(db, asked, today)} and w.set_apart is null and coalesce(w.counts_from, w.opens) <= ${today} and w.done <= ${today}
  and (w.standard = ${idsOf(better)}) = coalesce(w.late_from <= ${today}, false)`
}
