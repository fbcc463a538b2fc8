import { type Selectable, sql } from 'kysely'
import { askAlone, type Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { ImprovementPlanFinding } from '../../platform/db/tables.generated.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Origin, PlanFinding } from '../model.ts'
import type { Draft, SourceFinding } from '../rules/drafting.ts'
import type { By } from './by.ts'
import { type Held, inspectionOfPlan, keptQuote, keptSources } from './kept.ts'

/** A finding as it was taken up: whether its words may be said is asked of all that plans hold at once. */
export type FindingRow = Selectable<ImprovementPlanFinding> & Held

export const findingOf = (row: FindingRow, kept: ReadonlySet<string>): PlanFinding => ({
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

/** What several plans took up, in order. */
export const findingsIn = (db: Tenant, planIds: readonly string[]): Beside<readonly FindingRow[]> => ({
  rows: sql`${db.query
    .selectFrom('improvement_plan.finding as finding')
    .selectAll('finding')
    .select(inspectionOfPlan('finding'))
    .where('finding.la_id', '=', db.la)
    .where(sql<boolean>`finding.plan_id = any(${[...planIds]}::uuid[])`)
    .orderBy('finding.position')
    .orderBy('finding.finding_id')}`,
  read: (rows) => rows,
})

/** As they stand in the report: those accepted no longer are marked, and those of a draft do not say its words. */
export const listFindingsOf = async (db: Tenant, planId: string): Promise<readonly PlanFinding[]> => {
  const rows = await askAlone(db, findingsIn(db, [planId]))
  const kept = await keptSources(db, rows)
  return rows.map((row) => findingOf(row, kept))
}

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
