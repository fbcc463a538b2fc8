import type { Visit } from '../../access/model.ts'
import { stoodSince } from '../../performance/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Line } from '../model.ts'
import { listDecisions } from '../records/history.ts'
import { measuresOfPlan } from '../records/measures.ts'
import { decisionsOf, type Worse, worseSince } from '../rules/worse-since.ts'

/**
 * Line id -> its standards that have got worse since it was signed off or rated embedded. Everybody who may read the plan is told that it is so, or
 * the plan would say of itself what its figures deny; who may not see true counts is told nothing of small ones, as everywhere.
 */
export const worseOfLines = async (
  db: Tenant,
  { may, today }: Pick<Visit, 'may' | 'today'>,
  planId: string,
  lines: readonly Line[],
  /** Of this standard alone; of all that measure them where left out. */
  only?: string,
): Promise<ReadonlyMap<string, readonly Worse[]>> => {
  if (!lines.some(({ delivery, impact }) => delivery === 'signed-off' || impact === 'embedded')) return new Map()
  const [changes, measures] = [await listDecisions(db, planId), await measuresOfPlan(db, planId)]
  const decided = lines.map((line) => ({
    id: line.id,
    decisions: decisionsOf(line, changes),
    standards: (measures.get(line.id) ?? []).filter((id) => only === undefined || id === only),
  }))
  const days = Map.groupBy(
    decided.flatMap(({ decisions, standards }) =>
      standards.flatMap((standard) => decisions.map(({ on }) => ({ standard, on }))),
    ),
    ({ standard }) => standard,
  )
  const stood = await stoodSince(db, {
    days: new Map([...days].map(([standard, some]) => [standard, some.map(({ on }) => on)])),
    today,
    counts: may('performance.see') && may('performance.counts'),
  })
  return new Map(decided.map(({ id, decisions, standards }) => [id, worseSince(decisions, standards, stood)]))
}
