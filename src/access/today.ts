import { addDays, todayInEngland } from '../platform/day.ts'
import { countNotSent } from '../platform/mail/outbox.ts'
import type { Account } from './model.ts'
import { findAccounts } from './records/accounts.ts'
import { findAccountChanges } from './records/log.ts'
import type { Attention, Slice } from './slice.ts'

const people = (count: number, one: string, many: string): string =>
  count === 1 ? one : many.replace('#', String(count))

const longUnused = (account: Account, today: string): boolean =>
  account.status === 'active' && todayInEngland(account.signedInAt ?? account.createdAt) < addDays(today, -90)

/** For administrators: e-mails that did not go out in the last week. */
const mailAttention: NonNullable<Slice['attention']> = async (db, person, today) => {
  if (!person.permissions.has('settings.manage')) return []
  const count = await countNotSent(db, new Date(`${today}T23:59:59Z`))
  const text = people(
    count,
    '1 e-mail was not sent in the last 7 days: see why',
    '# e-mails were not sent in the last 7 days: see why',
  )
  return count === 0 ? [] : [{ text, href: '/settings/mail', due: null, state: 'to-do' }]
}

/** For administrators: accounts that wait for them, and e-mails that were not sent. */
export const attention: NonNullable<Slice['attention']> = async (db, person, today, now) => {
  const mails = await mailAttention(db, person, today, now)
  if (!person.permissions.has('accounts.manage')) return mails
  const accounts = await findAccounts(db)
  const locked = accounts.filter(({ status }) => status === 'locked').length
  const unused = accounts.filter((account) => longUnused(account, today)).length
  const item = (text: string): Attention => ({ text, href: '/accounts', due: null, state: 'to-do' })
  return [
    ...mails,
    ...(locked > 0
      ? [item(people(locked, '1 account is locked: unlock or end it', '# accounts are locked: unlock or end them'))]
      : []),
    ...(unused > 0
      ? [
          item(
            people(
              unused,
              '1 account was not used for 90 days: end it, or leave it',
              '# accounts were not used for 90 days: end them, or leave them',
            ),
          ),
        ]
      : []),
  ]
}

/** For administrators: what was done to accounts. */
export const changes: NonNullable<Slice['changes']> = async (db, person, since) => {
  if (!person.permissions.has('accounts.manage')) return []
  const entries = await findAccountChanges(db, since)
  return entries.map((entry) => ({
    at: entry.at,
    text: `${entry.action.charAt(0).toUpperCase()}${entry.action.slice(1)}`,
    href: entry.subject ? `/accounts/${entry.subject}` : '/accounts',
    by: entry.person,
  }))
}
