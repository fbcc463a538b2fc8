import type { Selectable } from 'kysely'
import { newId } from '../../platform/db/ids.ts'
import type { ImprovementPlanFinding } from '../../platform/db/tables.generated.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Origin, PlanFinding } from '../model.ts'
import type { Draft, SourceFinding } from '../rules/drafting.ts'
import type { By } from './by.ts'
import { keptQuote, keptSources } from './kept.ts'

const findingOf = (row: Selectable<ImprovementPlanFinding>, kept: ReadonlySet<string>): PlanFinding => ({
  id: row.finding_id,
  origin: row.origin as Origin,
  sourceKey: row.source_key,
  quote: row.quote,
  paragraph: row.paragraph,
  page: row.page,
  section: row.section,
  listHeading: row.list_heading,
  ...(kept.has(row.source_key) ? keptQuote : {}),
  priority: row.priority_id,
  position: row.position,
  gone: row.gone_at !== null || kept.has(row.source_key),
})

/** Of several plans at once: plan id -> its findings as they stand in the report. Those accepted no longer are marked, and those of a draft do not say its words. */
export const findingsOfPlans = async (
  db: Tenant,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlanFinding[]>> => {
  if (planIds.length === 0) return new Map()
  const rows = await db.query
    .selectFrom('improvement_plan.finding')
    .selectAll()
    .where('la_id', '=', db.la)
    .where('plan_id', 'in', [...planIds])
    .orderBy('position')
    .orderBy('finding_id')
    .execute()
  const kept = await keptSources(db, rows)
  const byPlan = Map.groupBy(rows, (row) => row.plan_id)
  return new Map([...byPlan].map(([planId, some]) => [planId, some.map((row) => findingOf(row, kept))]))
}

export const listFindingsOf = async (db: Tenant, planId: string): Promise<readonly PlanFinding[]> =>
  (await findingsOfPlans(db, [planId])).get(planId) ?? []

const addFindings = async (db: Tenant, planId: string, add: readonly SourceFinding[]): Promise<readonly string[]> => {
  if (add.length === 0) return []
  const { last } = await db.query
    .selectFrom('improvement_plan.finding')
    .select((select) => select.fn.coalesce(select.fn.max('position'), select.lit(0)).as('last'))
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  const rows = add.map((finding, at) => ({
    la_id: db.la,
    finding_id: newId(),
    plan_id: planId,
    origin: finding.origin,
    source_key: finding.sourceKey,
    quote: finding.quote,
    paragraph: finding.paragraph,
    page: finding.page,
    section: finding.section,
    list_heading: finding.listHeading,
    position: last + at + 1,
  }))
  await db.query.insertInto('improvement_plan.finding').values(rows).execute()
  return rows.map((row) => row.finding_id)
}

const setGone = async (db: Tenant, findingIds: readonly string[], at: Date | null): Promise<void> => {
  if (findingIds.length === 0) return
  await db.query
    .updateTable('improvement_plan.finding')
    .set({ gone_at: at })
    .where('la_id', '=', db.la)
    .where('finding_id', 'in', [...findingIds])
    .execute()
}

/** Carries a draft's findings out; the plan must be locked. Gives the ids of the new ones, in the draft's order. */
export const applyDraft = async (db: Tenant, planId: string, draft: Draft, by: By): Promise<readonly string[]> => {
  for (const { id, to } of draft.reworded)
    await db.query
      .updateTable('improvement_plan.finding')
      .set({ quote: to })
      .where('la_id', '=', db.la)
      .where('finding_id', '=', id)
      .execute()
  await setGone(db, draft.gone, by.at)
  await setGone(db, draft.back, null)
  return addFindings(db, planId, draft.add)
}
