import { type RawBuilder, sql } from 'kysely'
import { type Day, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Reach } from '../rules/reach.ts'
import { holdBoth } from './adoption-held.ts'
import { withinReach } from './reach.ts'
import { addRestriction, listRestrictions } from './restrictions.ts'
import { refreshSummary } from './summary.ts'

export type Merge = {
  mergeId: string
  keptId: string
  kept: string
  otherId: string
  other: string
  reason: string
  mergedAt: Date
  mergedBy: string
  undoneAt: Date | null
  undoneBy: string | null
  undoneReason: string | null
}

/** Whose row it is, as a condition: the child, and everyone whose identifier was found to be theirs, directly or by way of another. */
export const ofJoined = (
  db: Tenant,
  childId: string,
  column = 'child_id',
): RawBuilder<boolean> => sql<boolean>`${sql.ref(column)} in (
  with recursive joined(child_id) as (
    select ${childId}::uuid
    union select c.child_id from children.child c join joined j on c.merged_into = j.child_id where c.la_id = ${db.la}
  ) select child_id from joined)`

/** The child, and everyone whose identifier was found to be theirs. */
export const findJoined = async (db: Tenant, childId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select child_id as id from children.child where la_id = ${db.la} and ${ofJoined(db, childId)}`.execute(db.query)
  return rows.map(({ id }) => id)
}

/** Everyone whose identifier was found to be this child's, without the child. */
export const findOthersJoined = async (db: Tenant, childId: string): Promise<readonly string[]> =>
  (await findJoined(db, childId)).filter((id) => id !== childId)

/** Whether anything about these children is about adoption, whatever became of it. */
export const isAdoptionCase = async (db: Tenant, childIds: readonly string[]): Promise<boolean> => {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from children.child c where c.la_id = ${db.la} and c.child_id = any(${[...childIds]}::uuid[]) and c.adopted_on is not null)
      or exists (
        select from children.subject s join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id
        where s.la_id = ${db.la} and s.child_id = any(${[...childIds]}::uuid[]) and (
          (h.table_id = 'permanence' and (h.fields ? 'decision' or h.fields ? 'placementOrder' or h.fields ? 'matched' or h.fields ? 'placed' or h.fields ? 'order'))
          or (h.table_id = 'placement' and h.fields ->> 'type' in ('A3', 'A4', 'A5', 'A6'))
          or (h.table_id in ('carePeriod', 'careEpisode') and h.fields ->> 'ceasedReason' in ('E11', 'E12')))) as is`.execute(
    db.query,
  )
  return rows[0]!.is
}

/** The child that this identifier is, whoever may see it; null: none. Only to ask for a merge, where reach is asked next. */
export const findByIdentifier = async (db: Tenant, identifier: string): Promise<string | null> => {
  const row = await db.query
    .selectFrom('children.subject')
    .select('child_id')
    .where('la_id', '=', db.la)
    .where('kind', '=', 'child')
    .where('identifier', '=', identifier)
    .executeTakeFirst()
  return row?.child_id ?? null
}

/** Two people who join the same two the other way round would leave neither: the second one is refused. */
const lockBoth = async (db: Tenant, childIds: readonly string[]): Promise<void> => {
  const { rows } = await sql`
    select child_id from children.child where la_id = ${db.la} and child_id = any(${[...childIds]}::uuid[]) and merged_into is null
    order by child_id for update`.execute(db.query)
  if (rows.length < childIds.length)
    throw new Refusal(
      'conflict',
      'Somebody else has joined one of these identifiers meanwhile.',
      'Look at the child again.',
    )
}

/** Points the identifiers of `otherId` at `keptId` and puts the other row aside. Throws `conflict` where one of them is joined already. */
export const mergeChildren = async (
  db: Tenant,
  given: { keptId: string; otherId: string; reason: string; by: string; now: Date },
): Promise<string> => {
  const { keptId, otherId } = given
  await lockBoth(db, [keptId, otherId])
  const moved = await db.query
    .updateTable('children.subject')
    .set({ child_id: keptId })
    .where('la_id', '=', db.la)
    .where('child_id', '=', otherId)
    .returning('subject_id')
    .execute()
  const setAside = (of: string, to: string | null) =>
    db.query
      .updateTable('children.child')
      .set({ merged_into: to })
      .where('la_id', '=', db.la)
      .where('child_id', '=', of)
      .execute()
  await setAside(otherId, keptId)
  const mergeId = newId()
  await db.query
    .insertInto('children.merge')
    .values({
      la_id: db.la,
      merge_id: mergeId,
      kept_child_id: keptId,
      other_child_id: otherId,
      subjects: moved.map((row) => row.subject_id),
      reason: given.reason,
      merged_at: given.now,
      merged_by_name: given.by,
    })
    .execute()
  await refreshSummary(db, { children: [keptId, otherId] })
  return mergeId
}

