import { todayInEngland } from '../platform/day.ts'
import type { Database } from '../platform/db/database.ts'
import type { Assets } from '../platform/http/assets.ts'
import type { Admission, Ask, Gate } from '../platform/http/gate.ts'
import { type Answer, html, redirect } from '../platform/http/page.ts'
import type { Chrome } from '../platform/views/page.ts'
import { chromeFor, nobodysChrome } from './chrome.ts'
import { decide, roleOf } from './guard.ts'
import type { Page, Person, Visit } from './model.ts'
import type { Permission } from './permissions.ts'
import { personOf } from './presence.ts'
import { findWhoToAsk } from './records/accounts.ts'
import { keepForm } from './records/kept-forms.ts'
import { addLogEntry } from './records/log.ts'
import { findPresence, type Presence, setNotice, touchSession } from './records/sessions.ts'
import { canKeepText, isStale } from './rules/session.ts'
import type { Slice } from './slice.ts'
import { newToken, readToken } from './tokens.ts'
import { notAllowedPage } from './views/not-allowed.ts'
import { type Watched, witness, writeWith } from './witness.ts'

export type GateOptions = {
  database: Database
  slices: readonly Slice[]
  assets: Assets
  /** Tests hand in a clock of their own. */
  now?: () => Date
}

type Welcome = Extract<Admission<Visit>, { kind: 'welcome' }>
type Known = { la: number; presence: Presence | null; person: Person | null }
type Look = { ask: Ask; page: Page; known: Known; chrome: Chrome }
/** What a page says of why it was looked at, and whether by itself, until its entry is written; and the answer whose entry it wrote itself. */
type Note = { reason: string | null; again: boolean; written: Answer | null }

