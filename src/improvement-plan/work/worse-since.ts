import type { Visit } from '../../access/model.ts'
import { publishedSince, stoodSince } from '../../performance/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Line } from '../model.ts'
import { listDecisions } from '../records/history.ts'
import { measuresOfPlan } from '../records/measures.ts'
import { decisionsOf, untoldSince, type Worse, worseSince } from '../rules/worse-since.ts'

type Asked = Pick<Visit, 'may' | 'today'>

/** Decisions that stand, of each line with the standards that measure it, and how those stood then and stand now. */
const compared = async (db: Tenant, { may, today }: Asked, planId: string, lines: readonly Line[], only?: string) => {
  if (!lines.some(({ delivery, impact }) => delivery === 'signed-off' || impact === 'embedded')) return null
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
  // Who is told no true counts is answered from what was published and nothing else (decision 14).
  const stood =
    may('performance.see') && may('performance.counts')
      ? await stoodSince(db, {
          days: new Map([...days].map(([standard, some]) => [standard, some.map(({ on }) => on)])),
          today,
          counts: true,
        })
      : await publishedSince(db, [...days.keys()])
  return { decided, stood }
}

/**
 * Line id -> its standards that have got worse since it was signed off or rated embedded. Everybody who may read the plan is told that it is so, or
 * the plan would say of itself what its figures deny: who may not see true counts, as far as what was published tells it.
 */
export const worseOfLines = async (
  db: Tenant,
  visit: Asked,
  planId: string,
  lines: readonly Line[],
  /** Of this standard alone; of all that measure them where left out. */
  only?: string,
): Promise<ReadonlyMap<string, readonly Worse[]>> => {
  const found = await compared(db, visit, planId, lines, only)
  if (found === null) return new Map()
  const { decided, stood } = found
  return new Map(decided.map(({ id, decisions, standards }) => [id, worseSince(decisions, standards, stood)]))
}

/** `untold`: standards of which nothing can be said since the decisions. The same words whether or not they are worse. */
export type Doubt = { readonly worse: readonly Worse[]; readonly untold: readonly string[] }

export const doubtOfLine = async (db: Tenant, visit: Asked, planId: string, line: Line): Promise<Doubt> => {
  const found = await compared(db, visit, planId, [line])
  if (found === null) return { worse: [], untold: [] }
  const [{ decisions, standards }, stood] = [found.decided[0]!, found.stood]
  return { worse: worseSince(decisions, standards, stood), untold: untoldSince(decisions, standards, stood) }
}