/** That which is in force: not lifted, and its last day is not over. */
const inForce = async (db: Tenant, childId: string, today: Day) =>
  (await listRestrictions(db, { childId })).find(
    ({ liftedAt, until }) => liftedAt === null && (until === null || until >= today),
  )

/**
 * What was kept to named people while they were one stays so for both: who may see the one that is parted is for a person to say. Where that
 * one has named people of its own from before, they stay: one that is over, or of others, must not take their place.
 */
const keepRestricted = async (db: Tenant, keptId: string, otherId: string, now: Date): Promise<void> => {
  const today = todayInEngland(now)
  const held = await inForce(db, keptId, today)
  if (!held || (await inForce(db, otherId, today))) return
  await addRestriction(db, {
    ...held,
    childId: otherId,
    people: held.people.map(({ accountId }) => accountId),
    shutOut: held.shutOut.map(({ accountId }) => accountId),
    by: held.madeBy,
    now,
  })
}

/** A hold that was placed while they were one holds both: which of the two the proceedings are about is for a person to say. */
const keepHeld = async (db: Tenant, merge: Pick<Merge, 'mergeId' | 'keptId' | 'otherId'>): Promise<void> => {
  const { rows } = await sql<{ reason: string; by: string; at: Date }>`
    select l.reason, l.placed_by_name as by, l.placed_at as at
    from children.legal_hold l join children.merge m on m.la_id = l.la_id and m.merge_id = ${merge.mergeId}
    where l.la_id = ${db.la} and l.child_id = ${merge.keptId} and l.lifted_at is null and l.placed_at >= m.merged_at`.execute(
    db.query,
  )
  const both = rows.map(({ reason, by, at }) => ({
    la_id: db.la, hold_id: newId(), child_id: merge.otherId, reason, placed_by_name: by, placed_at: at,
  })) // biome-ignore format: one hold
  if (both.length > 0) await db.query.insertInto('children.legal_hold').values(both).execute()
}

/** A text for the case system that was written of the two as one is not to be filed on either's record. */
const withdrawTexts = async (db: Tenant, { keptId, otherId }: Pick<Merge, 'keptId' | 'otherId'>, now: Date) =>
  sql`update children.write_back set replaced_at = ${now}, withdrawn_reason = 'The two records that it was made of were parted'
    where la_id = ${db.la} and child_id = ${keptId} and ${otherId}::uuid = any (joined) and replaced_at is null`.execute(
    db.query,
  )

/** Points the identifiers back. Those that came to the child since stay with the one that was kept. */
export const undoMerge = async (
  db: Tenant,
  merge: Pick<Merge, 'mergeId' | 'keptId' | 'otherId'>,
  given: { reason: string; by: string; now: Date },
): Promise<void> => {
  await sql`
    update children.subject s set child_id = ${merge.otherId}
    from children.merge m
    where s.la_id = ${db.la} and m.la_id = ${db.la} and m.merge_id = ${merge.mergeId} and s.subject_id = any(m.subjects)`.execute(
    db.query,
  )
  await db.query
    .updateTable('children.child')
    .set({ merged_into: null })
    .where('la_id', '=', db.la)
    .where('child_id', '=', merge.otherId)
    .execute()
  await db.query
    .updateTable('children.merge')
    .set({ undone_at: given.now, undone_by_name: given.by, undone_reason: given.reason })
    .where('la_id', '=', db.la)
    .where('merge_id', '=', merge.mergeId)
    .execute()
  await keepRestricted(db, merge.keptId, merge.otherId, given.now)
  await keepHeld(db, merge)
  await holdBoth(db, merge)
  await withdrawTexts(db, merge, given.now)
  await refreshSummary(db, { children: [merge.keptId, merge.otherId] })
}

/** Merges of children within reach, those in force first. One of them, or those of one child, where asked. */
export const listMerges = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  of: { mergeId?: string; childId?: string } = {},
): Promise<readonly Merge[]> => {
  const { rows } = await sql<Merge>`
    select m.merge_id as "mergeId", m.kept_child_id as "keptId", c.identifier as kept, m.other_child_id as "otherId", o.identifier as other,
      m.reason, m.merged_at as "mergedAt", m.merged_by_name as "mergedBy", m.undone_at as "undoneAt", m.undone_by_name as "undoneBy",
      m.undone_reason as "undoneReason"
    from children.merge m
    join children.child c on c.la_id = m.la_id and c.child_id = m.kept_child_id
    join children.child o on o.la_id = m.la_id and o.child_id = m.other_child_id
    where m.la_id = ${db.la} and ${withinReach(reach, today)}
      and (m.undone_at is null or ${withinReach(reach, today, 'o')})
      and (${of.mergeId ?? null}::uuid is null or m.merge_id = ${of.mergeId ?? null}::uuid)
      and (${of.childId ?? null}::uuid is null or ${of.childId ?? null}::uuid in (m.kept_child_id, m.other_child_id))
    order by m.undone_at is not null, m.merged_at desc limit 200`.execute(db.query)
  return rows
}
