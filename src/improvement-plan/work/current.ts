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

/** Plans that were read already, with their inspections in the same order. */
export const asCurrent = async (
  db: Tenant,
  wholes: readonly WholePlan[],
  of: readonly PlanAndInspection[],
  today: Day,
): Promise<readonly CurrentPlan[]> => {
  const clocks = await clocksFor(
    db,
    of.flatMap(({ inspection }) => inspection ?? []),
    today,
  )
  return wholes.map((whole, at) => {
    const { inspection } = of[at]!
    return current(whole, inspection, clocks.get(inspection?.id ?? '') ?? null)
  })
}

/** Several at once, in the order given: as many queries for ten as for one. */
export const currentPlansOf = async (
  db: Tenant,
  plans: readonly PlanAndInspection[],
  today: Day,
): Promise<readonly CurrentPlan[]> => {
  const wholes = await wholePlansOf(
    db,
    plans.map(({ plan }) => plan),
  )
  return asCurrent(db, wholes, plans, today)
}
