import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Inspection, InspectionClock } from '../model.ts'
import { clockOf } from '../rules/clock.ts'
import { getClockSettings } from './clock.ts'

/** What the law wants by when after each of several inspections: inspection id -> its clock. The settings are read once. */
export const clocksFor = async (
  db: Tenant,
  inspections: readonly Inspection[],
  today: Day,
): Promise<ReadonlyMap<string, InspectionClock>> => {
  if (inspections.length === 0) return new Map()
  const settings = await getClockSettings(db)
  return new Map(inspections.map((inspection) => [inspection.id, clockOf(inspection, settings, today)]))
}
