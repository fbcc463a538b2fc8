import { extraBankHolidays, readSetting } from '../../access/index.ts'
import type { Day } from '../../platform/day.ts'
import { askedOnce } from '../../platform/db/asked-once.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { PlanStep } from '../../statutory/index.ts'
import type { Inspection, InspectionClock } from '../model.ts'
import { type ClockSettings, clockOf } from '../rules/clock.ts'
import { clockPeriods } from './clock-periods.ts'
import { getInspection } from './inspections.ts'

const listSteps = async (db: Tenant): Promise<readonly PlanStep[]> => {
  const rows = await db.query
    .selectFrom('inspections.clock_step')
    .select(['step_id', 'title', 'working_days_before', 'reason'])
    .where('la_id', '=', db.la)
    .orderBy('working_days_before', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.step_id,
    title: row.title,
    workingDaysBefore: row.working_days_before,
    reason: row.reason,
  }))
}

export const getClockSettings = (db: Tenant): Promise<ClockSettings> =>
  askedOnce(db, 'settings of the clock', async () => {
    const steps = await listSteps(db)
    return {
      steps: steps.length > 0 ? steps : null,
      extraHolidays: await readSetting(db, extraBankHolidays),
      periods: await readSetting(db, clockPeriods),
    }
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

/** What the law wants by when after this inspection. */
export const clockFor = async (db: Tenant, inspection: Inspection, today: Day): Promise<InspectionClock> =>
  clockOf(inspection, await getClockSettings(db), today)

/** The same by the inspection's id. Throws `not-found`. */
export const getClock = async (db: Tenant, inspectionId: string, today: Day): Promise<InspectionClock> =>
  clockFor(db, await getInspection(db, inspectionId), today)
