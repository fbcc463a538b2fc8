import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { prepared } from '../../platform/db/prepared.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Notice } from '../../platform/http/page.ts'
import { networkOf } from '../../platform/log.ts'
import type { AccountStatus, Session } from '../model.ts'
import type { SessionLimits, SessionTimes } from '../rules/session.ts'
import type { Token } from '../tokens.ts'

/** A session with all that a page needs to know of who looks, in one question. */
export type Presence = SessionTimes & {
  sessionId: string
  notice: Notice | null
  accountId: string
  name: string
  role: string
  status: AccountStatus
  passwordIsTemporary: boolean
  teams: readonly { id: string; name: string }[]
  council: { name: string; colour: string }
  limits: Partial<SessionLimits>
}

type PresenceRow = Omit<Presence, 'council' | 'limits'> & {
  council: string
  colour: string
  limits: Partial<SessionLimits> | null
}

/** The session of a token, over or not; null when there is none. */
export const findPresence = async (db: Tenant, token: Token, today: Day): Promise<Presence | null> => {
  const { rows } = await sql<PresenceRow>`${prepared}
    select s.session_id as "sessionId", s.created_at as "createdAt", s.seen_at as "seenAt", s.ended_at as "endedAt",
           s.notice, a.account_id as "accountId", a.name, a.role, a.status,
           a.password_is_temporary as "passwordIsTemporary", au.name as council, au.colour,
           (select x.value from platform.setting x where x.la_id = ${db.la} and x.key = 'session') as limits,
           coalesce((select jsonb_agg(distinct jsonb_build_object('id', t.team_id, 'name', t.name))
             from access.staff p
             join access.place h on h.la_id = ${db.la} and h.staff_id = p.staff_id
              and h.since <= ${today} and (h.until is null or h.until >= ${today})
             join access.team t on t.la_id = ${db.la} and t.team_id = h.team_id
             where p.la_id = ${db.la} and p.account_id = a.account_id), '[]') as teams
    from access.session s
    join access.account a on a.la_id = s.la_id and a.account_id = s.account_id
    join platform.authority au on au.la_id = s.la_id
    where s.la_id = ${db.la} and s.token_hash = ${token.hash}`.execute(db.query)
  const row = rows[0]
  if (!row) return null
  const { council, colour, limits, ...rest } = row
  return { ...rest, council: { name: council, colour }, limits: limits ?? {} }
}

export const openSession = async (
  db: Tenant,
  given: { accountId: string; token: Token; from: string; device: string; now: Date },
): Promise<void> => {
  const { accountId, token, from, device, now } = given
  await db.query
    .insertInto('access.session')
    .values({
      la_id: db.la,
      session_id: newId(),
      account_id: accountId,
      token_hash: token.hash,
      created_at: now,
      seen_at: now,
      network: networkOf(from),
      device,
    })
    .execute()
}

export const touchSession = async (db: Tenant, sessionId: string, now: Date): Promise<void> => {
  await db.query
    .updateTable('access.session')
    .set({ seen_at: now })
    .where('la_id', '=', db.la)
    .where('session_id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute()
}

export const setNotice = async (db: Tenant, sessionId: string, notice: Notice | null): Promise<void> => {
  await db.query
    .updateTable('access.session')
    .set({ notice: notice === null ? null : JSON.stringify(notice) })
    .where('la_id', '=', db.la)
    .where('session_id', '=', sessionId)
    .execute()
}

export const endSession = async (db: Tenant, accountId: string, sessionId: string, now: Date): Promise<void> => {
  await db.query
    .updateTable('access.session')
    .set({ ended_at: now })
    .where('la_id', '=', db.la)
    .where('account_id', '=', accountId)
    .where('session_id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends every session of an account, but for the one named. */
export const endSessions = async (
  db: Tenant,
  accountId: string,
  now: Date,
  except: string | null = null,
): Promise<void> => {
  await db.query
    .updateTable('access.session')
    .set({ ended_at: now })
    .where('la_id', '=', db.la)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(except !== null, (query) => query.where('session_id', '!=', except!))
    .execute()
}

/** The sessions of an account that are not ended, newest first; those that stood still too long are left out. */
export const findSessions = async (
  db: Tenant,
  accountId: string,
  limits: SessionLimits,
  now: Date,
): Promise<readonly Session[]> =>
  db.query
    .selectFrom('access.session')
    .select(['session_id as sessionId', 'created_at as createdAt', 'seen_at as seenAt', 'network', 'device'])
    .where('la_id', '=', db.la)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('seen_at', '>', new Date(now.getTime() - limits.idleMinutes * 60_000))
    .where('created_at', '>', new Date(now.getTime() - limits.absoluteMinutes * 60_000))
    .orderBy('seen_at', 'desc')
    .execute()

/** Sessions and kept forms that can be of no more use. Gives how many. */
export const forgetSessions = async (db: Tenant, before: Date): Promise<number> => {
  await db.query.deleteFrom('access.kept_form').where('la_id', '=', db.la).where('expires_at', '<', before).execute()
  const { numDeletedRows } = await db.query
    .deleteFrom('access.session')
    .where('la_id', '=', db.la)
    .where('created_at', '<', before)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
