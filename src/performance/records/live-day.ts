import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { liveDayOf } from '../rules/live-day.ts'
import { ageOf } from './freeze.ts'
import { findStanding } from './grounds.ts'

/** The day as at which one standard is told live, where nothing else of what figures stand on is asked. */
export const findLiveDay = async (db: Tenant, standard: Pick<Standard, 'needs'>, today: Day): Promise<Day> => {
  const { sources, loads } = await findStanding(db)
  return liveDayOf(standard, { sources, age: ageOf(loads, today), today })
}
