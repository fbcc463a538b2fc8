import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Post } from '../rules/caseloads.ts'

/** Posts that hold children on the day, as the cases of the standard on caseloads say, with who is in them; of one worker where asked. By name: nobody is ranked. */
export const listPosts = async (db: Tenant, on: Day, subject: string | null = null): Promise<readonly Post[]> => {
  const { rows } = await sql<Post>`
    select c.subject_id as subject, p.fields ->> 'name' as name, p.fields ->> 'jobTitle' as "jobTitle", p.fields ->> 'registration' as registration,
      c.team, c.value as children, (p.fields ->> 'fullTimeEquivalent')::double precision as size
    from performance.stored_case c
    cross join lateral (
      select h.fields from children.history h
      where h.la_id = c.la_id and h.subject_id = c.subject_id and h.table_id = 'staffMember' and h.key = c.unit and h.until_load is null
      order by h.source = 'local' desc, h.source limit 1
    ) p
    where c.la_id = ${db.la} and c.standard = 'caseload-avg' and c.until_load is null and c.opens <= ${on} and c.live_until > ${on}
      and c.value is not null and (${subject}::uuid is null or c.subject_id = ${subject}::uuid)
    order by 2, 1`.execute(db.query)
  return rows
}

/** Children with something open, by team, and those of them for whom no worker or adviser is named. `team` null: none is named. */
export type Allocation = { readonly team: string | null; readonly open: number; readonly unallocated: number }

const isOpen = sql<boolean>`(c.in_need or c.on_protection_plan or c.in_care or c.care_leaver)`
const isNamed = sql<boolean>`(c.worker is not null or c.adviser is not null)`
/** Of rows of children.child that the query calls `c`. */
export const isUnallocated = sql<boolean>`(${isOpen} and not ${isNamed} and c.died_on is null)`

/** As the newest loads say. */
export const countAllocation = async (db: Tenant, today: Day): Promise<readonly Allocation[]> => {
  const { rows } = await sql<Allocation>`
    select c.team, count(*)::integer as open, (count(*) filter (where ${isUnallocated}))::integer as unallocated
    from children.child c
    where c.la_id = ${db.la} and c.merged_into is null and c.died_on is null and (c.adopted_on is null or c.adopted_on > ${today})
      and ${isOpen}
    group by 1 order by 1`.execute(db.query)
  return rows
}
