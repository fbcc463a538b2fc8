import type { Person } from '../access/model.ts'
import { listInspections, mayOpen } from '../inspections/index.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Plan } from './model.ts'
import { listPlans } from './records/plans.ts'

type Looker = Pick<Person, 'accountId' | 'permissions'>

/** A plan quotes its inspection, so it is shown to those who may open the inspection, and to nobody else. */
export const mayOpenPlan = async (db: Tenant, person: Looker, today: Day): Promise<(plan: Plan) => boolean> => {
  const inspections = new Map((await listInspections(db)).map((inspection) => [inspection.id, inspection]))
  return (plan) => {
    if (plan.inspectionId === null) return true
    const inspection = inspections.get(plan.inspectionId)
    // Only a document of which nothing is accepted can be removed, so nobody knows any more that it was published.
    return inspection ? mayOpen(inspection, person, today) : person.permissions.has('inspections.see-unpublished')
  }
}

/** The plans that this person may open, newest first. */
export const listOpenPlans = async (db: Tenant, person: Looker, today: Day): Promise<readonly Plan[]> =>
  (await listPlans(db)).filter(await mayOpenPlan(db, person, today))
