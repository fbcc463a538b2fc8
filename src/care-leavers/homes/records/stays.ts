import { sql } from 'kysely'
import { type Reach, withinReach } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { ActionKind } from '../model/actions.ts'
import type { Home } from '../model/ledger.ts'
import { findHomesWhere } from './read.ts'

/** What decides whether a home is settled, and what kind is waited for; nothing else of what was recorded is read. */
const deciding: readonly ActionKind[] = ['suitability', 'exit-plan']

/** Homes of everyone within reach that were lived in since a day. Who was joined to another is one person. */
export const findHomesSince = async (db: Tenant, reach: Reach, today: Day, since: Day): Promise<readonly Home[]> => {
  const { rows } = await sql<{ id: string; own: string }>`
    with recursive top(id, child_id) as (
      select distinct h.child_id, h.child_id from care_leavers.home h
      where h.la_id = ${db.la} and h.taken_back_at is null and (h.moved_out is null or h.moved_out >= ${since})
      union select t.id, c.merged_into from top t join children.child c on c.la_id = ${db.la} and c.child_id = t.child_id where c.merged_into is not null
    )
    select t.id, t.child_id as own from top t join children.child c on c.la_id = ${db.la} and c.child_id = t.child_id
    where ${withinReach(reach, today)}`.execute(db.query)
  if (rows.length === 0) return []
  const own = new Map(rows.map(({ id, own: one }) => [id, one]))
  const homes = await findHomesWhere(
    db,
    sql`h.child_id = any(${[...own.keys()]}::uuid[]) and h.taken_back_at is null and (h.moved_out is null or h.moved_out >= ${since})`,
    deciding,
  )
  return homes.map((home) => ({ ...home, childId: own.get(home.childId)! }))
}
