import { type RawBuilder, sql } from 'kysely'
import { newId } from '../db/ids.ts'
import type { Tenant } from '../db/tenant.ts'
import { withoutControls } from '../plain-text.ts'
import { isOneAddress } from './address.ts'

/** `digest` waits behind the others, and none is sent long after it was written: see rules of src/platform/mail/tries.ts. */
import type { MailState } from './state.ts'

export type MailKind = 'digest' | 'alert' | 'test'

export type QueuedMail = {
  /** Work e-mail addresses of accounts: each gets a mail of its own and sees no other. */
  readonly to: readonly string[]
  /** One line. */
  readonly subject: string
  /** Plain text. E-mail leaves the authority's hands: no child, nothing about a child; links by `linkTo` of link.ts. */
  readonly text: string
  readonly kind: MailKind
  /** What it is about: the same is sent to an address once, however often it is asked for. */
  readonly key?: string
}

export const mailJob = 'mail.send'

const longestSubject = 150

const oneLine = (text: string): string => withoutControls(text).replaceAll(/\s+/g, ' ').trim()

const faultOf = (address: string, { subject, text }: QueuedMail): string | null => {
  if (!isOneAddress(address)) return 'This is not one e-mail address.'
  if (/\p{Cc}/u.test(subject)) return 'The subject is not one line.'
  if (subject.length > longestSubject) return `The subject is longer than ${longestSubject} characters.`
  return subject.trim() === '' || text.trim() === '' ? 'It has no subject or no text.' : null
}

const rowsOf = (db: Tenant, mail: QueuedMail, now: Date) =>
  [...new Set(mail.to.map((address) => address.trim().toLowerCase()))].map((address) => {
    const why = faultOf(address, mail)
    return {
      la_id: db.la,
      mail_id: newId(),
      kind: mail.kind,
      key: mail.key ?? null,
      address: oneLine(address) || '(none)',
      subject: oneLine(mail.subject).slice(0, longestSubject) || '(none)',
      body: withoutControls(mail.text),
      queued_at: now,
      next_at: why === null ? now : null,
      given_up_at: why === null ? null : now,
      why,
    }
  })

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const atOnce = 1000

/** Many mails, each with its own text, as `queueMail` puts one. */
export const queueMails = async (db: Tenant, mails: readonly QueuedMail[]): Promise<void> => {
  const now = new Date()
  const rows = mails.flatMap((mail) => rowsOf(db, mail, now))
  for (let from = 0; from < rows.length; from += atOnce)
    await db.query
      .insertInto('platform.mail')
      .values(rows.slice(from, from + atOnce))
      .onConflict((conflict) => conflict.columns(['la_id', 'key', 'address']).doNothing())
      .execute()
  if (rows.length > 0) await db.addJob(mailJob, {}, { key: 'now' })
}

/**
 * Puts a mail into the outbox, and adds the job that sends it, in the transaction of `db`: it goes out if, and only if, that is kept.
 * Throws for no content: one that cannot be sent stands in the outbox with the reason, which administrators see. Where no mail server is
 * set it stands there as not sent.
 */
export const queueMail = (db: Tenant, mail: QueuedMail): Promise<void> => queueMails(db, [mail])

/** A mail as its list shows it: never its text. */
export type MailLine = {
  readonly mailId: string
  readonly kind: MailKind
  readonly address: string
  readonly subject: string
  readonly queuedAt: Date
  readonly nextAt: Date | null
  readonly attempts: number
  readonly why: string | null
}

export type OutboxState = {
  readonly waiting: number
  readonly oldest: Date | null
  readonly sentInWeek: number
  readonly notSentInWeek: number
  readonly lastSent: Date | null
  /** The newest 50 that were not sent, and those that wait after a try, newest first. */
  readonly faults: readonly MailLine[]
}

/** Mails that were written under these keys, each to one address. Those that were cleared away since are not there. */
export const mailStates = async (db: Tenant, keys: readonly string[]): Promise<ReadonlyMap<string, MailState>> => {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<MailState & { key: string }>`
    select key, sent_at as "sentAt", given_up_at is not null as "isGivenUp", why from platform.mail
    where la_id = ${db.la} and key = any(${[...keys]}::text[]) order by queued_at, mail_id`.execute(db.query)
  return new Map(rows.map(({ key, ...state }) => [key, state]))
}

const weekBefore = (now: Date): Date => new Date(now.getTime() - 7 * 24 * 3_600_000)

/** How the outbox stands: one query. */
export const outboxState = async (db: Tenant, now: Date): Promise<OutboxState> => {
  const since = weekBefore(now)
  type Row = Omit<OutboxState, 'faults'> & { faults: readonly (Omit<MailLine, 'queuedAt' | 'nextAt'> & { queuedAt: string; nextAt: string | null })[] | null } // biome-ignore format: one row
  const { rows } = await sql<Row>`
    with fault as (
      select * from platform.mail where la_id = ${db.la} and why is not null and sent_at is null order by queued_at desc, mail_id desc limit 50
    )
    select (count(*) filter (where next_at is not null))::integer as waiting, min(queued_at) filter (where next_at is not null) as oldest,
      (count(*) filter (where sent_at > ${since}))::integer as "sentInWeek",
      (count(*) filter (where given_up_at > ${since}))::integer as "notSentInWeek", max(sent_at) as "lastSent",
      (select jsonb_agg(jsonb_build_object('mailId', mail_id, 'kind', kind, 'address', address, 'subject', subject, 'queuedAt', queued_at,
        'nextAt', next_at, 'attempts', attempts, 'why', why) order by queued_at desc, mail_id desc) from fault) as faults
    from platform.mail where la_id = ${db.la}`.execute(db.query)
  const { faults, ...counts } = rows[0]!
  const read = (one: NonNullable<Row['faults']>[number]): MailLine => ({
    ...one,
    queuedAt: new Date(one.queuedAt),
    nextAt: one.nextAt === null ? null : new Date(one.nextAt),
  })
  return { ...counts, faults: (faults ?? []).map(read) }
}

/** How many were given up in the last seven days. */
export const countNotSent = async (db: Tenant, now: Date): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from platform.mail where la_id = ${db.la} and given_up_at > ${weekBefore(now)}`.execute(
    db.query,
  )
  return rows[0]!.count
}

const olderThan = (db: Tenant, before: Date): RawBuilder<boolean> =>
  sql<boolean>`la_id = ${db.la} and next_at is null and queued_at < ${before}`

/** Deletes mails that were sent or given up and are older; gives how many. */
export const purgeMails = async (db: Tenant, before: Date): Promise<number> => {
  const gone = await sql`delete from platform.mail where ${olderThan(db, before)}`.execute(db.query)
  return Number(gone.numAffectedRows ?? 0)
}
