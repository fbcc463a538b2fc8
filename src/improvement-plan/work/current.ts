import { clockFor, clocksFor, findInspection, type Inspection, type InspectionClock } from '../../inspections/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Plan, WholePlan } from '../model.ts'
import type { PlanAndInspection } from '../open-plans.ts'
import { getWholePlan, wholePlansOf } from '../records/plans.ts'
import { dutyOf } from '../rules/duty.ts'

/** A plan as it stands today: whether a statement is owed follows the clock, which a correction in the review can change. */
export type CurrentPlan = { whole: WholePlan; inspection: Inspection | null; clock: InspectionClock | null }

/** The inspection may have been deleted since; then what the plan itself holds stands. */
const inspectionOf = async (db: Tenant, plan: Plan): Promise<Inspection | null> =>
  plan.inspectionId === null ? null : findInspection(db, plan.inspectionId)

const current = (whole: WholePlan, inspection: Inspection | null, clock: InspectionClock | null): CurrentPlan => {
  if (!inspection || !clock) return { whole, inspection, clock: null }
  const { statutory, why } = dutyOf(clock)
  return { whole: { ...whole, plan: { ...whole.plan, statutory, whyStatutory: why } }, inspection, clock }
}

/** Throws `not-found`. */
export const getCurrentPlan = async (db: Tenant, planId: string, today: Day): Promise<CurrentPlan> => {
  const whole = await getWholePlan(db, planId)
  const inspection = await inspectionOf(db, whole.plan)
  return current(whole, inspection, inspection && (await clockFor(db, inspection, today)))
}

/** Several at once, in the order given: six queries, however many there are. */
export const currentPlansOf = async (
  db: Tenant,
  plans: readonly PlanAndInspection[],
  today: Day,
): Promise<readonly CurrentPlan[]> => {
  const inspections = plans.flatMap(({ inspection }) => inspection ?? [])
  const clocks = await clocksFor(db, inspections, today)
  const wholes = await wholePlansOf(
    db,
    plans.map(({ plan }) => plan),
  )
  return wholes.map((whole, at) => {
    const { inspection } = plans[at]!
    return current(whole, inspection, clocks.get(inspection?.id ?? '') ?? null)
  })
}
