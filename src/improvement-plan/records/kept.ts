import { listKept } from '../../inspections/index.ts'
import { askedOnce } from '../../platform/db/asked-once.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** Stands in place of words that only named people see, because a plan is seen by everyone who sees its inspection. */
export const keptQuote = {
  quote: 'Words of a draft, or of a document that only named people see',
  paragraph: null,
  page: null,
  section: null,
  listHeading: null,
} as const

type Held = { plan_id: string; source_key: string }

const inspectionsOf = (db: Tenant, planIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> =>
  askedOnce(db, `inspections of plans ${planIds.join(' ')}`, async () => {
    const plans = await db.query
      .selectFrom('improvement_plan.plan')
      .select(['plan_id', 'inspection_id'])
      .where('la_id', '=', db.la)
      .where('plan_id', 'in', planIds)
      .execute()
    return new Map(plans.map((plan) => [plan.plan_id, plan.inspection_id]))
  })

/**
 * The source keys of what plans took up that is no longer of their inspection: a final report took the place of the draft, or a document
 * is kept to named people since. Two queries, however many plans there are.
 */
export const keptSources = async (db: Tenant, held: readonly Held[]): Promise<ReadonlySet<string>> => {
  if (held.length === 0) return new Set()
  const inspectionOf = await inspectionsOf(db, [...new Set(held.map((one) => one.plan_id))].toSorted())
  return listKept(
    db,
    held.flatMap((one) => {
      const inspectionId = inspectionOf.get(one.plan_id)
      return inspectionId ? [{ id: one.source_key, inspectionId }] : []
    }),
  )
}
