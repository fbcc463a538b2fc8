import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { ofJoined } from '../records/merge.ts'
import { withinReach } from '../records/reach.ts'
import type { Reach } from '../rules/reach.ts'
import type { NewWriteBack, WriteBack } from './model.ts'

/** The same for one. */
export const addToWriteBack = (db: Tenant, wanted: NewWriteBack): Promise<void> => addAllToWriteBack(db, [wanted])

/** By each of these children, everyone whose identifier was found to be theirs, without the child. */
const findJoinedToEach = async (
  db: Tenant,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ root: string; joined: readonly string[] }>`
    with recursive joined(root, child_id) as (
      select id, id from unnest(${[...new Set(childIds)]}::uuid[]) as id
      union select j.root, c.child_id from children.child c join joined j on c.merged_into = j.child_id where c.la_id = ${db.la}
    ) select root, array_agg(child_id) as joined from joined where child_id <> root group by root`.execute(db.query)
  return new Map(rows.map(({ root, joined }) => [root, joined]))
}

/**
 * Puts one edition of some records into the queue, however many in three questions. An earlier edition that still waits gives way to it: only
 * the newest is filed. The same edition twice is one.
 */
export const addAllToWriteBack = async (db: Tenant, wanted: readonly NewWriteBack[]): Promise<void> => {
  if (wanted.length === 0) return
  const of = <T>(value: (one: NewWriteBack) => T): T[] => wanted.map(value)
  await sql`
    update children.write_back w set replaced_at = now()
    from unnest(${of(({ record }) => record)}::text[], ${of(({ recordId }) => recordId)}::uuid[], ${of(({ edition }) => edition)}::integer[]) as n(record, record_id, edition)
    where w.la_id = ${db.la} and w.record = n.record and w.record_id = n.record_id and w.edition < n.edition
      and w.filed_at is null and w.replaced_at is null`.execute(db.query)
  const joined = await findJoinedToEach(db, of(({ childId }) => childId)) // biome-ignore format: one line
  await db.query
    .insertInto('children.write_back')
    .values(
      wanted.map((one) => ({
        la_id: db.la,
        write_back_id: newId(),
        child_id: one.childId,
        record: one.record,
        record_id: one.recordId,
        edition: one.edition,
        title: one.title,
        body: one.body,
        names: [...(one.names ?? [])],
        joined: [...(joined.get(one.childId) ?? [])],
        made_by_name: one.by,
      })),
    )
    .onConflict((conflict) => conflict.columns(['la_id', 'record', 'record_id', 'edition']).doNothing())
    .execute()
}

/** Puts what a record says now into the queue, as the edition after the last one that was ever put there. */
export const addNextToWriteBack = async (db: Tenant, wanted: Omit<NewWriteBack, 'edition'>): Promise<void> => {
  const last = await db.query
    .selectFrom('children.write_back')
    .select((of) => of.fn.max('edition').as('edition'))
    .where('la_id', '=', db.la)
    .where('record', '=', wanted.record)
    .where('record_id', '=', wanted.recordId)
    .executeTakeFirst()
  await addToWriteBack(db, { ...wanted, edition: (last?.edition ?? 0) + 1 })
}

/**
 * Takes the newest edition of a record out of the queue although none took its place: somebody gave it back. Where it is filed already it stays
 * so, and does not wait again where filing is taken back. Earlier editions stay as they are. Gives how many waited and how many were filed.
 */
export const withdrawFromWriteBack = async (
  db: Tenant,
  { record, recordId, why }: { record: string; recordId: string; why: string },
): Promise<{ waited: number; filed: number }> => {
  const rows = await db.query
    .updateTable('children.write_back')
    .set({ replaced_at: sql`now()`, withdrawn_reason: why })
    .where('la_id', '=', db.la)
    .where('record', '=', record)
    .where('record_id', '=', recordId)
    .where('edition', '=', (newest) =>
      newest
        .selectFrom('children.write_back')
        .select((of) => of.fn.max('edition').as('edition'))
        .where('la_id', '=', db.la)
        .where('record', '=', record)
        .where('record_id', '=', recordId),
    )
    .where('replaced_at', 'is', null)
    .returning('filed_at')
    .execute()
  const filed = rows.filter(({ filed_at }) => filed_at !== null).length
  return { waited: rows.length - filed, filed }
}

