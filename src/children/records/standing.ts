import type { Tenant } from '../../platform/db/tenant.ts'

/** The number of the newest load, undone or not; 0: there is none. */
export const newestLoad = async (db: Tenant): Promise<number> => {
  const row = await db.query
    .selectFrom('children.load')
    .select(({ fn }) => fn.max('load_id').as('load'))
    .where('la_id', '=', db.la)
    .executeTakeFirst()
  return row?.load ?? 0
}
