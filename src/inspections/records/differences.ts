import type { Tenant } from '../../platform/db/tenant.ts'
import type { Inspection, Proposal } from '../model.ts'
import { type Compared, compareAll } from '../rules/differences.ts'
import { counting, isKind } from '../rules/facts.ts'
import { insertDecisions } from './decide.ts'
import { listAllDocuments } from './documents.ts'
import { lockInspection, refreshFacts } from './inspections.ts'
import { listProposalsOf } from './proposals.ts'

/** What each document of an inspection says otherwise than what counts. Two queries, however many documents there are. */
export const compareDocuments = async (db: Tenant, whole: Inspection): Promise<readonly Compared[]> => {
  const documents = await listAllDocuments(db, whole.id)
  const ids = [whole.id, ...new Set(documents.map((one) => one.inspectionId))]
  return compareAll(whole.id, documents, await listProposalsOf(db, ids))
}

const decideOne = async (
  db: Tenant,
  by: { name: string; now: Date },
  proposal: Proposal,
  decision: { outcome: 'accepted' | 'corrected' | 'rejected'; final: Proposal['final'] },
): Promise<void> => {
  await insertDecisions(db, by.name, by.now, [
    { proposalId: proposal.id, sequence: proposal.sequence + 1, ...decision },
  ])
}

/**
 * Settles one difference: `take` lets the other document's value count, `keep` lets what counts stand. False when there is no such
 * difference any more.
 */
export const settleDifference = async (
  db: Tenant,
  by: { name: string; now: Date },
  whole: Inspection,
  proposalId: string,
  how: 'take' | 'keep',
): Promise<boolean> => {
  await lockInspection(db, whole.id)
  const difference = (await compareDocuments(db, whole))
    .flatMap((one) => one.differences)
    .find((one) => one.proposal.id === proposalId)
  if (!difference) return false
  const { proposal } = difference
  const value = proposal.final ?? proposal.proposed
  const counts = (await listProposalsOf(db, [whole.id])).filter((one) => one.inspectionId === whole.id)
  if (how === 'keep') await decideOne(db, by, proposal, { outcome: 'rejected', final: null })
  else {
    const before =
      proposal.kind === 'judgement'
        ? counts
            .filter(isKind('judgement'))
            .find(
              (one) =>
                one.final?.area ===
                (isKind('judgement')(proposal) ? (proposal.final ?? proposal.proposed)!.area : null),
            )
        : counting(counts, proposal.kind)
    await decideOne(db, by, proposal, { outcome: 'accepted', final: value })
    // Of the main document's own values the last decision counts: what was entered before stays as it was entered.
    if (before && proposal.inspectionId !== whole.id)
      await decideOne(db, by, before, { outcome: 'corrected', final: value })
  }
  await refreshFacts(db, whole.id, by.now)
  if (proposal.inspectionId !== whole.id) await refreshFacts(db, proposal.inspectionId, by.now)
  return true
}
