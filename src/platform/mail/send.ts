import { sql } from 'kysely'
import type { Tenant } from '../db/tenant.ts'
import { inSteps, type Job, type Step } from '../jobs/job.ts'
import { readSettings } from '../settings.ts'
import { type MailKind, mailJob } from './outbox.ts'
import type { MailServer } from './server.ts'
import { deliver } from './smtp.ts'
import { hoursTried, nextTry, type Verdict } from './tries.ts'

/** What the slice that knows people says. Both are asked when a mail is sent, not when it is written. */
export type Senders = {
  /** Whose name stands on it; null: no sender’s address is set. */
  readonly sender: (db: Tenant) => Promise<{ readonly name: string; readonly address: string } | null>
  /** Why nothing is sent to this address (no open account has it), in words; null: it is sent. */
  readonly whyNot: (db: Tenant, address: string) => Promise<string | null>
}

type Waiting = {
  id: string
  address: string
  subject: string
  text: string
  writtenAt: Date
  attempts: number
}

/** The transaction stands idle while the server answers, and the database ends one that does so for too long. */
const longestTry = 25_000

type Ground = { readonly server: MailServer | null; readonly milliseconds: number }

const groundNow = (): Ground => {
  const read = readSettings(process.env)
  if (!('settings' in read)) return { server: null, milliseconds: longestTry }
  const { mailServer, idleSeconds } = read.settings
  return { server: mailServer, milliseconds: Math.min(longestTry, idleSeconds * 500) }
}

/** The mail server as people may see it; null: none is set, and what nobody asks for (a digest) is not even written. */
export const mailServerTold = (): { address: string; secured: boolean; withLogin: boolean } | null => {
  const { server } = groundNow()
  if (server === null) return null
  return { address: `${server.host}, port ${server.port}`, secured: server.secured, withLogin: server.login !== null }
}

const giveUpAll = async (db: Tenant, now: Date, why: string): Promise<void> => {
  await sql`update platform.mail set next_at = null, given_up_at = ${now}, why = ${why}
    where la_id = ${db.la} and next_at is not null`.execute(db.query)
}

/** Those that were tried for as long as their kind is worth. */
const giveUpOld = async (db: Tenant, now: Date): Promise<void> => {
  for (const [kind, hours] of Object.entries(hoursTried) as [MailKind, number][])
    await sql`update platform.mail set next_at = null, given_up_at = ${now},
        why = coalesce(why || ' ', '') || ${`It was tried for ${hours === 1 ? 'an hour' : `${hours} hours`}.`}
      where la_id = ${db.la} and next_at is not null and kind = ${kind} and queued_at < ${new Date(now.getTime() - hours * 3_600_000)}`.execute(
      db.query,
    )
}

/** Kept from other workers until the transaction ends. */
const takeNext = async (db: Tenant, now: Date): Promise<Waiting | null> => {
  const { rows } = await sql<Waiting>`
    select mail_id as id, address, subject, body as text, queued_at as "writtenAt", attempts from platform.mail
    where la_id = ${db.la} and next_at <= ${now} order by attempts, kind = 'digest', next_at, mail_id limit 1 for update skip locked`.execute(
    db.query,
  )
  return rows[0] ?? null
}

const giveUp = async (db: Tenant, { id }: Waiting, now: Date, why: string): Promise<void> => {
  await sql`update platform.mail set next_at = null, given_up_at = ${now}, attempts = attempts + 1, why = ${why}
    where la_id = ${db.la} and mail_id = ${id}`.execute(db.query)
}

const markSent = async (db: Tenant, { id }: Waiting, now: Date): Promise<void> => {
  await sql`update platform.mail set next_at = null, sent_at = ${now}, attempts = attempts + 1, why = null, body = null
    where la_id = ${db.la} and mail_id = ${id}`.execute(db.query)
}

const tryLater = async (db: Tenant, { id, attempts }: Waiting, now: Date, why: string): Promise<void> => {
  await sql`update platform.mail set next_at = ${nextTry(attempts + 1, now)}, attempts = attempts + 1, why = ${why}
    where la_id = ${db.la} and mail_id = ${id}`.execute(db.query)
}

/** Nothing goes out just now: all that wait are put off, this one behind the others, so that it alone cannot hold them up for ever. */
const putAllOff = async (db: Tenant, one: Waiting, now: Date, why: string): Promise<void> => {
  const next = nextTry(one.attempts + 1, now)
  await sql`update platform.mail set attempts = attempts + 1, why = ${why},
      next_at = ${next}::timestamptz + case when mail_id = ${one.id} then interval '1 second' else interval '0' end
    where la_id = ${db.la} and mail_id in (
      select m.mail_id from platform.mail m where m.la_id = ${db.la} and m.next_at <= ${now} for update skip locked)`.execute(
    db.query,
  )
}

const mark = async (db: Tenant, one: Waiting, verdict: Verdict | null): Promise<void> => {
  const now = new Date()
  if (verdict === null) return markSent(db, one, now)
  if (verdict.end === 'final') return giveUp(db, one, now, verdict.why)
  return verdict.end === 'later' ? tryLater(db, one, now, verdict.why) : putAllOff(db, one, now, verdict.why)
}

/** Sends the next one; true while it is worth asking for another. What is sent and that it was sent are one transaction, as far as SMTP allows. */
const sendNext = async (db: Tenant, senders: Senders, { server, milliseconds }: Ground): Promise<boolean> => {
  const now = new Date()
  if (server === null) return giveUpAll(db, now, 'No mail server is set.').then(() => false)
  const one = await takeNext(db, now)
  if (one === null) return false
  const from = await senders.sender(db)
  if (from === null) return giveUpAll(db, now, 'No sender’s address is set.').then(() => false)
  const whyNot = await senders.whyNot(db, one.address)
  if (whyNot !== null) return giveUp(db, one, now, whyNot).then(() => true)
  const { id, subject, text, writtenAt } = one
  const verdict = await deliver(server, { id, from, to: one.address, subject, text, writtenAt }, milliseconds)
  await mark(db, one, verdict)
  return verdict?.end !== 'server'
}

const askAgain = async (db: Tenant): Promise<void> => {
  const { rows } = await sql<{ next: Date | null }>`
    select min(next_at) as next from platform.mail where la_id = ${db.la} and next_at is not null`.execute(db.query)
  const [{ next }] = rows as [{ next: Date | null }]
  // Under a key of its own: it does not put off one that was added meanwhile.
  if (next !== null) await db.addJob(mailJob, {}, { key: 'later', runAt: next })
}

/** Sends what waits in the outbox of one authority. A mail whose sending was cut off before that was kept goes out again, with the same Message-ID. */
export const sendWaiting = async (step: Step, senders: Senders): Promise<void> => {
  await step((db) => giveUpOld(db, new Date()))
  while (await step((db) => sendNext(db, senders, groundNow())));
  await step(askAgain)
}

/** Runs when a mail is written and when one is tried again; every quarter of an hour it takes up what a killed worker left. */
export const sendingJob = (senders: Senders): Job =>
  inSteps(mailJob, (step) => sendWaiting(step, senders), '*/15 * * * *')
