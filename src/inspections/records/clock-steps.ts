import { sql } from 'kysely'
import type { Beside } from '../../platform/db/beside.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { PlanStep } from '../../statutory/index.ts'

/** The council's own steps, the first first; none: the defaults count. */
export const stepsIn = (db: Tenant): Beside<readonly PlanStep[]> => ({
  rows: sql`
    select step_id as id, title, working_days_before as "workingDaysBefore", reason from inspections.clock_step
    where la_id = ${db.la} order by working_days_before desc`,
  read: (rows) => rows,
})

/** Puts the council's own steps in place of all that were there; an empty list brings the defaults back. */
export const replaceSteps = async (db: Tenant, steps: readonly PlanStep[]): Promise<void> => {
  await db.query.deleteFrom('inspections.clock_step').where('la_id', '=', db.la).execute()
  if (steps.length === 0) return
  const rows = steps.map((step) => ({
    la_id: db.la,
    step_id: step.id,
    title: step.title,
    working_days_before: step.workingDaysBefore,
    reason: step.reason,
  }))
  await db.query.insertInto('inspections.clock_step').values(rows).execute()
}
