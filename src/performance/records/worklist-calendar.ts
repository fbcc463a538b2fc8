import { sql } from 'kysely'
import { isRole } from '../../access/index.ts'
import type { RoleId } from '../../access/roles.ts'
import { addMonths, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** A person's calendar of what is due. `until`: the last day on which it answers. */
export type OwnCalendar = {
  readonly whose: string
  readonly madeAt: Date
  readonly until: Day
  readonly readAt: Date | null
}

export const findOwnCalendar = async (db: Tenant, accountId: string, today: Day): Promise<OwnCalendar | null> => {
  const row = await db.query
    .selectFrom('performance.calendar')
    .select(['whose', 'made_at as madeAt', 'until', 'read_at as readAt'])
    .where('la_id', '=', db.la)
    .where('account_id', '=', accountId)
    .where('until', '>=', today)
    .executeTakeFirst()
  return row ?? null
}

/** Gives it an address of its own for a year; one that was there before answers no more. */
export const makeCalendar = async (
  db: Tenant,
  accountId: string,
  given: { readonly hash: Buffer; readonly whose: string; readonly now: Date; readonly today: Day },
): Promise<void> => {
  const row = {
    token_hash: given.hash,
    whose: given.whose,
    made_at: given.now,
    until: addMonths(given.today, 12),
    read_at: null,
  }
  await db.query
    .insertInto('performance.calendar')
    .values({ la_id: db.la, account_id: accountId, ...row })
    .onConflict((conflict) => conflict.columns(['la_id', 'account_id']).doUpdateSet(row))
    .execute()
}

export const endCalendar = async (db: Tenant, accountId: string): Promise<void> => {
  await db.query
    .deleteFrom('performance.calendar')
    .where('la_id', '=', db.la)
    .where('account_id', '=', accountId)
    .execute()
}

export type ReadCalendar = { readonly accountId: string; readonly role: RoleId; readonly whose: string }

/** Whose calendar an address opens, while the account is open and its time is not over. Notes that it was read, once an hour at most. */
export const readCalendar = async (db: Tenant, hash: Buffer, today: Day, now: Date): Promise<ReadCalendar | null> => {
  const { rows } = await sql<{ accountId: string; role: string; whose: string }>`
    with found as (
      select c.account_id, a.role, c.whose, c.read_at
      from performance.calendar c join access.account a on a.la_id = c.la_id and a.account_id = c.account_id
      where c.la_id = ${db.la} and c.token_hash = ${hash} and c.until >= ${today} and a.status = 'active'
    ), noted as (
      update performance.calendar c set read_at = ${now} from found f
      where c.la_id = ${db.la} and c.account_id = f.account_id and (f.read_at is null or f.read_at < ${now}::timestamptz - interval '1 hour')
    )
    select account_id as "accountId", role, whose from found`.execute(db.query)
  const [row] = rows
  return row !== undefined && isRole(row.role) ? { ...row, role: row.role } : null
}
