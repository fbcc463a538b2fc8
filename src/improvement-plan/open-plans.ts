import type { Person } from '../access/model.ts'
import { type Inspection, listInspections, mayOpen } from '../inspections/index.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Plan } from './model.ts'
import { listPlans } from './records/plans.ts'

type Looker = Pick<Person, 'accountId' | 'permissions'>

/**
 * A plan quotes its inspection, so it is shown to those who may open the inspection, and to nobody else. `inspection`
 * is the plan's own, null when it was removed since.
 */
export const mayOpenPlan = (plan: Plan, inspection: Inspection | null, person: Looker, today: Day): boolean => {
  if (plan.inspectionId === null) return true
  // Only a document of which nothing is accepted can be removed, so nobody knows any more that it was published.
  return inspection ? mayOpen(inspection, person, today) : person.permissions.has('inspections.see-unpublished')
}

/** A plan and the inspection that it answers; null when it was removed, or the plan answers none. */
export type PlanAndInspection = { plan: Plan; inspection: Inspection | null }

/** The plans that this person may open, newest first, each with its inspection. */
export const listOpenPlansAndInspections = async (
  db: Tenant,
  person: Looker,
  today: Day,
): Promise<readonly PlanAndInspection[]> => {
  const plans = await listPlans(db)
  if (plans.length === 0) return []
  const inspections = new Map((await listInspections(db)).map((inspection) => [inspection.id, inspection]))
  return plans
    .map((plan) => ({ plan, inspection: inspections.get(plan.inspectionId ?? '') ?? null }))
    .filter(({ plan, inspection }) => mayOpenPlan(plan, inspection, person, today))
}

/** The plans that this person may open, newest first. */
export const listOpenPlans = async (db: Tenant, person: Looker, today: Day): Promise<readonly Plan[]> =>
  (await listOpenPlansAndInspections(db, person, today)).map(({ plan }) => plan)
