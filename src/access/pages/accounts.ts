import { notFound, Refusal } from '../../platform/errors.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { isRole, roleOf } from '../guard.ts'
import type { Account, Page, Visit } from '../model.ts'
import { generatePassword, hashPassword } from '../passwords.ts'
import { addAccount, changeAccount, findAccount, findAccounts, isEmailTaken, setPassword } from '../records/accounts.ts'
import { endSessions } from '../records/sessions.ts'
import { forgetDevices } from '../records/sign-in.ts'
import type { RoleId } from '../roles.ts'
import { type Deed, deeds, mayDo } from '../rules/accounts.ts'
import { accountOfView, accountsView, endAccountView, newAccountView, newPasswordView } from '../views/accounts.ts'
import { logDeed } from './logging.ts'

const getAccount = async ({ transaction, params }: Visit): Promise<Account> => {
  const account = await transaction((db) => findAccount(db, params.accountId!))
  if (!account) throw notFound('account')
  return account
}

type Typed = { name: string; email: string; role: string }
const typedOf = (form: Form): Typed => ({
  name: form.get('name'),
  email: form.get('email').toLowerCase(),
  role: form.get('role'),
})

const faultsOf = ({ name, email, role }: Typed): Record<string, string> => ({
  ...(name === '' || name.length > 200 ? { name: 'Enter the person’s name, up to 200 characters' } : {}),
  ...(/^\S+@\S+\.\S+$/.test(email) && email.length <= 250
    ? {}
    : { email: 'Enter an e-mail address, like name@council.gov.uk' }),
  ...(isRole(role) ? {} : { role: 'Choose a role' }),
})

const list: Page = {
  path: '/accounts',
  title: 'Accounts',
  may: 'accounts.manage',
  reachedFrom: 'navigation',
  show: async ({ transaction, chrome }) => html(accountsView(chrome, await transaction(findAccounts))),
}

/** Hands out a password made here; shown once, to be changed at the first sign-in. */
const add: Page = {
  path: '/accounts/new',
  title: 'Add an account',
  may: 'accounts.manage',
  reachedFrom: '/accounts',
  show: async ({ chrome }) => html(newAccountView(chrome, { name: '', email: '', role: '' }, {})),
  submit: async ({ transaction, person, chrome }, form) => {
    const typed = typedOf(form)
    const errors = faultsOf(typed)
    const again = (faults: Record<string, string>): Answer => html(newAccountView(chrome, typed, faults), 400)
    if (Object.keys(errors).length > 0) return again(errors)
    const password = generatePassword()
    const passwordHash = await hashPassword(password)
    try {
      const accountId = await transaction(async (db) => {
        const id = await addAccount(db, { ...typed, role: typed.role as RoleId, passwordHash, temporary: true })
        await logDeed(db, person, {
          action: `added an account as ${typed.role}`,
          record: 'access.account',
          subject: id,
        })
        return id
      })
      return html(newPasswordView(chrome, { ...typed, accountId, password, isNew: true }))
    } catch (error) {
      if (isEmailTaken(error)) return again({ email: 'This e-mail address already has an account' })
      throw error
    }
  },
}

const one: Page = {
  path: '/accounts/:accountId',
  title: 'Account',
  may: 'accounts.manage',
  reachedFrom: '/accounts',
  show: async (visit) => {
    const account = await getAccount(visit)
    return html(
      accountOfView(visit.chrome, account, { isOwn: account.accountId === visit.person.accountId, errors: {} }),
    )
  },
  submit: async (visit, form) => {
    const { transaction, person, chrome } = visit
    const account = await getAccount(visit)
    const isOwn = account.accountId === person.accountId
    const typed = { ...typedOf(form), email: account.email, ...(isOwn ? { role: account.role } : {}) }
    const errors = faultsOf(typed)
    if (Object.keys(errors).length > 0)
      return html(accountOfView(chrome, { ...account, name: typed.name }, { isOwn, errors }), 400)
    const role = typed.role as RoleId
    await transaction(async (db) => {
      await changeAccount(db, account.accountId, { name: typed.name, role })
      const action = role === account.role ? 'changed a name' : `changed a role from ${account.role} to ${role}`
      await logDeed(db, person, { action, record: 'access.account', subject: account.accountId })
    })
    return redirect('/accounts', { tone: 'success', text: `${typed.name} is now ${roleOf(role).title.toLowerCase()}.` })
  },
}

const carryOut = async (visit: Visit, account: Account, deed: Deed): Promise<void> => {
  const { transaction, person, now } = visit
  await transaction(async (db) => {
    await changeAccount(db, account.accountId, { status: deeds[deed].status, ended_at: deed === 'end' ? now : null })
    if (deed === 'end' || deed === 'lock') await endSessions(db, account.accountId, now)
    if (deed === 'end') await forgetDevices(db, account.accountId)
    await logDeed(db, person, { action: deeds[deed].logged, record: 'access.account', subject: account.accountId })
  })
}

const status: Page = {
  path: '/accounts/:accountId/status',
  title: 'Lock, unlock, end or reopen an account',
  may: 'accounts.manage',
  reachedFrom: '/accounts/:accountId',
  submit: async (visit, form) => {
    const account = await getAccount(visit)
    const deed = form.get('deed')
    const isOwn = account.accountId === visit.person.accountId
    if (!mayDo(deed, account, isOwn))
      throw new Refusal(
        'conflict',
        'That cannot be done with this account now.',
        'Go back and look at the account again.',
      )
    if (deed === 'end' && form.get('confirmed') !== 'yes') return html(endAccountView(visit.chrome, account))
    await carryOut(visit, account, deed)
    return redirect('/accounts', { tone: 'success', text: `${account.name}: ${deeds[deed].done}` })
  },
}

const reset: Page = {
  path: '/accounts/:accountId/password',
  title: 'Give a new password',
  may: 'accounts.manage',
  reachedFrom: '/accounts/:accountId',
  submit: async (visit) => {
    const { transaction, person, chrome, now } = visit
    const account = await getAccount(visit)
    const password = generatePassword()
    const hash = await hashPassword(password)
    await transaction(async (db) => {
      await setPassword(db, account.accountId, hash, true, now)
      await endSessions(db, account.accountId, now)
      await forgetDevices(db, account.accountId)
      await logDeed(db, person, { action: 'gave a new password', record: 'access.account', subject: account.accountId })
    })
    return html(newPasswordView(chrome, { ...account, password, isNew: false }))
  },
}

export const accountsPages: readonly Page[] = [list, add, one, status, reset]
