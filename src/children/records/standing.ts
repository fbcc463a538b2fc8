import type { Tenant } from '../../platform/db/tenant.ts'
import type { StandingLoad } from '../history/loads.ts'

/** In the order in which they came. */
export const listStanding = async (db: Tenant): Promise<readonly StandingLoad[]> => {
  const rows = await db.query
    .selectFrom('children.load')
    .select(['load_id as load', 'source', 'as_at as asAt', 'coverage'])
    .where('la_id', '=', db.la)
    .where('undone_at', 'is', null)
    .orderBy('load_id')
    .execute()
  return rows as unknown as readonly StandingLoad[]
}

/** The number of the newest load, undone or not; 0: there is none. */
export const newestLoad = async (db: Tenant): Promise<number> => {
  const row = await db.query
    .selectFrom('children.load')
    .select(({ fn }) => fn.max('load_id').as('load'))
    .where('la_id', '=', db.la)
    .executeTakeFirst()
  return row?.load ?? 0
}