const signInFirst = (ask: Ask, page: Page): Answer => {
  const back = page.show ? ask.address : '/'
  return redirect(back === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(back)}`)
}

const subjectOf = (ask: Ask): string | null => Object.values(ask.params).join(' ') || null

const entryOf = (person: Person) => ({ accountId: person.accountId, person: person.name, role: person.role })

const lookOf = (person: Person, { ask, page }: Pick<Look, 'ask' | 'page'>, note: Note) => ({
  person,
  page,
  method: ask.method,
  subject: subjectOf(ask),
  reason: () => note.reason,
})

/** Stands before every page: who is it, may they, and what the page is then told. */
export const createGate = ({
  database,
  slices,
  assets,
  now = () => new Date(),
}: GateOptions): Gate<Permission, Visit> => {
  const recognise = async (ask: Ask): Promise<Known> => {
    const token = readToken(ask.cookie('session'))
    if (token === null) return { la: 0, presence: null, person: null }
    const time = now()
    return database.inTenant({ la: token.la, accountId: null }, async (db) => {
      const presence = await findPresence(db, token, todayInEngland(time))
      const person = personOf(token.la, presence, time)
      if (person && isStale(presence!, time)) await touchSession(db, presence!.sessionId, time)
      return { la: token.la, presence, person }
    })
  }

  const chromeOf = async (ask: Ask, known: Known): Promise<Chrome> =>
    known.person
      ? chromeFor(ask, assets, slices, known.person, known.presence!)
      : nobodysChrome(ask, assets, await database.authorities())

  const visitOf = ({ ask, page, known, chrome }: Look, note: Note): Visit => {
    const time = now()
    const { la, person, presence } = known
    const transactionOf: Visit['door']['transactionOf'] = (authority, work) =>
      database.inTenant({ la: authority, accountId: person?.accountId ?? null }, work)
    return {
      get person(): Person {
        if (person === null) throw new Error('Nobody is signed in: a page for anyone asks `visitor`.')
        return person
      },
      visitor: person,
      transaction: (work) => {
        if (person === null) throw new Error('Nobody is signed in: there is no authority to work for.')
        return transactionOf(la, work)
      },
      params: ask.params,
      query: ask.query,
      path: ask.path,
      today: todayInEngland(time),
      now: time,
      may: (permission) => person?.permissions.has(permission) ?? false,
      chrome,
      logReason: (reason) => {
        if (!page.logged) throw new Error(`${page.path} is not logged: a reason given there would be lost.`)
        note.reason = reason.trim() || null
      },
      logAgain: () => {
        note.again = true
      },
      logWith: async (db, given) => {
        if (person === null || !page.logged) return typeof given === 'function' ? given() : given
        note.written = await writeWith(db, lookOf(person, { ask, page }, note), given)
        return note.written
      },
      door: {
        sessionId: person ? presence!.sessionId : null,
        origin: ask.origin,
        from: ask.from,
        device: ask.device,
        bearer: ask.bearer,
        cookie: ask.cookie,
        setCookie: ask.setCookie,
        transactionOf,
        system: database.inSystem,
      },
      slices,
    }
  }

  const notAllowed = async ({ page, ask, known, chrome }: Look): Promise<Answer> => {
    const person = known.person!
    const ask2 = await database.inTenant({ la: known.la, accountId: person.accountId }, async (db) => {
      await addLogEntry(db, { ...entryOf(person), action: 'was refused', record: page.path, subject: subjectOf(ask) })
      return findWhoToAsk(db)
    })
    return html(notAllowedPage(chrome, page.title, page.may as Permission, roleOf(person.role), ask2), 403)
  }

  /** Someone whose session ended while they filled in a form gets their text back after signing in again. */
  const keepText = ({ ask, page, known, chrome }: Look): Admission<Visit> => ({
    kind: 'expired',
    chrome,
    keep: async (form) => {
      const token = newToken(known.la)
      const { accountId } = known.presence!
      await database.inTenant({ la: known.la, accountId }, (db) =>
        keepForm(db, accountId, token, { address: ask.address, entries: form.entries() }, now()),
      )
      ask.setCookie('kept', token.value, 3600)
      return signInFirst(ask, page)
    },
  })

  const askToSignIn = (look: Look): Admission<Visit> => {
    const { ask, page, known, chrome } = look
    const { presence } = known
    if (ask.method === 'POST' && presence?.status === 'active' && canKeepText(presence, now())) return keepText(look)
    return { kind: 'refused', answer: signInFirst(ask, page), chrome }
  }

  const welcome = async (look: Look): Promise<Admission<Visit>> => {
    const { page, known, chrome } = look
    const person = known.person
    if (
      person &&
      known.presence!.passwordIsTemporary &&
      page.may !== 'anyone' &&
      !page.path.startsWith('/account/password')
    )
      return { kind: 'refused', answer: redirect('/account/password'), chrome }
    const note: Note = { reason: null, again: false, written: null }
    const watching = (who: Person): Watched => ({
      database,
      ...lookOf(who, look, note),
      again: () => note.again,
      written: () => note.written,
    })
    const answering: Welcome['answering'] =
      person && page.logged ? (work) => witness(watching(person), work) : (work) => work()
    return { kind: 'welcome', visit: visitOf(look, note), chrome, answering }
  }

  return {
    admit: async (ask, page) => {
      const known = await recognise(ask)
      const look = { ask, page, known, chrome: await chromeOf(ask, known) }
      const decision = decide(page.may, known.person)
      if (decision === 'sign-in') return askToSignIn(look)
      if (decision === 'not-allowed') return { kind: 'refused', answer: await notAllowed(look), chrome: look.chrome }
      return welcome(look)
    },
    chrome: async (ask) => chromeOf(ask, await recognise(ask)),
    plainChrome: (ask) => nobodysChrome(ask, assets, []),
    afterwards: async (visit, answer) => {
      const { sessionId, transactionOf } = visit.door
      if (sessionId === null) return
      const la = visit.person.la
      if (answer.kind === 'redirect' && answer.notice)
        await transactionOf(la, (db) => setNotice(db, sessionId, answer.notice!))
      else if (answer.kind === 'html' && visit.chrome.notice)
        await transactionOf(la, (db) => setNotice(db, sessionId, null))
    },
  }
}
