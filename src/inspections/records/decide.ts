import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Inspection, Outcome, Proposal, Value, ValueKind, ValueOf } from '../model.ts'
import { isOnce } from '../rules/differences.ts'
import { counting } from '../rules/facts.ts'
import { isSame } from '../rules/printed.ts'
import { lockInspection, refreshFacts } from './inspections.ts'
import { getProposal, listProposals } from './proposals.ts'
import { stored } from './rows.ts'

export type Verdict = { outcome: Outcome; final: Value | null }
export type Decided = { ok: true; inspection: Inspection } | { ok: false; now: Proposal }

/** PostgreSQL takes 65,535 values in one statement; a long document has more. */
const inPortions = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / 1000) }, (_, at) => rows.slice(at * 1000, at * 1000 + 1000))

/** Call it while the inspection is locked. */
export const insertDecisions = async (
  db: Tenant,
  byName: string,
  now: Date,
  decisions: readonly (Verdict & { proposalId: string; sequence: number })[],
): Promise<void> => {
  const rows = decisions.map((decision) => ({
    la_id: db.la,
    proposal_id: decision.proposalId,
    sequence: decision.sequence,
    outcome: decision.outcome,
    final: decision.final === null ? null : stored(decision.final),
    decided_by: db.accountId,
    decided_by_name: byName,
    decided_at: now,
  }))
  for (const some of inPortions(rows)) await db.query.insertInto('inspections.decision').values(some).execute()
}

/**
 * Decides one value. `seen` is the sequence that the person saw: when someone decided in between, nothing is written
 * and the value as it now is comes back. Throws `not-found`.
 */
export const decide = async (
  db: Tenant,
  byName: string,
  now: Date,
  given: { inspectionId: string; proposalId: string; seen: number; verdict: Verdict },
): Promise<Decided> => {
  await lockInspection(db, given.inspectionId)
  const proposal = await getProposal(db, given.inspectionId, given.proposalId)
  if (proposal.sequence !== given.seen) return { ok: false, now: proposal }
  await insertDecisions(db, byName, now, [
    { ...given.verdict, proposalId: proposal.id, sequence: proposal.sequence + 1 },
  ])
  return { ok: true, inspection: await refreshFacts(db, given.inspectionId, now) }
}

/** Accepts as read those of these values that still wait and that hold a value. Returns how many that were. */
export const acceptAsRead = async (
  db: Tenant,
  byName: string,
  now: Date,
  inspectionId: string,
  proposalIds: readonly string[],
): Promise<number> => {
  await lockInspection(db, inspectionId)
  const wanted = new Set(proposalIds)
  const all = await listProposals(db, inspectionId)
  // What contradicts a value that counts is a difference to settle, one by one.
  const contradicts = (proposal: Proposal): boolean => {
    const counts = isOnce(proposal.kind) ? counting(all, proposal.kind) : null
    return counts !== null && !isSame(counts.final, proposal.proposed)
  }
  const waiting = all.filter(
    (proposal) =>
      wanted.has(proposal.id) && proposal.state === 'pending' && proposal.proposed !== null && !contradicts(proposal),
  )
  if (waiting.length === 0) return 0
  const decisions = waiting.map((proposal) => ({
    proposalId: proposal.id,
    sequence: proposal.sequence + 1,
    outcome: 'accepted' as const,
    final: proposal.proposed,
  }))
  await insertDecisions(db, byName, now, decisions)
  await refreshFacts(db, inspectionId, now)
  return waiting.length
}

/** Enters a value that the reader missed: decided as it is entered. Returns the new proposal's id. */
export const addValue = async <K extends ValueKind>(
  db: Tenant,
  byName: string,
  now: Date,
  given: { inspectionId: string; documentId: string | null; kind: K; value: ValueOf<K>; page: number | null },
): Promise<string> => {
  await lockInspection(db, given.inspectionId)
  const last = (await listProposals(db, given.inspectionId)).at(-1)
  const proposalId = newId()
  const source = given.page === null ? null : { page: given.page, text: '', boxes: [], rule: 'entered', certain: true }
  await insertProposals(db, given.inspectionId, given.documentId, [
    { id: proposalId, kind: given.kind, proposed: null, source, position: (last?.position ?? -1) + 1 },
  ])
  const final = given.value as Value
  await insertDecisions(db, byName, now, [{ proposalId, sequence: 1, outcome: 'corrected', final }])
  await refreshFacts(db, given.inspectionId, now)
  return proposalId
}

type StoredProposal = Pick<Proposal, 'id' | 'kind' | 'proposed' | 'source' | 'position'>

/** Writes proposals and, for each listed area, the finding that plans will point at. */
export const insertProposals = async (
  db: Tenant,
  inspectionId: string,
  documentId: string | null,
  proposals: readonly StoredProposal[],
): Promise<void> => {
  const rows = proposals.map((proposal) => ({
    la_id: db.la,
    proposal_id: proposal.id,
    inspection_id: inspectionId,
    document_id: documentId,
    kind: proposal.kind,
    position: proposal.position,
    proposed: proposal.proposed === null ? null : stored(proposal.proposed),
    source: proposal.source === null ? null : stored(proposal.source),
  }))
  for (const some of inPortions(rows)) await db.query.insertInto('inspections.proposal').values(some).execute()
  const findings = proposals
    .filter(({ kind }) => kind === 'area-for-improvement' || kind === 'priority-action')
    .map(({ id, kind }) => ({
      la_id: db.la,
      finding_id: newId(),
      inspection_id: inspectionId,
      proposal_id: id,
      kind,
      sentence: null,
    }))
  for (const some of inPortions(findings)) await db.query.insertInto('inspections.finding').values(some).execute()
}
