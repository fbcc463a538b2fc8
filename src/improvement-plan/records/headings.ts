import type { Selectable } from 'kysely'
import type { ImprovementPlanHeading } from '../../platform/db/tables.generated.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Heading, HeadingKind } from '../model.ts'

const headingOf = (row: Selectable<ImprovementPlanHeading>): Heading => ({
  id: row.heading_id,
  kind: row.kind as HeadingKind,
  title: row.title,
  outcome: row.outcome,
  person:
    row.person_name === '' && row.person_role === ''
      ? null
      : { personId: row.person_id, name: row.person_name, role: row.person_role },
  position: row.position,
  version: row.version,
  removed: row.removed_at !== null,
})

/** Of several plans at once: plan id -> its priorities, then its workstreams, in order, removed ones among them. */
export const headingsOfPlans = async (
  db: Tenant,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Heading[]>> => {
  if (planIds.length === 0) return new Map()
  const rows = await db.query
    .selectFrom('improvement_plan.heading')
    .selectAll()
    .where('la_id', '=', db.la)
    .where('plan_id', 'in', [...planIds])
    .orderBy('kind')
    .orderBy('position')
    .orderBy('heading_id')
    .execute()
  const byPlan = Map.groupBy(rows, (row) => row.plan_id)
  return new Map([...byPlan].map(([planId, some]) => [planId, some.map(headingOf)]))
}
