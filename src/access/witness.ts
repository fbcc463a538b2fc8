import { setImmediate as turn } from 'node:timers/promises'
import type { Database } from '../platform/db/database.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { errorKinds, Refusal } from '../platform/errors.ts'
import type { Answer } from '../platform/http/page.ts'
import type { Page, Person } from './model.ts'
import { addLogEntry, isLoggedSince, type NewEntry } from './records/log.ts'
import { loggedAction } from './rules/outcome.ts'

/** One look at a page that is logged: who, at what. */
export type Watched = {
  database: Database
  person: Person
  page: Page
  method: 'GET' | 'POST'
  subject: string | null
  /** Asked after the page has answered: pages give it with `visit.logReason`. */
  reason: () => string | null
  /** Asked after the page has answered: it looked again by itself (`visit.logAgain`). */
  again: () => boolean
  /** The answer whose entry the page wrote with its own work (`visit.logWith`), if it did. */
  written: () => Answer | null
}

const statusOf = (answer: Answer): number => {
  if (answer.kind === 'html' || answer.kind === 'json') return answer.status
  return answer.kind === 'redirect' ? 303 : 200
}

type Look = Pick<Watched, 'person' | 'page' | 'method' | 'subject' | 'reason'>

const entryFor = ({ person, page, method, subject, reason }: Look, status: number | null): NewEntry | null => {
  const { record, action } = page.logged!
  const words = loggedAction(action, { method, status })
  if (words === null) return null
  const { accountId, name, role } = person
  return { accountId, person: name, role, action: words, record, subject, reason: reason() }
}

/** Minutes in which a page that looks again by itself, every few seconds, has one entry. */
const once = 10

const write = async (watched: Watched, status: number | null): Promise<void> => {
  const entry = entryFor(watched, status)
  if (!entry) return
  const { la, accountId } = watched.person
  await watched.database.inTenant({ la, accountId }, async (db) => {
    if (watched.again() && status === 200 && (await isLoggedSince(db, entry, once))) return
    await addLogEntry(db, entry)
  })
}

const writeEntry = async (db: Tenant, look: Look, status: number): Promise<void> => {
  const entry = entryFor(look, status)
  if (entry) await addLogEntry(db, entry)
}

/**
 * Writes what came of a look with the page's own work, instead of after it. Where an answer is still to be made, the entry is on its way
 * to the database first; if making it fails, the transaction takes the entry with it.
 */
export const writeWith = async (db: Tenant, look: Look, given: Answer | (() => Answer)): Promise<Answer> => {
  if (typeof given !== 'function') return writeEntry(db, look, statusOf(given)).then(() => given)
  const [answer] = await Promise.all([turn().then(given), writeEntry(db, look, 200)])
  if (statusOf(answer) !== 200) throw new Error(`${look.page.path} was written down as shown and was not.`)
  return answer
}

/** A stream nobody will read holds a file or a connection until it is told. */
const letGo = (answer: Answer): void => {
  if (answer.kind === 'file' && !Buffer.isBuffer(answer.body)) answer.body.destroy()
}

/**
 * Lets the page answer, then writes what came of it, in a transaction of its own that is committed before one byte of
 * the answer leaves, unless the page wrote this very answer down with its own work. An answer that cannot be written down is not given.
 */
export const witness = async (watched: Watched, answering: () => Promise<Answer>): Promise<Answer> => {
  let answer: Answer
  try {
    answer = await answering()
  } catch (error) {
    const status = error instanceof Refusal ? errorKinds[error.kind].status : null
    // What went wrong first is what the person and the log must hear of, not that the database is away here too.
    await write(watched, status).catch(() => {})
    throw error
  }
  if (answer === watched.written()) return answer
  try {
    await write(watched, statusOf(answer))
  } catch (error) {
    letGo(answer)
    throw error
  }
  return answer
}
