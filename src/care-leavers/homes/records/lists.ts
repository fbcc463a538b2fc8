import { sql } from 'kysely'
import { type Reach, withinReach } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { ActionKind } from '../model/actions.ts'
import type { Home } from '../model/ledger.ts'
import { findHomesWhere } from './read.ts'

/** A young person of the list, as far as the reader may know of them. */
export type Listed = {
  readonly childId: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  readonly dateOfBirth: Day | null
  readonly inCare: boolean
  readonly worker: string | null
  readonly team: string | null
}

/** What the list tells of; nothing else of what was recorded is read. */
const onList: readonly ActionKind[] = ['suitability', 'exit-plan', 'risk', 'visit', 'on-call', 'sign-off', 'renewal']

/** Young people within reach who have a home that is open on a day and is not settled, or not suitable, with all their homes. */
export const findUnsettled = async (
  db: Tenant,
  reach: Reach,
  today: Day,
): Promise<{ readonly people: readonly Listed[]; readonly homes: readonly Home[] }> => {
  const { rows: people } = await sql<Listed & { ids: readonly string[] }>`
    with recursive open as (
      select distinct h.child_id from care_leavers.home h
      where h.la_id = ${db.la} and h.taken_back_at is null and h.moved_in <= ${today} and (h.moved_out is null or h.moved_out > ${today})
        and (h.standing <> 'settled' or h.accommodation in ('S', 'V', 'W') or exists (
          select from care_leavers.home_entry e where e.la_id = h.la_id and e.home_id = h.home_id and e.kind = 'suitability'
            and e.taken_back_at is null and e.said ->> 'suitable' = 'no'))
    ), top(id, child_id) as (
      select child_id, child_id from open
      union select t.id, c.merged_into from top t join children.child c on c.la_id = ${db.la} and c.child_id = t.child_id where c.merged_into is not null
    )
    select c.child_id as "childId", c.identifier, c.forename, c.surname, c.date_of_birth as "dateOfBirth", c.in_care as "inCare",
      coalesce(c.adviser, c.worker) as worker, c.team, array_agg(t.id) as ids
    from top t join children.child c on c.la_id = ${db.la} and c.child_id = t.child_id
    where ${withinReach(reach, today)}
    group by c.la_id, c.child_id order by c.identifier`.execute(db.query)
  if (people.length === 0) return { people: [], homes: [] }
  const ids = people.flatMap(({ childId, ids }) => [childId, ...ids])
  const own = new Map(people.flatMap(({ childId, ids }) => [childId, ...ids].map((id) => [id, childId] as const)))
  const homes = await findHomesWhere(db, sql`h.child_id = any(${ids}::uuid[])`, onList)
  return { people, homes: homes.map((home) => ({ ...home, childId: own.get(home.childId)! })) }
}
