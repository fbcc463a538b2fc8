import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { Inspection } from '../model.ts'
import { factsOf, isComplete } from '../rules/facts.ts'
import { listProposals } from './proposals.ts'
import { inspectionOf, stored } from './rows.ts'

const inspections = (db: Tenant) => db.query.selectFrom('inspections.inspection').selectAll().where('la_id', '=', db.la)

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
  const row = await inspections(db).where('inspection_id', '=', inspectionId).forUpdate().executeTakeFirst()
  if (!row) throw notFound('inspection')
  return inspectionOf(row)
}

/** Newest first: by first day on site, those without one by the day they came in. */
export const listInspections = async (db: Tenant): Promise<readonly Inspection[]> => {
  const found = (await inspections(db).orderBy('created_at', 'desc').execute()).map(inspectionOf)
  const when = (one: Inspection): string =>
    one.onSite[0]?.start ?? one.publishedOn ?? one.receivedOn ?? one.createdAt.toISOString().slice(0, 10)
  return found.toSorted((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0))
}

/** Writes down what the decisions add up to. Call it in the transaction that decided, while the inspection is locked. */
export const refreshFacts = async (db: Tenant, inspectionId: string, now: Date): Promise<Inspection> => {
  const proposals = await listProposals(db, inspectionId)
  const facts = factsOf(proposals)
  const before = await getInspection(db, inspectionId)
  const row = await db.query
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
      reviewed_at: isComplete(proposals) ? (before.reviewedAt ?? now) : null,
    })
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', inspectionId)
    .returningAll()
    .executeTakeFirstOrThrow()
  return inspectionOf(row)
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
