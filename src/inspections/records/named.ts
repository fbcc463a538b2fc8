import type { Tenant } from '../../platform/db/tenant.ts'

/** Lets an account see an inspection before it is published; nothing happens when it may already. True when it was added. */
export const addNamed = async (
  db: Tenant,
  byName: string,
  inspectionId: string,
  accountId: string,
): Promise<boolean> => {
  const row = await db.query
    .insertInto('inspections.named_person')
    .values({
      la_id: db.la,
      inspection_id: inspectionId,
      account_id: accountId,
      named_by: db.accountId,
      named_by_name: byName,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .executeTakeFirst()
  return row !== undefined
}
