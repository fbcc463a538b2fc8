import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Group } from './figures.ts'
import { listCases, type Members, ofGroup } from './members.ts'

/** How many cases of a team wait, and have waited for so many days. `team` null: none is named. */
export type Wait = { readonly team: string | null; readonly days: number; readonly count: number }

/** Asked, and not done by this day: clocks only, since a measure at a date waits for nothing, nor does who is in post and measured. Rows of `performance.stored_case p`. */
const waiting = (db: Tenant, standard: string, on: Day): RawBuilder<boolean> => sql<boolean>`
  p.la_id = ${db.la} and p.standard = ${standard} and p.until_load is null and p.live_until > ${on}::date and p.opens <= ${on}::date
  and p.set_apart is null and (p.value is null or p.due is null or p.due >= p.opens) and (p.ends is null or p.ends > ${on}::date) and (p.done is null or p.done > ${on}::date)`

/** What waits on a day, by team and days so far. */
export const countWaits = async (db: Tenant, standard: string, on: Day): Promise<readonly Wait[]> => {
  const { rows } = await sql<Wait>`
    select p.team, ${on}::date - p.opens as days, count(*)::integer as count from performance.stored_case p
    where ${waiting(db, standard, on)} group by 1, 2 order by 1, 2`.execute(db.query)
  return rows
}

type WaitsAsked = {
  readonly standard: string
  readonly on: Day
  readonly group: Group
  readonly skip: number
  readonly take: number
}

/** The cases that wait on a day, who has waited longest first. `part` is "no" where the due day has passed. */
export const listWaits = async (db: Tenant, reach: Reach, today: Day, asked: WaitsAsked): Promise<Members> =>
  listCases(db, reach, today, {
    relations: sql`empty as (select)`,
    select: sql`select p.subject_id, p.unit, p.opens, p.ends, p.due, p.done, p.unknown, p.excluded, p.team, p.worker, p.because,
        case when p.due < ${asked.on}::date then 'no' else 'yes' end as part, (${asked.on}::date - p.opens)::double precision as measured
      from performance.stored_case p where ${waiting(db, asked.standard, asked.on)} and ${await ofGroup(db, asked.group)}`,
    order: sql`opens`,
    skip: asked.skip,
    take: asked.take,
  })
