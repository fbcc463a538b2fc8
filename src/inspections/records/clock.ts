import { extraBankHolidays, readSetting } from '../../access/index.ts'
import type { Day } from '../../platform/day.ts'
import { askedOnce } from '../../platform/db/asked-once.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Inspection, InspectionClock } from '../model.ts'
import { type ClockSettings, clockOf } from '../rules/clock.ts'
import { clockPeriods } from './clock-periods.ts'
import { getInspection, listSteps } from './inspections.ts'

export const getClockSettings = (db: Tenant): Promise<ClockSettings> =>
  askedOnce(db, 'settings of the clock', async () => {
    const steps = await listSteps(db)
    return {
      steps: steps.length > 0 ? steps : null,
      extraHolidays: await readSetting(db, extraBankHolidays),
      periods: await readSetting(db, clockPeriods),
    }
  })

/** What the law wants by when after this inspection. */
export const clockFor = async (db: Tenant, inspection: Inspection, today: Day): Promise<InspectionClock> =>
  clockOf(inspection, await getClockSettings(db), today)

/** The same by the inspection's id. Throws `not-found`. */
export const getClock = async (db: Tenant, inspectionId: string, today: Day): Promise<InspectionClock> =>
  clockFor(db, await getInspection(db, inspectionId), today)
