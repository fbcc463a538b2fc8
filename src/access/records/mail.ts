import type { Tenant } from '../../platform/db/tenant.ts'
import type { Senders } from '../../platform/mail/send.ts'
import { mailSettings } from '../settings.ts'
import { findAccountByEmail } from './accounts.ts'
import { readSetting } from './settings.ts'

const whyNot = async (db: Tenant, address: string): Promise<string | null> => {
  const account = await findAccountByEmail(db, address)
  if (account === null) return 'No account has this address.'
  const { status } = account
  return status === 'active' ? null : `The account ${status === 'locked' ? 'is locked' : 'has ended'}.`
}

const sender: Senders['sender'] = async (db) => {
  const { from } = await readSetting(db, mailSettings)
  if (from === '') return null
  const council = await db.query
    .selectFrom('platform.authority')
    .select('name')
    .where('la_id', '=', db.la)
    .executeTakeFirstOrThrow()
  return { name: `Throughline, ${council.name}`, address: from }
}

/** E-mail goes out in the authority's name, and to open accounts only: who was locked or has left since it was written gets nothing. */
export const senders: Senders = { sender, whyNot }
