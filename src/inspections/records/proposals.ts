import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { Decision, Proposal, ValueKind } from '../model.ts'
import { decisionOf, proposalOf } from './rows.ts'

/** Proposals with the last decision about each. */
const withLastDecision = (db: Tenant) =>
  db.query
    .selectFrom('inspections.proposal as p')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('inspections.decision as d')
          .select(['d.sequence', 'd.outcome', 'd.final', 'd.decided_by_name', 'd.decided_at'])
          .whereRef('d.la_id', '=', 'p.la_id')
          .whereRef('d.proposal_id', '=', 'p.proposal_id')
          .orderBy('d.sequence', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['p.proposal_id', 'p.inspection_id', 'p.document_id', 'p.kind', 'p.position', 'p.proposed', 'p.source'])
    .select(['last.sequence', 'last.outcome', 'last.final', 'last.decided_by_name', 'last.decided_at'])
    .where('p.la_id', '=', db.la)

/** Every value of an inspection, as printed. */
export const listProposals = async (db: Tenant, inspectionId: string): Promise<readonly Proposal[]> => {
  const rows = await withLastDecision(db).where('p.inspection_id', '=', inspectionId).orderBy('p.position').execute()
  return rows.map(proposalOf)
}

/** Every value of several inspections, each as printed. */
export const listProposalsOf = async (db: Tenant, inspectionIds: readonly string[]): Promise<readonly Proposal[]> => {
  if (inspectionIds.length === 0) return []
  const rows = await withLastDecision(db)
    .where('p.inspection_id', 'in', [...inspectionIds])
    .orderBy('p.position')
    .execute()
  return rows.map(proposalOf)
}

export const listProposalsById = async (db: Tenant, ids: readonly string[]): Promise<readonly Proposal[]> => {
  if (ids.length === 0) return []
  return (
    await withLastDecision(db)
      .where('p.proposal_id', 'in', [...ids])
      .execute()
  ).map(proposalOf)
}

/** The values of one kind of all inspections, as printed. */
export const listProposalsOfKind = async (db: Tenant, kind: ValueKind): Promise<readonly Proposal[]> => {
  const rows = await withLastDecision(db).where('p.kind', '=', kind).orderBy('p.position').execute()
  return rows.map(proposalOf)
}

/** Throws `not-found`. */
export const getProposal = async (db: Tenant, inspectionId: string, proposalId: string): Promise<Proposal> => {
  const row = await withLastDecision(db)
    .where('p.inspection_id', '=', inspectionId)
    .where('p.proposal_id', '=', proposalId)
    .executeTakeFirst()
  if (!row) throw notFound('value')
  return proposalOf(row)
}

/** Every decision about one value, oldest first. */
export const listDecisions = async (db: Tenant, proposalId: string): Promise<readonly Decision[]> => {
  const rows = await db.query
    .selectFrom('inspections.decision')
    .select(['sequence', 'outcome', 'final', 'decided_by_name', 'decided_at'])
    .where('la_id', '=', db.la)
    .where('proposal_id', '=', proposalId)
    .orderBy('sequence')
    .execute()
  return rows.map(decisionOf)
}
