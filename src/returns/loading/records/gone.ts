import { sql } from 'kysely'
import { type GoneChild, type Reach, withinReach } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'

/** Writes down whom a return left out, in place of what was written down before. */
export const keepGone = async (db: Tenant, uploadId: string, children: readonly GoneChild[]): Promise<void> => {
  await dropGone(db, uploadId)
  await sql`
    insert into returns.gone_child (la_id, upload_id, child_id, identifier, team, tables)
    select ${db.la}, ${uploadId}, c."childId", c.identifier, c.team, c.tables
    from jsonb_to_recordset(${JSON.stringify(children)}::jsonb) as c("childId" uuid, identifier text, team text, tables text[])`.execute(
    db.query,
  )
}

export const dropGone = async (db: Tenant, uploadId: string): Promise<void> => {
  await db.query.deleteFrom('returns.gone_child').where('la_id', '=', db.la).where('upload_id', '=', uploadId).execute()
}

export const listKeptGone = async (db: Tenant, uploadId: string): Promise<readonly GoneChild[]> =>
  (
    await db.query
      .selectFrom('returns.gone_child')
      .select(['child_id', 'identifier', 'team', 'tables'])
      .where('la_id', '=', db.la)
      .where('upload_id', '=', uploadId)
      .orderBy('team', (order) => order.asc().nullsLast())
      .orderBy('identifier')
      .execute()
  ).map((row) => ({
    childId: row.child_id,
    identifier: row.identifier,
    team: row.team,
    tables: row.tables as GoneChild['tables'],
  }))

/** Those of these children whom this person may know of: not adopted ones, nor those kept to named people. */
export const withinReachOf = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  children: readonly GoneChild[],
): Promise<readonly GoneChild[]> => {
  const { rows } = await sql<{ child_id: string }>`
    select c.child_id from children.child c
    where c.la_id = ${db.la} and c.child_id = any (${children.map(({ childId }) => childId)}::uuid[]) and ${withinReach(reach, today)}`.execute(
    db.query,
  )
  const seen = new Set(rows.map((row) => row.child_id))
  return children.filter(({ childId }) => seen.has(childId))
}
