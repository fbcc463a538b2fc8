import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Value, ValueKind } from '../model.ts'
import { counting } from '../rules/facts.ts'
import { isSame } from '../rules/printed.ts'
import { insertDecisions, insertProposals } from './decide.ts'
import { lockInspection, refreshFacts } from './inspections.ts'
import { listProposals } from './proposals.ts'

export type Entry = { kind: ValueKind; value: Value | null }

/**
 * Writes down what a person entered of what an inspection has once, such as its dates: each value with who and when, beside what was
 * there before. Null takes a value away. Nothing is written for what stays the same. `seen`: how many decisions there were about
 * these kinds when the person began; false when somebody has decided since, and then nothing is written.
 */
export const enterValues = async (
  db: Tenant,
  by: { name: string; now: Date },
  inspectionId: string,
  entries: readonly Entry[],
  seen: number | null = null,
): Promise<boolean> => {
  await lockInspection(db, inspectionId)
  const proposals = await listProposals(db, inspectionId)
  const kinds = new Set(entries.map(({ kind }) => kind))
  if (seen !== null && seen !== decisionsAbout(proposals, kinds)) return false
  const changed = entries.filter(({ kind, value }) => !isSame(counting(proposals, kind)?.final ?? null, value))
  const last = proposals.at(-1)?.position ?? -1
  const decisions = changed.flatMap(({ kind, value }) => {
    const all = proposals.filter((one) => one.kind === kind)
    const outcome = value === null ? ('rejected' as const) : ('corrected' as const)
    const targets = value === null ? all.filter((one) => one.final !== null) : all.slice(-1)
    return targets.map((one) => ({ proposalId: one.id, sequence: one.sequence + 1, outcome, final: value }))
  })
  const added = changed
    .filter(({ kind, value }) => value !== null && !proposals.some((one) => one.kind === kind))
    .map(({ kind, value }, at) => ({ id: newId(), kind, proposed: null, source: null, position: last + 1 + at, value }))
  if (added.length > 0) await insertProposals(db, inspectionId, null, added)
  const first = added.map(({ id, value }) => ({
    proposalId: id,
    sequence: 1,
    outcome: 'corrected' as const,
    final: value as Value,
  }))
  if (decisions.length + first.length > 0) await insertDecisions(db, by.name, by.now, [...decisions, ...first])
  await refreshFacts(db, inspectionId, by.now)
  return true
}

/** How many decisions there have been about these kinds of values. */
export const decisionsAbout = (
  proposals: readonly { kind: ValueKind; sequence: number }[],
  kinds: ReadonlySet<ValueKind>,
): number => proposals.filter(({ kind }) => kinds.has(kind)).reduce((sum, { sequence }) => sum + sequence, 0)

export type Entered = { kind: ValueKind; final: Value | null; by: string; at: Date }

/** Every decision about the values of some kinds, newest first: who entered what, and when. */
export const listEntered = async (
  db: Tenant,
  inspectionId: string,
  kinds: readonly ValueKind[],
): Promise<readonly Entered[]> => {
  const rows = await db.query
    .selectFrom('inspections.decision as d')
    .innerJoin('inspections.proposal as p', (join) =>
      join.onRef('p.la_id', '=', 'd.la_id').onRef('p.proposal_id', '=', 'd.proposal_id'),
    )
    .select(['p.kind', 'd.final', 'd.decided_by_name', 'd.decided_at'])
    .where('d.la_id', '=', db.la)
    .where('p.inspection_id', '=', inspectionId)
    .where('p.kind', 'in', [...kinds])
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.sequence', 'desc')
    .execute()
  return rows.map((row) => ({
    kind: row.kind as ValueKind,
    final: row.final as Value | null,
    by: row.decided_by_name,
    at: row.decided_at,
  }))
}
