import type { Panel, Said } from '../../access/slice.ts'
import { findInspection, getClock } from '../../inspections/index.ts'
import { mayOpenPlan } from '../open-plans.ts'
import { findPlanOf } from '../records/plans.ts'
import { listEditions } from '../records/statements.ts'
import { statementSaid } from '../statement/said.ts'
import { planAddress } from '../views/parts.ts'

/** On the clock of an inspection: what became of the written statement that answers it. */
export const statementPanel: Panel = {
  on: 'inspection-clock',
  say: async (db, person, today, inspectionId): Promise<readonly Said[]> => {
    if (!person.permissions.has('statement.see')) return []
    const plan = await findPlanOf(db, inspectionId)
    if (!plan?.statutory) return []
    if (!mayOpenPlan(plan, await findInspection(db, inspectionId), person, today)) return []
    const { due } = await getClock(db, inspectionId, today)
    return [{ ...statementSaid(await listEditions(db, plan.id), due), href: planAddress(plan.id, '/statement') }]
  },
}
