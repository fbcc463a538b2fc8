import { type RawBuilder, sql } from 'kysely'
import { type Reach, withinReach } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { Accommodation } from '../model/codes.ts'
import type { Listed } from './lists.ts'
import { toldHome } from './told-home.ts'

/** A care leaver of whom no home is recorded for today, with what the returns say. `on`: of the return that said so first. */
export type WithoutHome = Omit<Listed, 'inCare'> & { readonly told: Accommodation | null; readonly on: Day | null }

/** `leaver`: care leavers within reach, with whether a home is recorded for today, under whichever of their joined identifiers. */
const leavers = (db: Tenant, reach: Reach, today: Day): RawBuilder<unknown> => sql`
  recursive housed(child_id) as (
    select h.child_id from care_leavers.home h
    where h.la_id = ${db.la} and h.taken_back_at is null and h.moved_in <= ${today} and (h.moved_out is null or h.moved_out > ${today})
    union select c.merged_into from housed t join children.child c on c.la_id = ${db.la} and c.child_id = t.child_id where c.merged_into is not null
  ), leaver as materialized (
    select c.*, exists (select from housed where housed.child_id = c.child_id) as has_home from children.child c
    where c.la_id = ${db.la} and c.care_leaver and c.died_on is null and c.merged_into is null and ${withinReach(reach, today)}
  )`

/** How many leave care within reach, and of how many of them no home is recorded for today. */
export const countWithoutHome = async (
  db: Tenant,
  reach: Reach,
  today: Day,
): Promise<{ readonly leavers: number; readonly without: number }> => {
  const { rows } = await sql<{ leavers: number; without: number }>`
    with ${leavers(db, reach, today)}
    select count(*)::integer as leavers, (count(*) filter (where not has_home))::integer as without from leaver`.execute(
    db.query,
  )
  return rows[0]!
}

/** Those of whom no home is recorded for today: whose home the returns call unsuitable or unknown first, then by identifier. */
export const listWithoutHome = async (
  db: Tenant,
  reach: Reach,
  { today, skip, take }: { today: Day; skip: number; take: number },
): Promise<{ readonly total: number; readonly listed: readonly WithoutHome[] }> => {
  const { rows } = await sql<WithoutHome & { total: number }>`
    with ${leavers(db, reach, today)}
    select l.child_id as "childId", l.identifier, l.forename, l.surname, l.date_of_birth as "dateOfBirth", coalesce(l.adviser, l.worker) as worker, l.team,
      told.accommodation as told, told."on", count(*) over ()::integer as total
    from leaver l left join lateral (${toldHome(db, sql`l.child_id`)}) told on true
    where not l.has_home
    order by case when told.accommodation in ('R', 'S', 'V', 'W') or told.accommodation is null then 0 when told.suitable = 'no' then 1 else 2 end,
      l.identifier, l.child_id limit ${take}::integer offset ${skip}::integer`.execute(db.query)
  return { total: rows[0]?.total ?? 0, listed: rows.map(({ total: _, ...one }) => one) }
}
