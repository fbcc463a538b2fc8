import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { newId } from '../../platform/db/ids.ts'
import { type Answer, html, redirect } from '../../platform/http/page.ts'
import type { Page, Visit } from '../model.ts'
import { verifyPassword } from '../passwords.ts'
import { forgetKeptForm } from '../records/kept-forms.ts'
import { addLogEntry } from '../records/log.ts'
import { endSession, openSession } from '../records/sessions.ts'
import {
  type Attempt,
  countFailures,
  type Found,
  findAccountForSignIn,
  findCredentials,
  recordAttempt,
  rememberSignIn,
} from '../records/sign-in.ts'
import { safeReturn } from '../rules/session.ts'
import { secondsToWait, waitInWords } from '../rules/throttle.ts'
import { newToken, readToken } from '../tokens.ts'
import { signedOutView, signInView } from '../views/sign-in.ts'

const year = 365 * 24 * 3600

type Typed = { email: string; password: string }

/** The same sentence for an unknown address and a wrong password. */
const wrong = 'Enter the e-mail address and password of your account. They do not match what we have'
const notAllowedIn = 'This account cannot sign in just now. Ask your administrator to unlock it'

const typedFaults = ({ email, password }: Typed): Record<string, string> => ({
  ...(/^\S+@\S+\.\S+$/.test(email) ? {} : { email: 'Enter your e-mail address, like name@council.gov.uk' }),
  ...(password === '' ? { password: 'Enter your password' } : {}),
})

type Outcome = { found: Found } | { errors: Record<string, string> }
const nobody = '00000000-0000-0000-0000-000000000000'

/** Takes the try or says how long to wait. It counts as a failure until the password has fitted. */
const takeAttempt = ({ door }: Visit, attempt: Attempt, isKnownDevice: boolean): Promise<number> =>
  door.system(async (query) => {
    const failures = await countFailures(query, attempt.email, attempt.from, attempt.now)
    const wait = secondsToWait({ ...failures, isKnownDevice }, attempt.now)
    if (wait === 0) await recordAttempt(query, attempt)
    return wait
  })

/** Checks a sign-in. An unknown address takes the same steps and the same time as a known one. */
const check = async (visit: Visit, { email, password }: Typed): Promise<Outcome> => {
  const { door, now } = visit
  const account = await door.system((query) => findAccountForSignIn(query, email))
  const la = account?.la ?? 0
  const credentials = await door.transactionOf(la, (db) =>
    findCredentials(db, account?.accountId ?? nobody, door.cookie('device')),
  )
  const attempt = { attemptId: newId(), la, email, from: door.from, now, succeeded: false }
  const wait = await takeAttempt(visit, attempt, credentials?.isKnownDevice ?? false)
  if (wait > 0) return { errors: { password: `Too many attempts. Wait ${waitInWords(wait)}, then try again` } }
  const fits = await verifyPassword(password, credentials?.passwordHash ?? null)
  if (!fits || !account) return { errors: { password: wrong } }
  await door.system((query) => recordAttempt(query, { ...attempt, succeeded: true }))
  if (credentials?.status !== 'active') return { errors: { password: notAllowedIn } }
  return { found: account }
}

/** Opens a session and goes on: to the text that was kept, or to the page that was wanted. */
const enter = async (visit: Visit, { la, accountId }: Found, to: string): Promise<Answer> => {
  const { door, now, visitor, transaction } = visit
  // Nobody can end a session whose cookie was replaced, so it ends here.
  if (visitor) await transaction((db) => endSession(db, visitor.accountId, door.sessionId!, now))
  const token = newToken(la)
  const device = door.cookie('device') ?? randomBytes(24).toString('base64url')
  await door.transactionOf(la, async (db) => {
    const credentials = await findCredentials(db, accountId, device)
    await openSession(db, { accountId, token, from: door.from, device: door.device, now })
    await rememberSignIn(db, accountId, device, now)
    const { name: person, role } = credentials!
    await addLogEntry(db, { accountId, person, role, action: 'signed in', record: 'access.session' })
  })
  door.setCookie('session', token.value)
  door.setCookie('device', device, year)
  return redirect(door.cookie('kept') ? '/kept-form' : to)
}

const query = z.object({ to: z.string().max(2000).default('/') }).catch({ to: '/' })
const backOf = (visit: Visit): string => safeReturn(query.parse(visit.query).to)

const signIn: Page = {
  path: '/sign-in',
  title: 'Sign in',
  may: 'anyone',
  query,
  reachedFrom: 'account',
  show: async (visit) => {
    if (visit.visitor) return redirect(backOf(visit))
    return html(signInView(visit.chrome, { to: backOf(visit), email: '', errors: {} }))
  },
  submit: async (visit, form) => {
    const to = safeReturn(form.get('to') || '/')
    const typed = { email: form.get('email').toLowerCase(), password: form.get('password') }
    const faults = typedFaults(typed)
    const outcome = Object.keys(faults).length > 0 ? { errors: faults } : await check(visit, typed)
    if ('found' in outcome) return enter(visit, outcome.found, to)
    return html(signInView(visit.chrome, { to, email: typed.email, errors: outcome.errors }), 400)
  },
}

const signOut: Page = {
  path: '/sign-out',
  title: 'Sign out',
  may: 'anyone',
  reachedFrom: 'account',
  show: async () => redirect('/'),
  submit: async ({ visitor, door, transaction, now }) => {
    if (visitor)
      await transaction(async (db) => {
        await endSession(db, visitor.accountId, door.sessionId!, now)
        const { accountId, name, role } = visitor
        await addLogEntry(db, { accountId, person: name, role, action: 'signed out', record: 'access.session' })
      })
    const kept = readToken(door.cookie('kept'))
    if (kept) await door.transactionOf(kept.la, (db) => forgetKeptForm(db, kept))
    for (const name of ['session', 'kept']) door.setCookie(name, null)
    return redirect('/signed-out')
  },
}

const signedOut: Page = {
  path: '/signed-out',
  title: 'You have signed out',
  may: 'anyone',
  reachedFrom: 'account',
  show: async (visit) => (visit.visitor ? redirect('/') : html(signedOutView(visit.chrome))),
}

export const signInPages: readonly Page[] = [signIn, signOut, signedOut]
