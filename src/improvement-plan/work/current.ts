import { clockFor, findInspection, type Inspection, type InspectionClock } from '../../inspections/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Plan, WholePlan } from '../model.ts'
import { getWholePlan } from '../records/plans.ts'
import { dutyOf } from '../rules/duty.ts'

/** A plan as it stands today: whether a statement is owed follows the clock, which a correction in the review can change. */
export type CurrentPlan = { whole: WholePlan; inspection: Inspection | null; clock: InspectionClock | null }

/** The inspection may have been deleted since; then what the plan itself holds stands. */
const inspectionOf = async (db: Tenant, plan: Plan): Promise<Inspection | null> =>
  plan.inspectionId === null ? null : findInspection(db, plan.inspectionId)

/** Throws `not-found`. */
export const getCurrentPlan = async (db: Tenant, planId: string, today: Day): Promise<CurrentPlan> => {
  const whole = await getWholePlan(db, planId)
  const inspection = await inspectionOf(db, whole.plan)
  if (!inspection) return { whole, inspection, clock: null }
  const clock = await clockFor(db, inspection, today)
  const { statutory, why } = dutyOf(clock)
  return { whole: { ...whole, plan: { ...whole.plan, statutory, whyStatutory: why } }, inspection, clock }
}
