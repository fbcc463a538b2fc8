import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { networkOf } from '../../platform/log.ts'
import type { AccountStatus } from '../model.ts'
import type { Failures } from '../rules/throttle.ts'
import { fingerprint } from '../tokens.ts'

type System = Parameters<Parameters<Database['inSystem']>[0]>[0]

export type Found = { la: number; accountId: string }

/** The account of an e-mail address in any authority: asked before anything else is known. */
export const findAccountForSignIn = async (query: System, email: string): Promise<Found | null> => {
  const { rows } = await sql<Found>`
    select la_id as la, account_id as "accountId" from access.find_account_for_sign_in(${email})`.execute(query)
  return rows[0] ?? null
}

type KnownFailures = Omit<Failures, 'isKnownDevice'>

/** What is known of failures, with tries on the same address waiting for one another until the transaction ends. */
export const countFailures = async (query: System, email: string, from: string, now: Date): Promise<KnownFailures> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access.sign-in ${email}`}, 0))`.execute(query)
  const { rows } = await sql<KnownFailures>`
    select here, here_at as "hereAt", account, account_at as "accountAt", network, network_at as "networkAt",
           known_network as "isKnownNetwork"
    from access.sign_in_failures(${fingerprint(email)}, ${networkOf(from)}, ${now})`.execute(query)
  return rows[0]!
}

export type Attempt = { attemptId: string; la: number; email: string; from: string; now: Date; succeeded: boolean }

/** Writes a try, or what became of it. */
export const recordAttempt = async (query: System, attempt: Attempt): Promise<void> => {
  const { attemptId, la, email, from, now, succeeded } = attempt
  await sql`select access.record_sign_in_attempt(${la}, ${attemptId}, ${fingerprint(email)}, ${networkOf(from)}, ${now},
    ${succeeded})`.execute(query)
}

export type Credentials = {
  passwordHash: string | null
  status: AccountStatus
  name: string
  role: string
  isKnownDevice: boolean
}

export const findCredentials = async (
  db: Tenant,
  accountId: string,
  device: string | null,
): Promise<Credentials | null> => {
  const row = await db.query
    .selectFrom('access.account as a')
    .select(['a.password_hash as passwordHash', 'a.status', 'a.name', 'a.role'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('access.known_device as d')
          .select('d.account_id')
          .where('d.la_id', '=', db.la)
          .where('d.account_id', '=', accountId)
          .where('d.device_hash', '=', fingerprint(device ?? '')),
      ).as('isKnownDevice'),
    )
    .where('a.la_id', '=', db.la)
    .where('a.account_id', '=', accountId)
    .executeTakeFirst()
  return row ? ({ ...row, isKnownDevice: device !== null && Boolean(row.isKnownDevice) } as Credentials) : null
}

/** After a sign-in: when, and from which browser. */
export const rememberSignIn = async (db: Tenant, accountId: string, device: string, now: Date): Promise<void> => {
  await db.query
    .updateTable('access.account')
    .set({ signed_in_at: now })
    .where('la_id', '=', db.la)
    .where('account_id', '=', accountId)
    .execute()
  await db.query
    .insertInto('access.known_device')
    .values({ la_id: db.la, account_id: accountId, device_hash: fingerprint(device), seen_at: now })
    .onConflict((conflict) => conflict.columns(['la_id', 'account_id', 'device_hash']).doUpdateSet({ seen_at: now }))
    .execute()
}

export const forgetDevices = async (db: Tenant, accountId: string): Promise<void> => {
  await db.query
    .deleteFrom('access.known_device')
    .where('la_id', '=', db.la)
    .where('account_id', '=', accountId)
    .execute()
}

/** Browsers that were not used to sign in since a time. */
export const forgetOldDevices = async (db: Tenant, before: Date): Promise<void> => {
  await db.query.deleteFrom('access.known_device').where('la_id', '=', db.la).where('seen_at', '<', before).execute()
}

/** Old attempts of all authorities; those of the last 30 days always stay. */
export const forgetAttempts = async (query: System, before: Date): Promise<void> => {
  await sql`select access.forget_sign_in_attempts(${before})`.execute(query)
}
