import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import { findOthersJoined, ofJoined } from '../../records/merge.ts'
import type { KeptText } from '../../rules/kept-text.ts'
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

/** Keeps a copy as it was handed over, with whose identifiers are joined now: nothing of it can be changed afterwards. False where the same form had given it already. */
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
      joined: [...(await findOthersJoined(db, given.childId))],
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

/** Of this child, under whichever identifier, or given while theirs was joined to another child's. */
const tellsOf = (db: Tenant, childId: string) => sql<boolean>`(${ofJoined(db, childId)}
  or (joined <> '{}' and exists (select from unnest(joined) as j(child_id) where ${ofJoined(db, childId, 'j.child_id')})))`

/** Copies given that tell of this child, newest first. */
export const findCopies = async (db: Tenant, childId: string): Promise<readonly GivenCopy[]> => {
  const { rows } = await sql<GivenCopy>`
    select copy_id as id, kind, given_to as to, purpose, given_on as on, file_name as "fileName", sha256, entries, draft,
      by_name as by, by_role as role, at, child_id as "childId", names, joined
    from children.chronology_copy where la_id = ${db.la} and ${tellsOf(db, childId)} order by at desc, copy_id desc`.execute(
    db.query,
  )
  return rows
}

/** The bytes of one copy, as they were given. Throws where they are no longer what was written down of them. */
export const getCopy = async (
  db: Tenant,
  childId: string,
  copyId: string,
): Promise<KeptText & { fileName: string; content: Buffer }> => {
  const row = await db.query
    .selectFrom('children.chronology_copy')
    .select(['file_name as fileName', 'content', 'sha256', 'child_id as childId', 'names', 'joined'])
    .where('la_id', '=', db.la)
    .where(tellsOf(db, childId))
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
