import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { prepared } from '../../platform/db/prepared.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { LogEntry } from '../model.ts'

export type NewEntry = {
  /** Null for the system's own work. */
  accountId: string | null
  person: string
  role: string
  action: string
  record: string
  subject?: string | null
  reason?: string | null
}

/** Adds one entry. The database numbers, dates and chains it; it is kept if, and only if, the transaction is. */
export const addLogEntry = async (db: Tenant, entry: NewEntry): Promise<void> => {
  const { accountId, person, role, action, record, subject = null, reason = null } = entry
  await sql`${prepared} insert into access.log (la_id, account_id, person, role, action, record, subject, reason)
    values (${db.la}, ${accountId}, ${person}, ${role}, ${action}, ${record}, ${subject}, ${reason})`.execute(db.query)
}

/** Whether the same person's same look is in the log already, not longer ago than so many minutes. */
export const isLoggedSince = async (db: Tenant, entry: NewEntry, minutes: number): Promise<boolean> => {
  const { accountId, action, record, subject = null } = entry
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from access.log where la_id = ${db.la} and subject is not distinct from ${subject}::text
      and account_id = ${accountId}::uuid and action = ${action} and record = ${record}
      and at > now() - make_interval(mins => ${minutes}::integer)) as is`.execute(db.query)
  return rows[0]!.is
}

export type LogFilter = {
  person: string
  record: string
  /** Entries about any of these, alone or with another; null: about whatever it is. */
  subjects: readonly string[] | null
  from: Day | null
  until: Day | null
  /** Numbers of the log: older than one, newer than the other. */
  before: number | null
  after: number | null
}

export const logPage = 50

/** "id" and "id and another", by the plain order of letters, which has an index. */
const isAbout = (ids: readonly string[]) =>
  ids.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${sql.join(
        ids.map((id) => sql`(subject collate "C" >= ${id} and subject collate "C" < ${`${id}!`})`),
        sql` or `,
      )})`

/** Entries that fit the filter, newest first; `limit` and one more, so that it is seen whether others follow. */
export const findLogEntries = async (db: Tenant, filter: LogFilter, limit = logPage): Promise<readonly LogEntry[]> => {
  const { person, record, subjects, from, until, before, after } = filter
  const midnight = (day: Day, plus: number) =>
    sql<Date>`((${day}::date + ${plus}::integer)::timestamp at time zone 'Europe/London')`
  const rows = await db.query
    .selectFrom('access.log')
    .select(['seq', 'at', 'person', 'role', 'action', 'record', 'subject', 'reason'])
    .where('la_id', '=', db.la)
    .$if(person !== '', (query) =>
      query.where(sql<boolean>`person ilike ${`%${person.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    )
    .$if(record !== '', (query) => query.where('record', '=', record))
    .$if(subjects !== null, (query) => query.where(isAbout(subjects!)))
    .$if(from !== null, (query) => query.where('at', '>=', midnight(from!, 0)))
    .$if(until !== null, (query) => query.where('at', '<', midnight(until!, 1)))
    .$if(before !== null, (query) => query.where('seq', '<', before!))
    .$if(after !== null, (query) => query.where('seq', '>', after!))
    .orderBy('seq', after === null ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute()
  return after === null ? rows : rows.toReversed()
}

/** The kinds of records that the log names, for its filter. */
export const findLoggedRecords = async (db: Tenant): Promise<readonly string[]> => {
  // A loose index scan would be quicker; a council's log has a few dozen kinds, found in its newest entries.
  const { rows } = await sql<{ record: string }>`
    select distinct record from (select record from access.log where la_id = ${db.la} order by seq desc limit 20000) newest
    order by record`.execute(db.query)
  return rows.map(({ record }) => record)
}

/** What was done to accounts since a time, for administrators. */
export const findAccountChanges = async (db: Tenant, since: Date): Promise<readonly LogEntry[]> =>
  db.query
    .selectFrom('access.log')
    .select(['seq', 'at', 'person', 'role', 'action', 'record', 'subject', 'reason'])
    .where('la_id', '=', db.la)
    .where('record', '=', 'access.account')
    .where('at', '>', since)
    .orderBy('seq', 'desc')
    .limit(20)
    .execute()

export type ChainedEntry = LogEntry & { accountId: string | null; atText: string; previousHash: string; hash: string }

/** Entries from a number on, in order, with all that their hash is made of. */
export const readChain = async (db: Tenant, from: number, limit: number): Promise<readonly ChainedEntry[]> => {
  const { rows } = await sql<ChainedEntry>`
    select seq, at, account_id as "accountId", person, role, action, record, subject, reason,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "atText",
      encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash
    from access.log where la_id = ${db.la} and seq >= ${from} order by seq limit ${limit}`.execute(db.query)
  return rows
}

export const countOldEntries = async (db: Tenant, before: Day): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from access.log where la_id = ${db.la} and at < ${before}::date`.execute(db.query)
  return rows[0]!.n
}

const purgeAction = 'removed entries up to'

/** Removes the oldest entries and writes into the log where the chain goes on. */
export const purgeOldEntries = async (db: Tenant, before: Day): Promise<number> => {
  const { rows } = await sql<{ removed: number; seq: number | null; hash: string | null }>`
    select removed, last_seq as seq, last_hash as hash from access.purge_log(${before}::date)`.execute(db.query)
  const { removed, seq, hash } = rows[0]!
  if (removed > 0)
    await addLogEntry(db, {
      accountId: db.accountId,
      person: 'Throughline',
      role: 'system',
      action: purgeAction,
      record: 'access.log',
      subject: String(seq),
      reason: hash,
    })
  return removed
}

/** The seal that a purge left behind for the last entry it removed; null when no purge removed up to that number. */
export const findPurgeEntry = async (db: Tenant, lastRemoved: number): Promise<string | null> => {
  const row = await db.query
    .selectFrom('access.log')
    .select('reason')
    .where('la_id', '=', db.la)
    .where('record', '=', 'access.log')
    .where('action', '=', purgeAction)
    .where('subject', '=', String(lastRemoved))
    .executeTakeFirst()
  return row?.reason ?? null
}
