import type { Tenant } from '../../platform/db/tenant.ts'

/** When the report of each inspection was received, and whether it is a draft: what figures about the authority's answers go by. As one text. */
export const receivedDays = async (db: Tenant): Promise<string> => {
  const rows = await db.query
    .selectFrom('inspections.inspection')
    .select(['inspection_id', 'received_on', 'draft'])
    .where('la_id', '=', db.la)
    .where('received_on', 'is not', null)
    .orderBy('inspection_id')
    .execute()
  return JSON.stringify(rows)
}
