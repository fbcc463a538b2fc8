import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import { ofJoined } from '../../records/merge.ts'
import type { GivenCopy } from '../model.ts'
import type { By } from './write.ts'

export type NewCopy = {
  /** The form's own, so that the same form sent twice gives one copy. */
  copyId: string
  childId: string
  kind: GivenCopy['kind']
  to: string
  purpose: string
  on: Day
  fileName: string
  content: Buffer
  entries: number
  draft: string | null
  /** Brothers and sisters whom it names, by record. */
  names: readonly string[]
  role: string
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

/** Keeps a copy as it was handed over: nothing of it can be changed afterwards. False where the same form had given it already. */
export const addCopy = async (db: Tenant, given: NewCopy, { name, at }: By): Promise<boolean> => {
  const added = await db.query
    .insertInto('children.chronology_copy')
    .values({
      la_id: db.la,
      copy_id: given.copyId,
      child_id: given.childId,
      kind: given.kind,
      given_to: given.to,
      purpose: given.purpose,
      given_on: given.on,
      file_name: given.fileName,
      content: given.content,
      sha256: hashOf(given.content),
      entries: given.entries,
      draft: given.draft,
      names: [...given.names],
      by_account: db.accountId,
      by_name: name,
      by_role: given.role,
      at,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'copy_id']).doNothing())
    .returning('copy_id')
    .execute()
  return added.length > 0
}

/** Copies given of this child’s chronology, under whichever identifier, newest first. */
export const findCopies = async (db: Tenant, childId: string): Promise<readonly GivenCopy[]> => {
  const { rows } = await sql<GivenCopy>`
    select copy_id as id, kind, given_to as to, purpose, given_on as on, file_name as "fileName", sha256, entries, draft,
      by_name as by, by_role as role, at
    from children.chronology_copy where la_id = ${db.la} and ${ofJoined(db, childId)} order by at desc, copy_id desc`.execute(
    db.query,
  )
  return rows
}

/** The bytes of one copy, as they were given. Throws where they are no longer what was written down of them. */
export const getCopy = async (
  db: Tenant,
  childId: string,
  copyId: string,
): Promise<{ fileName: string; content: Buffer; names: readonly string[] }> => {
  const row = await db.query
    .selectFrom('children.chronology_copy')
    .select(['file_name as fileName', 'content', 'sha256', 'names'])
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))
    .where('copy_id', '=', copyId)
    .executeTakeFirst()
  if (!row) throw notFound('copy')
  if (hashOf(row.content) !== row.sha256)
    throw new Refusal(
      'conflict',
      'This copy is no longer what was given: its bytes were changed in the database.',
      'Tell whoever looks after Throughline, and take the copy from a backup.',
    )
  return row
}
