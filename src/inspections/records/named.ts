import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

export type RegisterChange = {
  what:
    | 'named'
    | 'not-named'
    | 'shared'
    | 'not-shared'
    | 'restricted'
    | 'not-restricted'
    | 'joined'
    | 'separated'
    | 'kept-apart'
    | 'draft-replaced'
    | 'draft-restored'
  accountId: string | null
  documentId: string | null
  /** The person's name, or the name of the file, as at that time. */
  about: string
  by: string
  at: Date
}

/** Writes down what changed about who may see an inspection, or about which documents belong to it. */
export const addChange = async (
  db: Tenant,
  byName: string,
  inspectionId: string,
  change: Pick<RegisterChange, 'what' | 'about'> & { accountId?: string; documentId?: string | null },
): Promise<void> => {
  await db.query
    .insertInto('inspections.register_change')
    .values({
      la_id: db.la,
      change_id: newId(),
      inspection_id: inspectionId,
      what: change.what,
      account_id: change.accountId ?? null,
      document_id: change.documentId ?? null,
      about: change.about,
      changed_by: db.accountId,
      changed_by_name: byName,
    })
    .execute()
}

/** Newest first. */
export const listRegisterChanges = async (db: Tenant, inspectionId: string): Promise<readonly RegisterChange[]> => {
  const rows = await db.query
    .selectFrom('inspections.register_change')
    .select(['what', 'account_id', 'document_id', 'about', 'changed_by_name', 'changed_at'])
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', inspectionId)
    .orderBy('changed_at', 'desc')
    .orderBy('change_id', 'desc')
    .execute()
  return rows.map((row) => ({
    what: row.what as RegisterChange['what'],
    accountId: row.account_id,
    documentId: row.document_id,
    about: row.about,
    by: row.changed_by_name,
    at: row.changed_at,
  }))
}

/** Lets an account see an inspection before it is published. False when it may already, or there is no such account. */
export const addNamed = async (
  db: Tenant,
  byName: string,
  inspectionId: string,
  account: { accountId: string; name: string },
): Promise<boolean> => {
  const row = await db.query
    .insertInto('inspections.named_person')
    .values({
      la_id: db.la,
      inspection_id: inspectionId,
      account_id: account.accountId,
      named_by: db.accountId,
      named_by_name: byName,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .executeTakeFirst()
  if (row)
    await addChange(db, byName, inspectionId, { what: 'named', accountId: account.accountId, about: account.name })
  return row !== undefined
}

/** Takes that back. False when the account was not named. */
export const removeNamed = async (
  db: Tenant,
  byName: string,
  inspectionId: string,
  account: { accountId: string; name: string },
): Promise<boolean> => {
  const gone = await db.query
    .deleteFrom('inspections.named_person')
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', inspectionId)
    .where('account_id', '=', account.accountId)
    .executeTakeFirst()
  if (Number(gone.numDeletedRows) === 0) return false
  await addChange(db, byName, inspectionId, { what: 'not-named', accountId: account.accountId, about: account.name })
  return true
}

/** Lets everyone who sees inspections see this one though it is not published, or no longer. */
export const setShared = async (db: Tenant, byName: string, inspectionId: string, shared: boolean): Promise<void> => {
  await db.query
    .updateTable('inspections.inspection')
    .set({ shared })
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', inspectionId)
    .execute()
  await addChange(db, byName, inspectionId, { what: shared ? 'shared' : 'not-shared', about: '' })
}

/**
 * Keeps one final document to named people, or no longer. A draft always is. Where it stands for itself, then or later, no date of
 * publication opens what was read from it.
 */
export const setRestricted = async (
  db: Tenant,
  byName: string,
  inspectionId: string,
  document: { id: string; fileName: string; inspectionId: string },
  restricted: boolean,
): Promise<void> => {
  await db.query
    .updateTable('inspections.document')
    .set({ restricted })
    .where('la_id', '=', db.la)
    .where('document_id', '=', document.id)
    .where('stage', '=', 'final')
    .execute()
  await db.query
    .updateTable('inspections.inspection')
    .set({ draft: restricted })
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', document.inspectionId)
    .execute()
  const what = restricted ? 'restricted' : 'not-restricted'
  await addChange(db, byName, inspectionId, { what, documentId: document.id, about: document.fileName })
}
