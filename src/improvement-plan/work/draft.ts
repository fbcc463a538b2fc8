import {
  type Finding,
  findFindings,
  getClock,
  getInspection,
  type Inspection,
  type InspectionClock,
  listFindings,
  pickFinding,
  titleOf,
} from '../../inspections/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { emptyLine, type Plan } from '../model.ts'
import type { By } from '../records/by.ts'
import { applyDraft, listFindingsOf } from '../records/findings.ts'
import { addLine } from '../records/lines.ts'
import { findPlanOf, getOrStartPlan, getPlan, setStatutory } from '../records/plans.ts'
import { type Draft, draftFrom, type SourceFinding } from '../rules/drafting.ts'
import { dutyOf } from '../rules/duty.ts'

const sourceOf = (finding: Finding): SourceFinding => ({
  sourceKey: finding.id,
  origin: finding.kind === 'priority-action' || finding.kind === 'area-for-improvement' ? finding.kind : 'narrative',
  quote: finding.text,
  paragraph: finding.paragraph,
  page: finding.page,
  section: finding.section,
  listHeading: null,
})

/** What is accepted now: every listed area, and the concerns that this plan picked and that still stand. */
const acceptedFor = async (
  db: Tenant,
  inspectionId: string,
  picked: readonly string[],
): Promise<readonly SourceFinding[]> => {
  const listed = (await listFindings(db, inspectionId)).filter((finding) => finding.origin === 'listed')
  const narrative = (await findFindings(db, picked)).filter((finding) => finding.standing)
  return [...listed, ...narrative].map(sourceOf)
}

export type DraftPreview = {
  inspection: Inspection
  clock: InspectionClock
  /** The plan that there is already. */
  plan: Plan | null
  draft: Draft
}

/** What drafting would do, for the page that explains it. Changes nothing. */
export const previewDraft = async (db: Tenant, inspectionId: string, today: Day): Promise<DraftPreview> => {
  const inspection = await getInspection(db, inspectionId)
  const clock = await getClock(db, inspectionId, today)
  const plan = await findPlanOf(db, inspectionId)
  const held = plan ? await listFindingsOf(db, plan.id) : []
  const picked = held.filter((one) => one.origin === 'narrative').map((one) => one.sourceKey)
  return { inspection, clock, plan, draft: draftFrom(await acceptedFor(db, inspectionId, picked), held) }
}

const addLinesFor = async (db: Tenant, planId: string, findingIds: readonly string[], by: By): Promise<void> => {
  for (const id of findingIds) await addLine(db, planId, { ...emptyLine, findings: [id] }, by)
}

export type Drafted = { planId: string; isNew: boolean; added: number; draft: Draft }

/** Drafts the plan that answers an inspection, or brings it up to date. Safe to do twice, also at the same moment. */
export const draftPlan = async (db: Tenant, inspectionId: string, by: By, today: Day): Promise<Drafted> => {
  const { inspection, clock } = await previewDraft(db, inspectionId, today)
  const { statutory, why } = dutyOf(clock)
  const { plan, isNew } = await getOrStartPlan(
    db,
    {
      inspectionId,
      title: `Improvement plan: ${titleOf(inspection)}`,
      statutory,
      whyStatutory: why,
      started: today,
    },
    by,
  )
  // The plan is locked now: what it holds is read again, so that a second press finds what the first one made.
  const { draft } = await previewDraft(db, inspectionId, today)
  const findingIds = await applyDraft(db, plan.id, draft, by)
  await addLinesFor(db, plan.id, findingIds, by)
  await setStatutory(db, plan.id, statutory, why)
  return { planId: plan.id, isNew, added: findingIds.length, draft }
}

/** Makes a line of each picked sentence; one that the plan holds already is passed over. Gives how many came in. */
export const pickConcerns = async (
  db: Tenant,
  planId: string,
  picks: readonly { paragraphId: string; sentence: string }[],
  by: By,
): Promise<number> => {
  const plan = await getPlan(db, planId, true)
  if (plan.inspectionId === null) return 0
  const { inspectionId } = plan
  const findings: Finding[] = []
  for (const pick of picks) findings.push(await pickFinding(db, by.name, { inspectionId, ...pick }))
  const held = await listFindingsOf(db, planId)
  const { add } = draftFrom(findings.map(sourceOf), held)
  const ids = await applyDraft(db, planId, { add, reworded: [], gone: [], back: [] }, by)
  await addLinesFor(db, planId, ids, by)
  return ids.length
}
