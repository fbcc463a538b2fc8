import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Finding, Proposal } from '../model.ts'

/**
 * Takes a document with the values that were read from it, and the findings that rest on them, to another inspection.
 * They stand behind the values that are there.
 */
export const moveDocument = async (db: Tenant, documentId: string, toInspectionId: string): Promise<void> => {
  await sql`set constraints inspections.proposal_la_id_inspection_id_position_key deferred`.execute(db.query)
  await sql`
    update inspections.finding f set inspection_id = ${toInspectionId}
    from inspections.proposal p
    where f.la_id = ${db.la} and p.la_id = f.la_id and p.proposal_id = f.proposal_id and p.document_id = ${documentId}`.execute(
    db.query,
  )
  await sql`
    update inspections.proposal p
    set inspection_id = ${toInspectionId}, position = p.position + (
      select coalesce(max(there.position), -1) + 1 from inspections.proposal there
      where there.la_id = ${db.la} and there.inspection_id = ${toInspectionId})
    where p.la_id = ${db.la} and p.document_id = ${documentId}`.execute(db.query)
  await db.query
    .updateTable('inspections.document')
    .set({ inspection_id: toInspectionId })
    .where('la_id', '=', db.la)
    .where('document_id', '=', documentId)
    .execute()
}

type Pair = { from: string; to: string }

/** Listed areas that both documents hold to the letter, and paragraphs that the sentences of findings stand in. */
const pairsOf = (from: readonly Proposal[], to: readonly Proposal[]): readonly Pair[] => {
  const saying = (one: Proposal): string => `${one.kind} ${JSON.stringify(one.final ?? one.proposed)}`
  const there = Map.groupBy(to, saying)
  return from
    .filter((one) => one.documentId !== null)
    .flatMap((one) => {
      const same = there.get(saying(one))?.shift()
      return same ? [{ from: one.id, to: same.id }] : []
    })
}

/**
 * Lets the findings of one document rest on another's values where those say to the letter the same, so that what plans point at
 * keeps its id; the other's own findings take their place. Called again the other way round, it undoes itself.
 */
export const exchangeFindings = async (
  db: Tenant,
  from: readonly Proposal[],
  to: readonly Proposal[],
): Promise<void> => {
  const pairs = pairsOf(from, to)
  if (pairs.length === 0) return
  const [mine, theirs] = [pairs.map((pair) => pair.from), pairs.map((pair) => pair.to)]
  const inspectionOf = new Map([...from, ...to].map((one) => [one.id, one.inspectionId]))
  const swapped = [...pairs, ...pairs.map(({ from: a, to: b }) => ({ from: b, to: a }))].map((pair) => ({
    ...pair,
    inspection: inspectionOf.get(pair.to),
  }))
  const rows = await db.query
    .selectFrom('inspections.finding')
    .selectAll()
    .where('la_id', '=', db.la)
    .where('proposal_id', 'in', [...mine, ...theirs])
    .execute()
  if (rows.length === 0) return
  // No two findings may rest on one value even for a moment, so each is first marked as on its way.
  await sql`
    update inspections.finding set kind = 'concern', sentence = finding_id::text
    where la_id = ${db.la} and finding_id = any(${rows.map((row) => row.finding_id)}::uuid[])`.execute(db.query)
  const target = new Map(swapped.map((pair) => [pair.from, pair]))
  const back = rows.map((row) => ({
    id: row.finding_id,
    proposal: target.get(row.proposal_id)!.to,
    inspection: target.get(row.proposal_id)!.inspection,
    kind: row.kind as Finding['kind'],
    sentence: row.sentence,
  }))
  await sql`
    update inspections.finding f
    set proposal_id = back.proposal, inspection_id = back.inspection, kind = back.kind, sentence = back.sentence
    from jsonb_to_recordset(${JSON.stringify(back)}::jsonb)
      as back(id uuid, proposal uuid, inspection uuid, kind text, sentence text)
    where f.la_id = ${db.la} and f.finding_id = back.id`.execute(db.query)
}
