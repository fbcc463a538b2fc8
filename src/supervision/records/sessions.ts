import { sql } from 'kysely'
import { type Day, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import type { Confirmation, Session, SessionKind } from '../model.ts'
import { askHolders, isHeldBy } from './holders.ts'

const columns = sql`
  s.session_id as "sessionId", s.worker_id as "workerId", s.supervisor_id as "supervisorId", s.worker_name as worker,
  s.supervisor_name as supervisor, s.team, s.kind, s.held_on as "heldOn", s.begun_at as "begunAt", s.signed_at as "signedAt",
  s.signed_on as "signedOn", s.signed_by_name as "signedBy", ${askHolders} as holders`

/** Throws `not-found` where there is none. */
export const getSession = async (db: Tenant, sessionId: string): Promise<Session> => {
  const { rows } = await sql<Session>`
    select ${columns} from supervision.session s where s.la_id = ${db.la} and s.session_id = ${sessionId}::uuid`.execute(
    db.query,
  )
  const row = rows[0]
  if (!row) throw notFound('supervision')
  return row
}

/** A record, kept from changing under whoever writes it until the transaction ends: a draft, or one that was signed off meanwhile. */
export const lockSession = async (db: Tenant, sessionId: string): Promise<Session> => {
  const { rows } = await sql<Session>`
    select ${columns} from supervision.session s where s.la_id = ${db.la} and s.session_id = ${sessionId}::uuid for update of s`.execute(
    db.query,
  )
  const row = rows[0]
  if (!row) throw notFound('supervision')
  return row
}

/** The same of a draft. Throws `conflict` where it is signed off. */
export const lockDraft = async (db: Tenant, sessionId: string): Promise<Session> => {
  const row = await lockSession(db, sessionId)
  if (row.signedAt !== null)
    throw new Refusal(
      'conflict',
      `This supervision was signed off by ${row.signedBy}, so nothing of it changes any more.`,
      'Add your own words to the record instead.',
    )
  return row
}

/** `confirmedBy`: the sides that agree; `saidBy`: all that have answered. */
export type Listed = Session & { readonly children: number; readonly actions: number; readonly open: number; readonly confirmedBy: readonly string[]; readonly saidBy: readonly string[] } // biome-ignore format: one line

/** Supervisions of a worker, the newest first. */
export const listSessions = async (db: Tenant, workerId: string, most = 60): Promise<readonly Listed[]> => {
  const { rows } = await sql<Listed>`
    select ${columns},
      (select count(*)::integer from supervision.discussion d where d.la_id = s.la_id and d.session_id = s.session_id) as children,
      (select count(*)::integer from supervision.action a where a.la_id = s.la_id and a.session_id = s.session_id) as actions,
      (select count(*)::integer from supervision.action a where a.la_id = s.la_id and a.session_id = s.session_id
        and a.done_on is null and a.given_up_on is null) as open,
      array(select distinct c.side from supervision.confirmation c where c.la_id = s.la_id and c.session_id = s.session_id and c.agrees) as "confirmedBy",
      array(select distinct c.side from supervision.confirmation c where c.la_id = s.la_id and c.session_id = s.session_id) as "saidBy"
    from supervision.session s where s.la_id = ${db.la} and s.worker_id = ${workerId}::uuid
    order by s.held_on desc, s.session_id desc limit ${most}`.execute(db.query)
  return rows
}

export type NewSession = {
  readonly worker: { readonly staffId: string; readonly name: string; readonly team: string | null }
  readonly supervisor: { readonly staffId: string; readonly name: string }
  readonly kind: SessionKind
  readonly heldOn: Day
}

/** Begins a record. Of one worker and day there is one draft of an account: who begins it a second time goes on with it, of whatever kind it is. */
export const beginSession = async (
  db: Tenant,
  { worker, supervisor, kind, heldOn }: NewSession,
  by: { readonly name: string; readonly now: Date; readonly accountId: string },
): Promise<{ readonly sessionId: string; readonly kind: SessionKind; readonly isNew: boolean }> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`supervision ${db.la} ${worker.staffId}`}, 0))`.execute(db.query) // biome-ignore format: one line
  const there = await db.query
    .selectFrom('supervision.session as s')
    .select(['s.session_id', 's.kind'])
    .where('s.la_id', '=', db.la)
    .where('s.worker_id', '=', worker.staffId)
    .where('s.supervisor_id', '=', supervisor.staffId)
    .where('s.held_on', '=', heldOn)
    .where('s.signed_at', 'is', null)
    .where(isHeldBy(sql`${by.accountId}::uuid`, 'supervisor'))
    .executeTakeFirst()
  if (there) return { sessionId: there.session_id, kind: there.kind as SessionKind, isNew: false }
  const sessionId = newId()
  await db.query
    .insertInto('supervision.session')
    .values({
      la_id: db.la,
      session_id: sessionId,
      worker_id: worker.staffId,
      supervisor_id: supervisor.staffId,
      worker_name: worker.name,
      supervisor_name: supervisor.name,
      team: worker.team,
      kind,
      held_on: heldOn,
      begun_at: by.now,
      begun_by_name: by.name,
    })
    .execute()
  return { sessionId, kind, isNew: true }
}

/** The day and the kind stand in the record’s fields; lists go by these. */
export const moveSession = (db: Tenant, sessionId: string, heldOn: Day, kind: SessionKind) =>
  db.query
    .updateTable('supervision.session')
    .set({ held_on: heldOn, kind })
    .where('la_id', '=', db.la)
    .where('session_id', '=', sessionId)
    .execute()

export const markSigned = (db: Tenant, sessionId: string, by: { readonly name: string; readonly now: Date }) =>
  db.query
    .updateTable('supervision.session')
    .set({ signed_at: by.now, signed_on: todayInEngland(by.now), signed_by_name: by.name })
    .where('la_id', '=', db.la)
    .where('session_id', '=', sessionId)
    .execute()

/** Throws a draft away that nobody has typed into but its days and kind; those on which a child was seen stand in their boxes by themselves. False: something stands in it, or waits to be put together. */
export const dropEmptyDraft = async (db: Tenant, sessionId: string): Promise<boolean> => {
  const { rows } = await sql<{ id: string }>`
    delete from supervision.session s where s.la_id = ${db.la} and s.session_id = ${sessionId}::uuid and s.signed_at is null
      and not exists (select from supervision.session_part p where p.la_id = s.la_id and p.session_id = s.session_id and p.value <> '' and p.part not in ('held', 'kind'))
      and not exists (select from supervision.child_part p where p.la_id = s.la_id and p.session_id = s.session_id and p.value <> '' and p.part not in ('seen', 'alone'))
      and not exists (select from supervision.personal_part p where p.la_id = s.la_id and p.session_id = s.session_id and p.value <> '')
      and not exists (select from supervision.clash c where c.la_id = s.la_id and c.session_id = s.session_id and c.settled_at is null)
      and not exists (select from supervision.personal_clash c where c.la_id = s.la_id and c.session_id = s.session_id and c.settled_at is null)
    returning s.session_id as id`.execute(db.query)
  return rows.length > 0
}

/** What the two said of it, the newest of each side first. */
export const listConfirmations = async (db: Tenant, sessionId: string): Promise<readonly Confirmation[]> =>
  (await db.query
    .selectFrom('supervision.confirmation')
    .select(['side', 'agrees', 'words', 'by_name as by', 'at'])
    .where('la_id', '=', db.la)
    .where('session_id', '=', sessionId)
    .orderBy('at', 'desc')
    .orderBy('confirmation_id', 'desc')
    .execute()) as Confirmation[]

export const addConfirmation = (
  db: Tenant,
  sessionId: string,
  given: Pick<Confirmation, 'side' | 'agrees' | 'words'>,
  by: { readonly name: string; readonly now: Date; readonly accountId: string | null },
) =>
  db.query
    .insertInto('supervision.confirmation')
    .values({
      la_id: db.la,
      confirmation_id: newId(),
      session_id: sessionId,
      side: given.side,
      agrees: given.agrees,
      words: given.words,
      by_account: by.accountId,
      by_name: by.name,
      on_day: todayInEngland(by.now),
      at: by.now,
    })
    .execute()
