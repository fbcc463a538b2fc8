import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { roleOf } from '../guard.ts'
import type { Account } from '../model.ts'
import type { RoleId } from '../roles.ts'

const columns = [
  'account_id as accountId',
  'email',
  'name',
  'role',
  'status',
  'password_is_temporary as passwordIsTemporary',
  'created_at as createdAt',
  'ended_at as endedAt',
  'signed_in_at as signedInAt',
  'seen_until as seenUntil',
] as const

const accounts = (db: Tenant) =>
  db.query
    .selectFrom('access.account')
    .select(columns)
    .select(sql<boolean>`password_hash is not null`.as('hasPassword'))
    .where('la_id', '=', db.la)

/** Those who can sign in first, then the ended ones; by name. */
export const findAccounts = async (db: Tenant): Promise<readonly Account[]> =>
  (await accounts(db).orderBy(sql`status = 'ended'`).orderBy('name').execute()) as Account[]

export const findAccount = async (db: Tenant, accountId: string): Promise<Account | null> =>
  ((await accounts(db).where('account_id', '=', accountId).executeTakeFirst()) as Account | undefined) ?? null

export const findAccountByEmail = async (db: Tenant, email: string): Promise<Account | null> =>
  ((await accounts(db).where('email', '=', email.toLowerCase()).executeTakeFirst()) as Account | undefined) ?? null

/** Up to six people who can change a role or say who should: administrators, then directors. */
export const findWhoToAsk = async (db: Tenant): Promise<readonly { name: string; role: string }[]> => {
  const rows = await db.query
    .selectFrom('access.account')
    .select(['name', 'role'])
    .where('la_id', '=', db.la)
    .where('status', '=', 'active')
    .where('role', 'in', ['administrator', 'director'])
    .orderBy('role')
    .orderBy('name')
    .limit(6)
    .execute()
  return rows.map(({ name, role }) => ({ name, role: roleOf(role as RoleId).title }))
}

/** Adds an account. Throws a unique violation when the e-mail address has one already, here or elsewhere. */
export const addAccount = async (
  db: Tenant,
  given: { email: string; name: string; role: RoleId; passwordHash: string | null; temporary?: boolean },
): Promise<string> => {
  const accountId = newId()
  await db.query
    .insertInto('access.account')
    .values({
      la_id: db.la,
      account_id: accountId,
      email: given.email.toLowerCase(),
      name: given.name,
      role: given.role,
      password_hash: given.passwordHash,
      password_set_at: given.passwordHash === null ? null : new Date(),
      password_is_temporary: given.temporary ?? false,
      created_by: db.accountId,
    })
    .execute()
  return accountId
}

type Change = {
  name?: string
  role?: RoleId
  status?: Account['status']
  ended_at?: Date | null
  seen_until?: Date
  password_hash?: string
  password_set_at?: Date
  password_is_temporary?: boolean
}

export const changeAccount = async (db: Tenant, accountId: string, change: Change): Promise<void> => {
  await db.query
    .updateTable('access.account')
    .set(change)
    .where('la_id', '=', db.la)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
}

export const setPassword = (
  db: Tenant,
  accountId: string,
  hash: string,
  temporary: boolean,
  now: Date,
): Promise<void> =>
  changeAccount(db, accountId, { password_hash: hash, password_set_at: now, password_is_temporary: temporary })

export const getPasswordHash = async (db: Tenant, accountId: string): Promise<string | null> => {
  const row = await db.query
    .selectFrom('access.account')
    .select('password_hash')
    .where('la_id', '=', db.la)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return row.password_hash
}

/** True when a change lost the race for an e-mail address. */
export const isEmailTaken = (error: unknown): boolean =>
  (error as { code?: string; constraint?: string }).code === '23505' &&
  /email/.test((error as { constraint?: string }).constraint ?? '')

/** They hang on the account alone: they go with it, or are unlinked from it. */
const ownTables = ['access.known_device', 'access.kept_form', 'access.session'] as const

/**
 * Conditions that no record of another slice names the account `a` any more, such as who was let in to a child's record. What goes with the
 * account by itself (on delete cascade: a person's own calendar and choices) holds nobody back.
 */
const namedNowhere = async (db: Tenant): Promise<readonly RawBuilder<boolean>[]> => {
  const { rows } = await sql<{ table: string; column: string }>`
    select k.conrelid::regclass::text as "table", quote_ident(a.attname) as "column"
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname <> 'la_id'
    where k.contype = 'f' and k.confrelid = 'access.account'::regclass and k.confdeltype <> 'c'
      and not k.conrelid::regclass::text = any (${[...ownTables, 'access.staff']}::text[])`.execute(db.query)
  return rows.map(
    ({ table, column }) =>
      sql<boolean>`not exists (select from ${sql.raw(table)} o where o.la_id = a.la_id and o.${sql.raw(column)} = a.account_id)`,
  )
}

const endedBefore = async (db: Tenant, before: Day): Promise<readonly string[]> => {
  const conditions = await namedNowhere(db)
  const rows = await db.query
    .selectFrom('access.account as a')
    .select('a.account_id')
    .where('a.la_id', '=', db.la)
    .where('a.status', '=', 'ended')
    .where('a.ended_at', '<', sql<Date>`${before}::date`)
    .where(sql<boolean>`${sql.join([sql`true`, ...conditions], sql` and `)}`)
    .execute()
  return rows.map((row) => row.account_id)
}

export const countEndedAccounts = async (db: Tenant, before: Day): Promise<number> =>
  (await endedBefore(db, before)).length

/**
 * Deletes ended accounts with their sessions and devices; in the staff directory the person stays, without an account. One that a child's
 * record still names as let in, or shut out, stays as long as that record: it must say who that was.
 */
export const purgeEndedAccounts = async (db: Tenant, before: Day): Promise<number> => {
  const ids = await endedBefore(db, before)
  if (ids.length === 0) return 0
  const { query, la } = db
  await query
    .updateTable('access.staff')
    .set({ account_id: null })
    .where('la_id', '=', la)
    .where('account_id', 'in', ids)
    .execute()
  for (const table of [...ownTables, 'access.account'] as const)
    await query.deleteFrom(table).where('la_id', '=', la).where('account_id', 'in', ids).execute()
  return ids.length
}
