import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import type { Finding, FindingKind, Proposal } from '../model.ts'
import { findingOf, kindWhenPicked, paragraphsOf } from '../rules/findings.ts'
import { getProposal, listProposalsById } from './proposals.ts'

const findings = (db: Tenant) =>
  db.query
    .selectFrom('inspections.finding')
    .select(['finding_id', 'proposal_id', 'kind', 'sentence'])
    .where('la_id', '=', db.la)

type Row = { finding_id: string; proposal_id: string; kind: string; sentence: string | null }

/** Puts each finding together with the value it rests on; priority actions first, then as printed, then picked ones. */
const assemble = async (
  db: Tenant,
  rows: readonly Row[],
  known: readonly Proposal[] | null = null,
): Promise<readonly Finding[]> => {
  const proposals = known ?? (await listProposalsById(db, [...new Set(rows.map((row) => row.proposal_id))]))
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]))
  const order: readonly FindingKind[] = ['priority-action', 'area-for-improvement', 'concern', 'strength']
  return rows
    .flatMap((row) => {
      const proposal = byId.get(row.proposal_id)
      const stored = { id: row.finding_id, kind: row.kind as FindingKind, sentence: row.sentence }
      const finding = proposal && findingOf(stored, proposal)
      return finding ? [{ finding, position: proposal.position }] : []
    })
    .toSorted((a, b) => order.indexOf(a.finding.kind) - order.indexOf(b.finding.kind) || a.position - b.position)
    .map(({ finding }) => finding)
}

/** Findings that stand: accepted areas as printed, then sentences picked from accepted paragraphs. `proposals`: all of the inspection's, where they were read already. */
export const listFindings = async (
  db: Tenant,
  inspectionId: string,
  proposals: readonly Proposal[] | null = null,
): Promise<readonly Finding[]> => {
  const rows = await findings(db).where('inspection_id', '=', inspectionId).execute()
  return (await assemble(db, rows, proposals)).filter((finding) => finding.standing)
}

/** By id, whether they stand or not, so that a plan can say that one was taken back. */
export const findFindings = async (db: Tenant, findingIds: readonly string[]): Promise<readonly Finding[]> => {
  if (findingIds.length === 0) return []
  return assemble(
    db,
    await findings(db)
      .where('finding_id', 'in', [...findingIds])
      .execute(),
  )
}

/**
 * Makes a finding of one sentence of an accepted paragraph. Picking it again gives the same finding.
 * Throws `not-found` for another inspection's paragraph, `conflict` when the paragraph no longer says it.
 */
export const pickFinding = async (
  db: Tenant,
  byName: string,
  pick: { inspectionId: string; paragraphId: string; sentence: string },
): Promise<Finding> => {
  const proposal = await getProposal(db, pick.inspectionId, pick.paragraphId)
  if (proposal.kind !== 'paragraph') throw notFound('paragraph')
  const sentence = paragraphsOf([proposal])[0]?.sentences.find((one) => one.text === pick.sentence)
  if (!sentence)
    throw new Refusal(
      'conflict',
      'This sentence is no longer in an accepted paragraph.',
      'Go back to the inspection and look at the paragraph again.',
    )
  const same = () =>
    findings(db).where('proposal_id', '=', proposal.id).where('sentence', '=', pick.sentence).executeTakeFirst()
  if (!(await same()))
    await db.query
      .insertInto('inspections.finding')
      .values({
        la_id: db.la,
        finding_id: newId(),
        inspection_id: pick.inspectionId,
        proposal_id: proposal.id,
        kind: kindWhenPicked(sentence.leaning),
        sentence: pick.sentence,
        picked_by: db.accountId,
        picked_by_name: byName,
        picked_at: new Date(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const [finding] = await assemble(db, [(await same())!])
  return finding!
}
