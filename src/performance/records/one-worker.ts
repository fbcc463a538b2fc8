import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Bases } from './bases.ts'
import { remembering } from './remembered.ts'

/** Somebody whose cases are in a team's figures. */
export type WorkerIn = {
  /** The standard about workers; '': every standard about children; `heldBy`: whoever holds children, personal advisers too. */
  readonly standard: string
  readonly team: string
  /** What tells them apart: of standards about workers their record, else their name. */
  readonly worker: string
  readonly name: string | null
}

export const heldBy = 'held'

const listNow = async (db: Tenant, today: Day, aboutWorkers: readonly string[]): Promise<readonly WorkerIn[]> => {
  const { rows } = await sql<WorkerIn>`
    with measured as (
      select distinct c.standard, coalesce(c.team, '') as team, c.subject_id from performance.stored_case c
      where c.la_id = ${db.la} and c.standard = any(${[...aboutWorkers]}::text[]) and c.until_load is null and c.excluded is null
        and (c.unknown is null or c.standard <> 'caseload-avg')
        and c.opens <= ${today} and c.live_until > ${today}
      union
      select distinct ${heldBy}, coalesce(c.team, ''), c.subject_id from performance.stored_case c
      where c.la_id = ${db.la} and c.standard = 'caseload-avg' and c.until_load is null and c.value > 0
        and c.opens <= ${today} and c.live_until > ${today}
    )
    select m.standard, m.team, m.subject_id::text as worker, p.name from measured m left join lateral (
      select h.fields ->> 'name' as name from children.history h
      where h.la_id = ${db.la} and h.subject_id = m.subject_id and h.table_id = 'staffMember' and h.until_load is null
      order by h.source = 'local' desc, h.starts desc nulls last limit 1
    ) p on true
    union all
    select distinct '', coalesce(c.team, ''), w.name, w.name from children.child c cross join lateral (values (c.worker), (c.adviser)) w(name)
    where c.la_id = ${db.la} and c.merged_into is null and w.name is not null and (c.in_need or c.on_protection_plan or c.in_care or c.care_leaver)
    order by 1, 2, 3`.execute(db.query)
  return rows
}

/** Every page of figures by team asks it, and it changes when what is known of children and workers was derived anew. */
const lately = remembering<readonly WorkerIn[]>(20)

/**
 * Who is in each team by now: of each standard about workers those whom it measures; of those about children whoever is named for an open child
 * of the team. One query where nothing is remembered.
 */
export const listWorkersIn = async (
  db: Tenant,
  today: Day,
  { aboutWorkers, bases }: { readonly aboutWorkers: readonly string[]; readonly bases: Bases },
): Promise<readonly WorkerIn[]> => {
  const name = `${db.la} ${today} ${JSON.stringify([...bases])}`
  const found = lately.get(name) ?? (await listNow(db, today, aboutWorkers))
  lately.set(name, found)
  return found
}
