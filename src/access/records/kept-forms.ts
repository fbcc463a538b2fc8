import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { seal, type Token, unseal } from '../tokens.ts'

export type KeptForm = { address: string; entries: Readonly<Record<string, string | readonly string[]>> }

const hour = 3_600_000

/** Keeps a form's text for an hour, for the account whose session had ended. */
export const keepForm = async (
  db: Tenant,
  accountId: string,
  token: Token,
  form: KeptForm,
  now: Date,
): Promise<void> => {
  await db.query
    .insertInto('access.kept_form')
    .values({
      la_id: db.la,
      kept_id: newId(),
      account_id: accountId,
      token_hash: token.hash,
      address: form.address,
      sealed: seal(token, JSON.stringify(form.entries)),
      expires_at: new Date(now.getTime() + hour),
    })
    .execute()
}

/** The kept form of this browser, only for the account that typed it. */
export const findKeptForm = async (
  db: Tenant,
  accountId: string,
  token: Token,
  now: Date,
): Promise<KeptForm | null> => {
  const row = await db.query
    .selectFrom('access.kept_form')
    .select(['address', 'sealed'])
    .where('la_id', '=', db.la)
    .where('token_hash', '=', token.hash)
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ? { address: row.address, entries: JSON.parse(unseal(token, row.sealed)) } : null
}

/** Once shown it stays for a quarter of an hour, for a reload; then it is not offered again at a later sign-in. */
export const shortenKeptForm = async (db: Tenant, token: Token, now: Date): Promise<void> => {
  const soon = new Date(now.getTime() + hour / 4)
  await db.query
    .updateTable('access.kept_form')
    .set({ expires_at: soon })
    .where('la_id', '=', db.la)
    .where('token_hash', '=', token.hash)
    .where('expires_at', '>', soon)
    .execute()
}

export const forgetKeptForm = async (db: Tenant, token: Token): Promise<void> => {
  await db.query
    .deleteFrom('access.kept_form')
    .where('la_id', '=', db.la)
    .where('token_hash', '=', token.hash)
    .execute()
}
