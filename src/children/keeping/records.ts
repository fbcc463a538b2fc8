import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Setting } from '../../access/index.ts'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { ofJoined } from '../records/merge.ts'
import { adoptedWithinReach, withinReach } from '../records/reach.ts'
import type { Reach } from '../rules/reach.ts'
import { type KeepingYears, type KeepUntil, type Kept, keepUntil, whatKeeps } from './rules.ts'

/** Years that the authority chose, by rule. */
export const keepingYears: Setting<KeepingYears> = {
  key: 'children-keeping',
  schema: z.partialRecord(
    z.enum(['adopted', 'looked-after', 'protection-plan', 'in-need', 'contact-only']),
    z.int().min(3).max(150),
  ),
  fallback: {},
}

export type Hold = {
  holdId: string
  reason: string
  placedBy: string
  placedAt: Date
  liftedReason: string | null
  liftedBy: string | null
  liftedAt: Date | null
}

/** A record whose time may be over, and what still keeps it. */
export type Due = { childId: string; identifier: string; keep: KeepUntil; kept: string | null; records: number }

type Row = Kept & {
  childId: string
  identifier: string
  records: number
  held: boolean
  unfiled: number
  openRequests: number
}

/**
 * What the rules look at, of every child (or one): one query over what is held. A record is open where the summary says so, or where a
 * period of care, plan or spell of need has no end.
 */
const findKept = async (db: Tenant, childId: string | null, within: RawBuilder<boolean>): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`
    with recursive joined(child_id, root) as (
      select child_id, child_id from children.child where la_id = ${db.la} and merged_into is null
      union all select c.child_id, j.root from children.child c join joined j on c.merged_into = j.child_id where c.la_id = ${db.la}
    ), had as (
      select s.child_id,
        bool_or(h.table_id in ('carePeriod', 'careEpisode')) as looked_after,
        bool_or(h.table_id = 'protectionPlan') as on_plan,
        bool_or(h.table_id in ('childInNeed', 'childInNeedPlan', 'assessment')) as in_need,
        max(greatest(h.starts, h.ends)) as last_day,
        count(*)::integer as records
      from children.subject s join children.history h on h.la_id = s.la_id and h.subject_id = s.subject_id
      where s.la_id = ${db.la} and s.kind = 'child' and (${childId}::uuid is null or s.child_id = ${childId}::uuid)
      group by s.child_id
    ), written as (
      -- A chronology that people still write is a record too.
      select j.root, max(w.at)::date as day from joined j join (
        select la_id, child_id, at from children.chronology_version
        union all select la_id, child_id, at from children.chronology_sign_off
        union all select la_id, child_id, at from children.chronology_analysis
      ) w on w.la_id = ${db.la} and w.child_id = j.child_id group by j.root
    )
    select c.child_id as "childId", c.identifier, c.date_of_birth as "dateOfBirth", c.died_on as "diedOn", c.adopted_on as "adoptedOn",
      coalesce(had.looked_after, false) or c.care_leaver as "wasLookedAfter", coalesce(had.on_plan, false) as "wasOnPlan",
      coalesce(had.in_need, false) as "wasInNeed",
      c.in_need or c.on_protection_plan or c.in_care or c.care_leaver as "isOpen",
      greatest(had.last_day, written.day) as "lastDay",
      coalesce(had.records, 0) as records,
      exists (select from children.legal_hold l join joined j on j.child_id = l.child_id
        where l.la_id = c.la_id and j.root = c.child_id and l.lifted_at is null) as held,
      (select count(*)::integer from children.write_back w join joined j on j.child_id = w.child_id
        where w.la_id = c.la_id and j.root = c.child_id and w.filed_at is null and w.replaced_at is null) as unfiled,
      (select count(*)::integer from children.subject_access a join joined j on j.child_id = a.child_id
        where a.la_id = c.la_id and j.root = c.child_id and a.given_on is null and a.closed_reason is null)
      + (select count(*)::integer from children.rectification r join joined j on j.child_id = r.child_id
        where r.la_id = c.la_id and j.root = c.child_id and r.outcome is null) as "openRequests"
    from children.child c left join had on had.child_id = c.child_id left join written on written.root = c.child_id
    where c.la_id = ${db.la} and (${childId}::uuid is null or c.child_id = ${childId}::uuid) and ${within}
    order by c.identifier`.execute(db.query)
  return rows
}

/**
 * Children whose time is over by their rule, with what still keeps them; those that can go first. Only those within reach: records from before
 * an adoption are the adoption team's to delete, and those of named people theirs.
 */