const columns = [
  'write_back_id as id',
  'child_id as childId',
  'record',
  'record_id as recordId',
  'edition',
  'title',
  'names',
  'joined',
  'made_by_name as madeBy',
  'made_at as madeAt',
  'filed_by_name as filedBy',
  'filed_at as filedAt',
  'filed_reference as filedReference',
  'replaced_at as replacedAt',
  'withdrawn_reason as withdrawnReason',
] as const

/** The queue of one child, newest first; without the texts. */
export const findWriteBacks = (db: Tenant, childId: string): Promise<readonly Omit<WriteBack, 'body'>[]> =>
  db.query
    .selectFrom('children.write_back')
    .select(columns)
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))
    .orderBy('made_at', 'desc')
    .execute()

/** What waits, oldest first, of the children within reach; at most 500. */
export const findWaiting = (db: Tenant, reach: Reach, today: Day) =>
  db.query
    // To whom each child was joined, where they were: their text is filed for the one who is left.
    .withRecursive('joined(child_id, root)', (from) =>
      from
        .selectFrom('children.child as c')
        .select(['c.child_id', 'c.child_id as root'])
        .where('c.la_id', '=', db.la)
        .where('c.merged_into', 'is', null)
        .unionAll(
          from
            .selectFrom('children.child as o')
            .innerJoin('joined as j', 'j.child_id', 'o.merged_into')
            .select(['o.child_id', 'j.root'])
            .where('o.la_id', '=', db.la),
        ),
    )
    .selectFrom('children.write_back as w')
    .innerJoin('joined as j', 'j.child_id', 'w.child_id')
    .innerJoin('children.child as c', (join) =>
      join.onRef('c.la_id', '=', 'w.la_id').onRef('c.child_id', '=', 'j.root'),
    )
    .select(['w.write_back_id as id', 'c.child_id as childId', 'c.identifier', 'w.title', 'w.made_at as madeAt'])
    .where('w.la_id', '=', db.la)
    .where('w.filed_at', 'is', null)
    .where('w.replaced_at', 'is', null)
    .where(withinReach(reach, today))
    .orderBy('w.made_at')
    .limit(500)
    .execute()

/** One text of the queue of this child. */
export const getWriteBack = async (db: Tenant, childId: string, id: string): Promise<WriteBack> => {
  const row = await db.query
    .selectFrom('children.write_back')
    .select([...columns, 'body'])
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))
    .where('write_back_id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('text for the case system')
  return row
}

/** Says that it was filed, and where. Refused where somebody has done so already or a newer edition waits. */
export const markFiled = async (
  db: Tenant,
  childId: string,
  id: string,
  by: string,
  reference: string,
): Promise<void> => {
  const done = await db.query
    .updateTable('children.write_back')
    .set({ filed_at: sql`now()`, filed_by_name: by, filed_reference: reference || null })
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))
    .where('write_back_id', '=', id)
    .where('filed_at', 'is', null)
    .where('replaced_at', 'is', null)
    .executeTakeFirst()
  if (Number(done.numUpdatedRows) === 0)
    throw new Refusal(
      'conflict',
      'This text was filed or replaced in the meantime.',
      'Go back and look at the list again.',
    )
}

/** Takes "filed" back, for a slip. */
export const unmarkFiled = async (db: Tenant, childId: string, id: string): Promise<void> => {
  await db.query
    .updateTable('children.write_back')
    .set({ filed_at: null, filed_by_name: null, filed_reference: null })
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))
    .where('write_back_id', '=', id)
    .execute()
}
