import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { HistorySource, TableId } from '../history/model.ts'
import { isRestricted } from './reach.ts'

/** A child of whom not everyone may know: adopted by today, or kept to named people today. */
export type GuardedChild = {
  readonly childId: string
  /** The day of the adoption order; null where there was none by today. */
  readonly adoptedOn: Day | null
  readonly restricted: boolean
}

/** Every guarded child. For work over everyone that leaves them out or says so: who may know of them is the caller's to ask. */
export const listGuarded = async (db: Tenant, today: Day): Promise<readonly GuardedChild[]> => {
  const { rows } = await sql<GuardedChild>`
    select c.child_id as "childId", case when c.adopted_on <= ${today} then c.adopted_on end as "adoptedOn", ${isRestricted(today)} as restricted
    from children.child c
    where c.la_id = ${db.la} and (c.adopted_on <= ${today} or ${isRestricted(today)})
    order by c.child_id`.execute(db.query)
  return rows
}

/** Children with a record of these tables from one kind of return that is open or ended after `since`, by id. */
export const listWithRecords = async (
  db: Tenant,
  { tables, source, since }: { tables: readonly TableId[]; source: HistorySource; since: Day },
): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct coalesce(s.child_id, s.subject_id) as id
    from children.history h join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
    where h.la_id = ${db.la} and h.table_id = any(${[...tables]}::text[]) and h.source = ${source} and h.until_load is null
      and (h.ends is null or h.ends > ${since})`.execute(db.query)
  return rows.map(({ id }) => id)
}
