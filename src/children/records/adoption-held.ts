import { sql } from 'kysely'
import { type Day, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { tellsAdoption } from './adoption-decisions.ts'
import { refreshSummary } from './summary.ts'
import { nothingHangsOn } from './written-about.ts'

/** The order of one child that no return tells since the load that told it was undone. */
export type HeldOrder = { orderOn: Day; load: number; undoneAt: Date; undoneBy: string }

type Adopted = ReadonlyMap<string, Day>

/** The day of the adoption of these children, by child; those who were not adopted are left out. */
export const adoptedAmong = async (db: Tenant, childIds: readonly string[]): Promise<Adopted> => {
  const { rows } = await sql<{ childId: string; adoptedOn: Day }>`
    select child_id as "childId", adopted_on as "adoptedOn" from children.child
    where la_id = ${db.la} and child_id = any (${[...childIds]}::uuid[]) and adopted_on is not null`.execute(db.query)
  return new Map(rows.map(({ childId, adoptedOn }) => [childId, adoptedOn]))
}

/** Not told any more, or put off into the future: either would open the record. */
const wouldOpen = (before: Day, after: Day | undefined, today: Day): boolean =>
  after === undefined || (after > before && after > today)

/**
 * Keeps the records from before an adoption apart that undoing a load has opened: the adoption team is asked about each. `before`: the days
 * as they were before it. Gives of how many. A child of whom nothing is left is nobody's.
 */
export const keepApart = async (
  db: Tenant,
  before: Adopted,
  given: { load: number; by: string; now: Date },
): Promise<number> => {
  if (before.size === 0) return 0
  const after = await adoptedAmong(db, [...before.keys()])
  const today = todayInEngland(given.now)
  const opened = [...before].filter(([childId, day]) => wouldOpen(day, after.get(childId), today))
  if (opened.length === 0) return 0
  const { rows } = await sql<{ childId: string }>`
    insert into children.adoption_held (la_id, child_id, order_on, load_id, undone_at, undone_by_name)
    select ${db.la}, c.child_id, o.order_on, ${given.load}, ${given.now}, ${given.by}
    from unnest(${opened.map(([id]) => id)}::uuid[], ${opened.map(([, day]) => day)}::date[]) as o(child_id, order_on)
    join children.child c on c.la_id = ${db.la} and c.child_id = o.child_id
    on conflict (la_id, child_id) do update set order_on = excluded.order_on, load_id = excluded.load_id,
      undone_at = excluded.undone_at, undone_by_name = excluded.undone_by_name
    returning child_id as "childId"`.execute(db.query)
  const children = rows.map(({ childId }) => childId)
  if (children.length > 0) await refreshSummary(db, { children })
  return children.length
}

/** What was held of two while they were one is held of both when they are parted: whose order it is, is for the adoption team to say. */
export const holdBoth = async (
  db: Tenant,
  merge: { mergeId: string; keptId: string; otherId: string },
): Promise<void> => {
  await sql`
    insert into children.adoption_held (la_id, child_id, order_on, load_id, undone_at, undone_by_name)
    select a.la_id, ${merge.otherId}::uuid, a.order_on, a.load_id, a.undone_at, a.undone_by_name from children.adoption_held a
    join children.merge m on m.la_id = a.la_id and m.merge_id = ${merge.mergeId} and m.merged_at <= a.undone_at
    join children.child c on c.la_id = a.la_id and c.child_id = a.child_id and c.adopted_on = a.order_on
    where a.la_id = ${db.la} and a.child_id = ${merge.keptId} on conflict do nothing`.execute(db.query)
}

/** Null: nothing is held of this child. */
export const findHeldOrder = async (db: Tenant, childId: string): Promise<HeldOrder | null> => {
  const row = await db.query
    .selectFrom('children.adoption_held')
    .select(['order_on as orderOn', 'load_id as load', 'undone_at as undoneAt', 'undone_by_name as undoneBy'])
    .where('la_id', '=', db.la)
    .where('child_id', '=', childId)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Records from before an adoption of which this load alone tells, and which stay apart if it is undone. How many; nobody is named. Those of
 * whom nothing else is known, and nothing is written, are forgotten with the load.
 */
export const countKeptApart = async (db: Tenant, load: number): Promise<number> => {
  const nothingWritten = await nothingHangsOn(db)
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from children.child c
    where c.la_id = ${db.la} and c.adopted_on is not null and c.merged_into is null
      and exists (select from children.subject s join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id
        where s.la_id = ${db.la} and s.child_id = c.child_id and h.from_load = ${load} and ${tellsAdoption})
      and not exists (select from children.subject s join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id
        where s.la_id = ${db.la} and s.child_id = c.child_id and h.from_load <> ${load} and ${tellsAdoption})
      and not exists (select from children.adoption_decision d
        where d.la_id = ${db.la} and d.child_id = c.child_id and d.ended_at is null and d.kind = 'stands')
      and exists (select from children.subject s where s.la_id = ${db.la} and s.child_id = c.child_id
        and (s.first_load <> ${load} or not (${sql.join(nothingWritten, sql` and `)})
          or exists (select from children.history h where h.la_id = ${db.la} and h.subject_id = s.subject_id and h.from_load <> ${load})))`.execute(
    db.query,
  )
  return rows[0]!.count
}