export const findDue = async (db: Tenant, reach: Reach, years: KeepingYears, today: Day): Promise<readonly Due[]> =>
  (await findKept(db, null, sql`(${withinReach(reach, today)} or ${adoptedWithinReach(reach, today)})`))
    .map((row) => ({ row, keep: keepUntil(row, years) }))
    .filter(({ keep }) => keep.until !== null && keep.until < today)
    .map(({ row, keep }) => ({
      childId: row.childId,
      identifier: row.identifier,
      keep,
      kept: whatKeeps(keep, today, row),
      records: row.records,
    }))
    .toSorted((a, b) => Number(a.kept !== null) - Number(b.kept !== null))

/** These children, and everyone whose identifier was found to be theirs: they go together. */
const withJoined = async (db: Tenant, ids: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive joined(child_id) as (
      select * from unnest(${[...ids]}::uuid[])
      union select c.child_id from children.child c join joined j on c.merged_into = j.child_id where c.la_id = ${db.la}
    ) select child_id as id from joined`.execute(db.query)
  return rows.map(({ id }) => id)
}

/** Until when one child's record is kept. */
export const getKeeping = async (db: Tenant, childId: string, years: KeepingYears): Promise<KeepUntil> => {
  const [row] = await findKept(db, childId, sql<boolean>`true`)
  if (!row) throw notFound('child')
  return keepUntil(row, years)
}

/**
 * Deletes what is held about these children, here and in every slice (their tables hang on children.child), and leaves one line each that says
 * by which rule. What is no longer due by the rules is left alone. Gives how many went.
 */
export const deleteChildren = async (
  db: Tenant,
  reach: Reach,
  chosen: readonly string[],
  years: KeepingYears,
  today: Day,
  by: string,
): Promise<number> => {
  const going = (await findDue(db, reach, years, today)).filter(
    (due) => due.kept === null && chosen.includes(due.childId),
  )
  if (going.length === 0) return 0
  const ids = await withJoined(db, going.map(({ childId }) => childId)) // biome-ignore format: short
  await db.query
    .insertInto('children.deletion')
    .values(
      going.map(({ keep, records }) => ({
        la_id: db.la,
        deletion_id: newId(),
        rule: keep.rule,
        kept_until: keep.until!,
        records,
        deleted_by_name: by,
      })),
    )
    .execute()
  // One placed in the meantime stays, and with it everything: the child cannot be deleted then.
  await db.query
    .deleteFrom('children.legal_hold')
    .where('la_id', '=', db.la)
    .where('child_id', 'in', ids)
    .where('lifted_at', 'is not', null)
    .execute()
  const subjects = db.query
    .selectFrom('children.subject')
    .select('subject_id')
    .where('la_id', '=', db.la)
    .where('child_id', 'in', ids)
  await db.query.deleteFrom('children.history').where('la_id', '=', db.la).where('subject_id', 'in', subjects).execute()
  await db.query.deleteFrom('children.subject').where('la_id', '=', db.la).where('child_id', 'in', ids).execute()
  await db.query.deleteFrom('children.child').where('la_id', '=', db.la).where('child_id', 'in', ids).execute()
  return going.length
}

export const findDeletions = (db: Tenant) =>
  db.query
    .selectFrom('children.deletion')
    .select(['rule', 'kept_until as keptUntil', 'records', 'deleted_by_name as by', 'deleted_at as at'])
    .where('la_id', '=', db.la)
    .orderBy('deleted_at', 'desc')
    .limit(200)
    .execute()

export const findHolds = (db: Tenant, childId: string): Promise<readonly Hold[]> =>
  db.query
    .selectFrom('children.legal_hold')
    .select([
      'hold_id as holdId',
      'reason',
      'placed_by_name as placedBy',
      'placed_at as placedAt',
      'lifted_reason as liftedReason',
      'lifted_by_name as liftedBy',
      'lifted_at as liftedAt',
    ])
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))
    .orderBy('placed_at', 'desc')
    .execute()

export const placeHold = async (db: Tenant, childId: string, reason: string, by: string): Promise<void> => {
  await db.query
    .insertInto('children.legal_hold')
    .values({ la_id: db.la, hold_id: newId(), child_id: childId, reason, placed_by_name: by })
    .execute()
}

export const liftHold = async (
  db: Tenant,
  childId: string,
  holdId: string,
  reason: string,
  by: string,
): Promise<void> => {
  const done = await db.query
    .updateTable('children.legal_hold')
    .set({ lifted_at: sql`now()`, lifted_by_name: by, lifted_reason: reason })
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))
    .where('hold_id', '=', holdId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (Number(done.numUpdatedRows) === 0)
    throw new Refusal('conflict', 'This hold was lifted in the meantime.', 'Go back and look at the list again.')
}
