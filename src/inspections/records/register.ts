import type { Tenant } from '../../platform/db/tenant.ts'
import type { Inspection, Proposal } from '../model.ts'
import { factsOf } from '../rules/facts.ts'
import { judgementsOf } from '../rules/findings.ts'
import { type Progress, progressOf } from '../rules/review.ts'
import { listInspections } from './inspections.ts'
import { listOpenProposals, listProposalsOfKind } from './proposals.ts'

/** One line of the register. `assumed` is what was read where nothing is accepted yet: for its name, never as a fact. */
export type RegisterEntry = {
  inspection: Inspection
  judgements: ReturnType<typeof judgementsOf>
  /** Null when the review is complete. */
  progress: Progress | null
  assumed: Pick<Inspection, 'kind' | 'authority' | 'onSite'>
}

const by = (proposals: readonly Proposal[]): ReadonlyMap<string, readonly Proposal[]> =>
  Map.groupBy(proposals, (proposal) => proposal.inspectionId)

/** Every inspection with what a list says of it, newest first. Three queries, however many there are. */
export const listRegister = async (db: Tenant): Promise<readonly RegisterEntry[]> => {
  const inspections = await listInspections(db)
  const judgements = by(await listProposalsOfKind(db, 'judgement'))
  const waiting = by(await listOpenProposals(db))
  return inspections.map((inspection) => {
    const open = waiting.get(inspection.id) ?? []
    const read = open.map((one) => (one.state === 'pending' ? { ...one, final: one.proposed } : one))
    return {
      inspection,
      judgements: judgementsOf(judgements.get(inspection.id) ?? []),
      progress: inspection.reviewedAt ? null : progressOf(open),
      assumed: inspection.reviewedAt ? inspection : factsOf(read),
    }
  })
}
