import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** Plans in which nothing has changed since `before`. */
const oldPlans = (db: Tenant, before: Day) => sql`
  from improvement_plan.plan p
  where p.la_id = ${db.la} and p.started_on < ${before} and not exists (
    select from improvement_plan.change c
    where c.la_id = ${db.la} and c.plan_id = p.plan_id and c.at >= ${before}::date)`

export const countOldPlans = async (db: Tenant, before: Day): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n ${oldPlans(db, before)}`.execute(db.query)
  return rows[0]!.n
}

/** Deletes them with everything that hangs on them: lines, updates, evidence, history and statements. */
export const purgeOldPlans = async (db: Tenant, before: Day): Promise<number> => {
  const { numAffectedRows } = await sql`delete ${oldPlans(db, before)}`.execute(db.query)
  return Number(numAffectedRows ?? 0)
}
