import type { Selectable } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { askedOnce } from '../../platform/db/asked-once.ts'
import { askTogether, type Beside, type Read } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { ImprovementPlanPlan } from '../../platform/db/tables.generated.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { Evidence, Plan, PlanFields, PlanStatus, Strength, WholePlan } from '../model.ts'
import type { By } from './by.ts'
import { evidenceIn } from './evidence.ts'
import { findingOf, findingsIn } from './findings.ts'
import { headingsIn } from './headings.ts'
import { recordChanges } from './history.ts'
import { keptSources } from './kept.ts'
import { linesIn } from './lines.ts'
import { standingsIn } from './statements.ts'
import { strengthOf, strengthsIn } from './strengths.ts'

const planOf = (row: Selectable<ImprovementPlanPlan>): Plan => ({
  id: row.plan_id,
  title: row.title,
  governance: row.governance,
  status: row.status as PlanStatus,
  evidenceMonths: row.evidence_months,
  inspectionId: row.inspection_id,
  statutory: row.statutory,
  whyStatutory: row.why_statutory,
  started: row.started_on,
  startedBy: row.started_by_name,
  version: row.version,
})

const plans = (db: Tenant) => db.query.selectFrom('improvement_plan.plan').selectAll().where('la_id', '=', db.la)

/** Newest first. */
export const listPlans = (db: Tenant): Promise<readonly Plan[]> =>
  askedOnce(db, 'improvement plans', async () =>
    (await plans(db).orderBy('started_on', 'desc').orderBy('plan_id', 'desc').execute()).map(planOf),
  )

export const findPlanOf = async (db: Tenant, inspectionId: string): Promise<Plan | null> => {
  const row = await plans(db).where('inspection_id', '=', inspectionId).executeTakeFirst()
  return row ? planOf(row) : null
}

/** `locked`: nobody else changes the plan's order, findings or statement until this transaction ends. */
export const getPlan = async (db: Tenant, planId: string, locked = false): Promise<Plan> => {
  const query = plans(db).where('plan_id', '=', planId)
  const row = await (locked ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw notFound('improvement plan')
  return planOf(row)
}

const partsIn = (db: Tenant, plans: readonly Plan[]) => {
  const ids = plans.map((plan) => plan.id)
  return { headings: headingsIn(db, ids), findings: findingsIn(db, ids), lines: linesIn(db, ids) }
}

const wholes = (
  plans: readonly Plan[],
  { headings, findings, lines }: Read<ReturnType<typeof partsIn>>,
  kept: ReadonlySet<string>,
): readonly WholePlan[] =>
  plans.map((plan) => ({
    plan,
    headings: headings.get(plan.id) ?? [],
    findings: findings.filter((row) => row.plan_id === plan.id).map((row) => findingOf(row, kept)),
    lines: lines.get(plan.id) ?? [],
  }))

/** Plans with their headings, findings and lines, in the order given: two queries, however many there are. */
export const wholePlansOf = async (db: Tenant, plans: readonly Plan[]): Promise<readonly WholePlan[]> => {
  if (plans.length === 0) return []
  const parts = await askTogether(db, partsIn(db, plans))
  return wholes(plans, parts, await keptSources(db, parts.findings))
}

export type HeldPlan = { whole: WholePlan; strengths: readonly Strength[]; isSent: boolean }

/** Plans with everything that is held of them, in the order given, and who somebody is, in two queries. */
export const heldPlansOf = async <T>(
  db: Tenant,
  plans: readonly Plan[],
  person: Beside<T>,
): Promise<{ held: readonly HeldPlan[]; evidence: ReadonlyMap<string, readonly Evidence[]>; person: T }> => {
  const ids = plans.map((plan) => plan.id)
  const { evidence, ...parts } = await askTogether(db, {
    ...partsIn(db, plans),
    evidence: evidenceIn(db, ids),
    strengths: strengthsIn(db, ids),
    standings: standingsIn(db, ids),
    person,
  })
  const kept = await keptSources(db, [...parts.findings, ...parts.strengths])
  const held = wholes(plans, parts, kept).map((whole) => ({
    whole,
    strengths: parts.strengths.filter((row) => row.plan_id === whole.plan.id).map((row) => strengthOf(row, kept)),
    isSent: parts.standings.get(whole.plan.id)?.isSent ?? false,
  }))
  return { held, evidence, person: parts.person }
}

/** Throws `not-found`. */
export const getWholePlan = async (db: Tenant, planId: string): Promise<WholePlan> =>
  (await wholePlansOf(db, [await getPlan(db, planId)]))[0]!

export type NewPlan = {
  inspectionId: string
  title: string
  statutory: boolean
  whyStatutory: string
  started: Day
}

/** The plan that answers this inspection, locked; made when there is none. Two people at once get the same one. */
export const getOrStartPlan = async (db: Tenant, plan: NewPlan, by: By): Promise<{ plan: Plan; isNew: boolean }> => {
  const made = await db.query
    .insertInto('improvement_plan.plan')
    .values({
      la_id: db.la,
      plan_id: newId(),
      title: plan.title,
      inspection_id: plan.inspectionId,
      statutory: plan.statutory,
      why_statutory: plan.whyStatutory,
      started_on: plan.started,
      started_by: db.accountId,
      started_by_name: by.name,
      created_at: by.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['la_id', 'inspection_id']).where('inspection_id', 'is not', null).doNothing(),
    )
    .returning('plan_id')
    .executeTakeFirst()
  const row = await plans(db).where('inspection_id', '=', plan.inspectionId).forUpdate().executeTakeFirstOrThrow()
  if (made) await recordChanges(db, { planId: row.plan_id, lineId: null, version: 1, by }, [event('started')])
  return { plan: planOf(row), isNew: made !== undefined }
}

/** Something that happened, rather than a field that changed. */
const event = (field: string) => ({ field, before: null, after: null })

const planFields = ['title', 'governance', 'status', 'evidenceMonths'] as const satisfies (keyof PlanFields)[]

/** False when someone saved another version meanwhile: nothing is written then. */
export const savePlan = async (db: Tenant, from: Plan, to: PlanFields, by: By): Promise<boolean> => {
  const changes = planFields
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, before: from[field], after: to[field] }))
  const { numUpdatedRows } = await db.query
    .updateTable('improvement_plan.plan')
    .set({
      title: to.title,
      governance: to.governance,
      status: to.status,
      evidence_months: to.evidenceMonths,
      version: from.version + 1,
    })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', from.id)
    .where('version', '=', from.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await recordChanges(db, { planId: from.id, lineId: null, version: from.version + 1, by }, changes)
  return true
}

/** The clock's answer may change, as when the day of receipt or the kind is corrected in the review. */
export const setStatutory = async (db: Tenant, planId: string, owed: boolean, why: string): Promise<void> => {
  await db.query
    .updateTable('improvement_plan.plan')
    .set({ statutory: owed, why_statutory: why })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .execute()
}
