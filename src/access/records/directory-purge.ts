import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { firstIdFrom } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** Places that ended before a day, and people and teams that nothing points to any more. */
const endedPlaces = (db: Tenant, before: Day) =>
  sql<{ n: number }>`select count(*)::integer as n from access.place where la_id = ${db.la} and until < ${before}`

export const countOldPlaces = async (db: Tenant, before: Day): Promise<number> =>
  (await endedPlaces(db, before).execute(db.query)).rows[0]!.n

/**
 * That no record names an entry of the directory, as supervisions name people and the names in returns name teams: in whatever columns the
 * database knows of.
 */
const isNamedNowhere = async (
  db: Tenant,
  table: 'access.staff' | 'access.team',
  id: RawBuilder<unknown>,
): Promise<RawBuilder<unknown>> => {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname::text as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
    where c.contype = 'f' and c.confrelid = ${table}::regclass order by 1, 2`.execute(db.query)
  const named = rows.map(
    (one) =>
      sql`not exists (select from ${sql.raw(one.table)} r where r.la_id = ${db.la} and r.${sql.ref(one.column)} = ${id})`,
  )
  return sql.join(named, sql` and `)
}

type Gone = { readonly staff_id: string; readonly manager_id: string | null }

/**
 * People without an account whom nothing names any more: an entry stays as long as the records that it is part of. Of those who held, or
 * managed, a place that goes now, or who were added before that day: whoever was added since may be given their place tomorrow.
 */
const purgeStaff = async (db: Tenant, before: Day, gone: readonly Gone[]): Promise<void> => {
  const ids = [...new Set(gone.flatMap(({ staff_id, manager_id }) => [staff_id, manager_id ?? staff_id]))]
  await sql`delete from access.staff s where s.la_id = ${db.la} and s.account_id is null
    and (s.staff_id = any(${ids}::uuid[]) or s.staff_id < ${firstIdFrom(new Date(before))}::uuid)
    and ${await isNamedNowhere(db, 'access.staff', sql`s.staff_id`)}`.execute(db.query)
}

export const purgeOldPlaces = async (db: Tenant, before: Day): Promise<number> => {
  const gone = await db.query
    .deleteFrom('access.place')
    .where('la_id', '=', db.la)
    .where('until', '<', before)
    .returning(['staff_id', 'manager_id'])
    .execute()
  await purgeStaff(db, before, gone)
  await sql`delete from access.team t where t.la_id = ${db.la} and t.until < ${before}
    and ${await isNamedNowhere(db, 'access.team', sql`t.team_id`)}`.execute(db.query)
  return gone.length
}
