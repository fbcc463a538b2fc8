import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { askedOnce, asksEachOnce } from '../../platform/db/asked-once.ts'
import { askAlone, askTogether, type Beside } from '../../platform/db/beside.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { Inspection } from '../model.ts'
import { factsOf, isReviewed } from '../rules/facts.ts'
import { stepsIn } from './clock-steps.ts'
import { listProposals } from './proposals.ts'
import { type InspectionRow, inspectionOf, stored } from './rows.ts'

/** Who is named for it; for a part, who is named for its whole. */
export const namedColumn = sql<string[]>`array(
  select n.account_id::text from inspections.named_person n
  where n.la_id = i.la_id and n.inspection_id = coalesce(i.part_of, i.inspection_id) order by n.named_at, n.account_id)`

const inspections = (db: Tenant) =>
  db.query
    .selectFrom('inspections.inspection as i')
    .selectAll('i')
    .select(namedColumn.as('named'))
    .where('i.la_id', '=', db.la)

export const findInspection = async (db: Tenant, inspectionId: string): Promise<Inspection | null> => {
  const row = await inspections(db).where('inspection_id', '=', inspectionId).executeTakeFirst()
  return row ? inspectionOf(row) : null
}

/** Throws `not-found`. */
export const getInspection = async (db: Tenant, inspectionId: string): Promise<Inspection> => {
  const found = await findInspection(db, inspectionId)
  if (!found) throw notFound('inspection')
  return found
}

/** Holds the inspection until the transaction ends, so that decisions about it come one after another. Throws `not-found`. */
export const lockInspection = async (db: Tenant, inspectionId: string): Promise<Inspection> => {
  const row = await inspections(db).where('inspection_id', '=', inspectionId).forUpdate('i').executeTakeFirst()
  if (!row) throw notFound('inspection')
  return inspectionOf(row)
}

/** The day an inspection stands at on the timeline: its first day on site, or the best that is known instead. */
export const dayOf = (
  one: Pick<Inspection, 'onSite' | 'notifiedOn' | 'publishedOn' | 'receivedOn' | 'draftReceivedOn' | 'createdAt'>,
): Day =>
  one.onSite[0]?.start ??
  one.notifiedOn ??
  one.publishedOn ??
  one.receivedOn ??
  one.draftReceivedOn ??
  one.createdAt.toISOString().slice(0, 10)

const firstFile = sql<string | null>`(
  select d.file_name from inspections.document d
  where d.la_id = i.la_id and d.inspection_id = i.inspection_id order by d.uploaded_at limit 1)`

/** Everything that ever came in, parts of inspections too, the newest first, each with the name of its first file. */
const allIn = (db: Tenant): Beside<readonly { inspection: Inspection; fileName: string | null }[]> => ({
  rows: sql`${inspections(db).select(firstFile.as('file_name')).orderBy('created_at', 'desc')}`,
  read: (rows: readonly (InspectionRow & { file_name: string | null })[]) =>
    rows.map((row) => ({ inspection: inspectionOf(row), fileName: row.file_name })),
})

/** A page that asks each thing once has clocks of inspections on it: what they go by is asked with them. */
const allAndSteps = (db: Tenant) =>
  askedOnce(db, 'inspections and steps', () => askTogether(db, { all: allIn(db), steps: stepsIn(db) }))

export const listAll = async (db: Tenant) => (asksEachOnce(db) ? (await allAndSteps(db)).all : askAlone(db, allIn(db)))

export const listSteps = async (db: Tenant) =>
  asksEachOnce(db) ? (await allAndSteps(db)).steps : askAlone(db, stepsIn(db))

/** Every activity of the register, newest first: by first day on site, those without one by the day they came in. */
export const listInspections = async (db: Tenant): Promise<readonly Inspection[]> => {
  const found = (await listAll(db)).flatMap(({ inspection }) => (inspection.partOf === null ? [inspection] : []))
  const when = dayOf
  return found.toSorted((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0))
}

/** What other documents of an inspection came in as, oldest first. */
export const listParts = async (db: Tenant, inspectionId: string): Promise<readonly Inspection[]> => {
  const rows = await inspections(db).where('i.part_of', '=', inspectionId).orderBy('i.created_at').execute()
  return rows.map(inspectionOf)
}

/** Writes down what the decisions add up to. Call it in the transaction that decided, while the inspection is locked. */
export const refreshFacts = async (db: Tenant, inspectionId: string, now: Date): Promise<Inspection> => {
  const proposals = await listProposals(db, inspectionId)
  const facts = factsOf(proposals)
  const before = await getInspection(db, inspectionId)
  await db.query
    .updateTable('inspections.inspection')
    .set({
      kind: facts.kind,
      authority_code: facts.authority?.code ?? null,
      authority_name: facts.authority?.name ?? null,
      framework: facts.framework,
      focus: facts.focus,
      on_site: stored(facts.onSite),
      received_on: facts.receivedOn,
      published_on: facts.publishedOn,
      stated_deadline: facts.statedDeadline,
      lead_inspector: facts.leadInspector,
      inspectors: [...facts.inspectors],
      priority_action: facts.priorityAction,
      written_by: facts.writtenBy,
      title: facts.title,
      notes: facts.notes,
      notified_on: facts.notifiedOn,
      draft_received_on: facts.draftReceivedOn,
      accuracy_due_on: facts.accuracyDueOn,
      accuracy_sent_on: facts.accuracySentOn,
      reviewed_at: isReviewed(proposals) ? (before.reviewedAt ?? now) : null,
    })
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', inspectionId)
    .execute()
  return getInspection(db, inspectionId)
}

/** Takes an inspection out with its documents, values and decisions. Throws `not-found`. */
export const deleteInspection = async (db: Tenant, inspectionId: string): Promise<void> => {
  const gone = await db.query
    .deleteFrom('inspections.inspection')
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', inspectionId)
    .executeTakeFirst()
  if (Number(gone.numDeletedRows) === 0) throw notFound('inspection')
}
