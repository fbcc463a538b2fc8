import { sql } from 'kysely'
import type { Slice } from '../../../access/slice.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { standardsOf, type WaitingOf, type Waits } from '../rules/waiting.ts'
import { findWaiting } from './waiting.ts'

type Row = { childId: string; behind: boolean; waits: readonly { standard: string; due: Day }[] | null }

/**
 * What practice standards wait for from some young people at once, for lists: as it is stored, and asked anew of those alone whose records
 * changed since. By child, what is due first before the rest; the records that it rests on are not told.
 */
export const findStoredWaits = async (
  db: Tenant,
  childIds: readonly string[],
  asked: { slices: readonly Slice[]; today: Day; area: WaitingOf; begun?: Day | null },
): Promise<ReadonlyMap<string, readonly Waits[]>> => {
  const { slices, today, area } = asked
  const titles = new Map(standardsOf(area).map(({ id, title }) => [id as string, title]))
  const stored = slices.find(({ waits }) => waits !== undefined)?.waits?.(db, [...titles.keys()], today)
  const rows = stored === undefined ? childIds.map((childId): Row => ({ childId, behind: true, waits: null })) : (await sql<Row>`
    with stored as materialized (select * from (${stored.rows}) s where s.child_id = any(${[...childIds]}::uuid[]))
    select a.child_id as "childId", ${stored.behind(sql`a.child_id`)} as behind,
      (select json_agg(json_build_object('standard', s.standard, 'due', s.due) order by s.due, s.standard) from stored s where s.child_id = a.child_id) as waits
    from unnest(${[...childIds]}::uuid[]) as a(child_id)`.execute(db.query)).rows // biome-ignore format: one query
  const anew = await findWaiting(db, rows.filter(({ behind }) => behind).map(({ childId }) => childId), asked) // biome-ignore format: short
  return new Map(
    rows.map(({ childId, behind, waits }) => {
      if (behind) return [childId, anew.get(childId)?.waits ?? []]
      const told = (waits ?? []).map(({ standard, due }): Waits => ({ standard, title: titles.get(standard)!, due, isLate: due < today, because: [] })) // biome-ignore format: short
      return [childId, told]
    }),
  )
}
