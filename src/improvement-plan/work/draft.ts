import {
  type Finding,
  findFindings,
  getClock,
  getInspection,
  type Inspection,
  type InspectionClock,
  listFindings,
  listListItems,
  pickFinding,
  titleOf,
} from '../../inspections/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { emptyLine, type Origin, type Plan, type PlanFinding } from '../model.ts'
import type { By } from '../records/by.ts'
import { applyDraft, listFindingsOf } from '../records/findings.ts'
import { addLine } from '../records/lines.ts'
import { findPlanOf, getOrStartPlan, getPlan, setStatutory } from '../records/plans.ts'
import { addStrengths, listStrengths } from '../records/strengths.ts'
import { type Draft, draftFrom, type SourceFinding, type SourceStrength } from '../rules/drafting.ts'
import { dutyOf } from '../rules/duty.ts'
import { type OfferedList, offeredLists, taken } from '../rules/lists.ts'

const sourceOf = (finding: Finding): SourceFinding => ({
  sourceKey: finding.id,
  origin: finding.kind === 'priority-action' || finding.kind === 'area-for-improvement' ? finding.kind : 'narrative',
  quote: finding.text,
  paragraph: finding.paragraph,
  page: finding.page,
  section: finding.section,
  listHeading: null,
})

/** What is accepted now: every listed area, the concerns and list items that this plan took up and that still stand, and `add`. */
const acceptedFor = async (
  db: Tenant,
  inspectionId: string,
  held: readonly PlanFinding[],
  lists: readonly OfferedList[],
  ticked: ReadonlySet<string>,
): Promise<readonly SourceFinding[]> => {
  const keysOf = (origin: Origin) => held.filter((one) => one.origin === origin).map((one) => one.sourceKey)
  const listed = (await listFindings(db, inspectionId)).filter((finding) => finding.origin === 'listed')
  const narrative = (await findFindings(db, keysOf('narrative'))).filter(
    // One of a draft went with it when the final report took its place.
    (finding) => finding.standing && finding.inspectionId === inspectionId,
  )
  const items = taken(lists, new Set([...keysOf('own-list'), ...ticked])).findings
  return [...[...listed, ...narrative].map(sourceOf), ...items]
}

export type DraftPreview = {
  inspection: Inspection
  clock: InspectionClock
  /** The plan that there is already. */
  plan: Plan | null
  draft: Draft
  /** The council's own lists, for a person to tick. */
  lists: readonly OfferedList[]
}

const nothing: ReadonlySet<string> = new Set()

/** What drafting would do, for the page that explains it. Changes nothing. `ticked`: ids of list items that a person chose. */
export const previewDraft = async (
  db: Tenant,
  inspectionId: string,
  today: Day,
  ticked: ReadonlySet<string> = nothing,
): Promise<DraftPreview> => {
  const inspection = await getInspection(db, inspectionId)
  const clock = await getClock(db, inspectionId, today)
  const plan = await findPlanOf(db, inspectionId)
  const held = plan ? await listFindingsOf(db, plan.id) : []
  const strengths = plan ? await listStrengths(db, plan.id) : []
  const keys = new Set([...held, ...strengths].map((one) => one.sourceKey))
  const lists = offeredLists(await listListItems(db, inspectionId), keys)
  return {
    inspection,
    clock,
    plan,
    lists,
    draft: draftFrom(await acceptedFor(db, inspectionId, held, lists, ticked), held),
  }
}

const addLinesFor = async (db: Tenant, planId: string, findingIds: readonly string[], by: By): Promise<void> => {
  for (const id of findingIds) await addLine(db, planId, { ...emptyLine, findings: [id] }, by)
}

/** `isOwedAnew`: whether a statement is owed is said for the first time, or otherwise than before. */
export type Drafted = {
  planId: string
  isNew: boolean
  isOwedAnew: boolean
  added: number
  strengths: number
  draft: Draft
}

/**
 * Drafts the plan that answers an inspection, or brings it up to date. Safe to do twice, also at the same moment.
 * `ticked`: ids of accepted items of the council's own lists that a person chose.
 */
export const draftPlan = async (
  db: Tenant,
  inspectionId: string,
  by: By,
  today: Day,
  ticked: ReadonlySet<string> = nothing,
): Promise<Drafted> => {
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
  const { draft, lists } = await previewDraft(db, inspectionId, today, ticked)
  const findingIds = await applyDraft(db, plan.id, draft, by)
  await addLinesFor(db, plan.id, findingIds, by)
  const strengths = await addStrengths(db, plan.id, taken(lists, ticked).strengths, today, by)
  await setStatutory(db, plan.id, statutory, why)
  const isOwedAnew = isNew ? statutory : plan.statutory !== statutory
  return { planId: plan.id, isNew, isOwedAnew, added: findingIds.length, strengths, draft }
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

/** Takes up each picked sentence as a strength; one that the plan holds already is passed over. Gives how many came in. */
export const pickStrengths = async (
  db: Tenant,
  planId: string,
  picks: readonly { paragraphId: string; sentence: string }[],
  by: By,
  today: Day,
): Promise<number> => {
  const { inspectionId } = await getPlan(db, planId, true)
  if (inspectionId === null) return 0
  const found: SourceStrength[] = []
  for (const pick of picks) {
    const finding = sourceOf(await pickFinding(db, by.name, { inspectionId, ...pick }))
    found.push({ ...finding, origin: 'narrative' })
  }
  return addStrengths(db, planId, found, today, by)
}
