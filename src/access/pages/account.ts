import { z } from 'zod'
import { notFound } from '../../platform/errors.ts'
import { html, redirect } from '../../platform/http/page.ts'
import type { Page } from '../model.ts'
import { hashPassword, verifyPassword } from '../passwords.ts'
import { findAccount, getPasswordHash, setPassword } from '../records/accounts.ts'
import { endSession, endSessions, findSessions } from '../records/sessions.ts'
import { readSetting } from '../records/settings.ts'
import { forgetDevices } from '../records/sign-in.ts'
import { passwordFault } from '../rules/password.ts'
import { sessionLimits } from '../settings.ts'
import { accountView, passwordView } from '../views/account.ts'
import { logDeed } from './logging.ts'

const account: Page = {
  path: '/account',
  title: 'Your account',
  may: 'signed-in',
  reachedFrom: 'account',
  show: async ({ transaction, person, door, now, chrome }) => {
    const content = await transaction(async (db) => ({
      account: (await findAccount(db, person.accountId))!,
      sessions: await findSessions(db, person.accountId, await readSetting(db, sessionLimits), now),
    }))
    return html(accountView(chrome, { ...content, person, ownSession: door.sessionId! }))
  },
}

const endOne: Page = {
  path: '/account/sessions/end',
  title: 'Sign out on one browser',
  may: 'signed-in',
  reachedFrom: '/account',
  submit: async ({ transaction, person, now }, form) => {
    const sessionId = form.get('session')
    if (!z.uuid().safeParse(sessionId).success) throw notFound('session')
    await transaction(async (db) => {
      await endSession(db, person.accountId, sessionId, now)
      await logDeed(db, person, { action: 'ended a session', record: 'access.session', subject: sessionId })
    })
    return redirect('/account', { tone: 'success', text: 'That browser is signed out.' })
  },
}

const endAll: Page = {
  path: '/account/sign-out-everywhere',
  title: 'Sign out everywhere',
  may: 'signed-in',
  reachedFrom: '/account',
  submit: async ({ transaction, person, door, now }) => {
    await transaction(async (db) => {
      await endSessions(db, person.accountId, now)
      await forgetDevices(db, person.accountId)
      await logDeed(db, person, { action: 'signed out everywhere', record: 'access.session' })
    })
    door.setCookie('session', null)
    return redirect('/signed-out')
  },
}

const password: Page = {
  path: '/account/password',
  title: 'Change your password',
  may: 'signed-in',
  reachedFrom: '/account',
  show: async ({ transaction, person, chrome }) => {
    const own = await transaction((db) => findAccount(db, person.accountId))
    return html(passwordView(chrome, { isTemporary: own!.passwordIsTemporary, errors: {} }))
  },
  submit: async ({ transaction, person, door, now, chrome }, form) => {
    const { own, stored } = await transaction(async (db) => ({
      own: (await findAccount(db, person.accountId))!,
      stored: await getPasswordHash(db, person.accountId),
    }))
    const [old, fresh, again] = ['password-now', 'password-new', 'password-again'].map((name) => form.get(name))
    const fault =
      passwordFault(fresh!, own) ?? (fresh === old ? 'Choose a password that differs from the present one' : null)
    const errors: Record<string, string> = {
      ...((await verifyPassword(old!, stored)) ? {} : { 'password-now': 'Enter the password that you use now' }),
      ...(fault ? { 'password-new': fault } : {}),
      ...(fault === null && fresh !== again ? { 'password-again': 'Enter the same new password once more' } : {}),
    }
    if (Object.keys(errors).length > 0)
      return html(passwordView(chrome, { isTemporary: own.passwordIsTemporary, errors }), 400)
    const hash = await hashPassword(fresh!)
    await transaction(async (db) => {
      await setPassword(db, person.accountId, hash, false, now)
      await endSessions(db, person.accountId, now, door.sessionId)
      await logDeed(db, person, { action: 'changed own password', record: 'access.account', subject: person.accountId })
    })
    return redirect('/account', { tone: 'success', text: 'Your password is changed. Other browsers are signed out.' })
  },
}

export const accountPages: readonly Page[] = [account, endOne, endAll, password]
