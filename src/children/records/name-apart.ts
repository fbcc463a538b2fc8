import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import { refreshSummary } from './summary.ts'

/** Children whose worker is said by this name now, told apart by team or not. */
const childrenOf = async (db: Tenant, name: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ child_id: string }>`
    select child_id from children.child c
    where c.la_id = ${db.la} and (c.worker = ${name} or c.worker = ${name} || ' (' || c.team || ')')`.execute(db.query)
  return rows.map((row) => row.child_id)
}

/** Names of which a person has said that two people have them. */
export const listNamesApart = async (db: Tenant): Promise<readonly string[]> =>
  (await db.query.selectFrom('children.name_apart').select('name').where('la_id', '=', db.la).orderBy('name').execute()).map(
    ({ name }) => name,
  ) // biome-ignore format: one question

/** From now on a child's worker of this name is named with the team beside it, "Sam Taylor (North)", and each is matched by itself. */
export const tellApart = async (db: Tenant, name: string, by: string, now: Date): Promise<void> => {
  await db.query
    .insertInto('children.name_apart')
    .values({ la_id: db.la, name, said_at: now, said_by_name: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await refreshSummary(db, { children: await childrenOf(db, name) })
}

export const putTogether = async (db: Tenant, name: string): Promise<void> => {
  await db.query.deleteFrom('children.name_apart').where('la_id', '=', db.la).where('name', '=', name).execute()
  await refreshSummary(db, { children: await childrenOf(db, name) })
}
