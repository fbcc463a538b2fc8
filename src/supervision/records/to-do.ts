import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { SessionKind } from '../model.ts'
import { isHeldBy } from './holders.ts'

/** A record that waits for somebody. `other`: the worker. */
export type ToDo = { readonly sessionId: string; readonly kind: SessionKind; readonly heldOn: Day; readonly other: string; readonly what: 'sign' | 'confirm' } // biome-ignore format: one line

/** Drafts of supervisions that somebody held, and records that they have not confirmed; the newest twenty. */
export const listToDo = async (db: Tenant, accountId: string): Promise<readonly ToDo[]> => {
  const { rows } = await sql<ToDo>`
    with me as (select staff_id from access.staff where la_id = ${db.la} and account_id = ${accountId}::uuid)
    select s.session_id as "sessionId", s.kind, s.held_on as "heldOn", s.worker_name as other, case when s.signed_at is null then 'sign' else 'confirm' end as what
    from supervision.session s, me
    where s.la_id = ${db.la} and ((s.supervisor_id = me.staff_id and s.signed_at is null and ${isHeldBy(sql`${accountId}::uuid`, 'supervisor')})
      or (s.worker_id = me.staff_id and s.signed_at is not null and ${isHeldBy(sql`${accountId}::uuid`, 'worker')} and not exists (
        select from supervision.confirmation c where c.la_id = s.la_id and c.session_id = s.session_id and c.side = 'worker')))
    order by s.held_on desc, s.session_id limit 20`.execute(db.query)
  return rows
}

/** A supervision that is late or due soon: of a worker whom somebody supervises, or their own. */
export type Due = {
  readonly staffId: string
  readonly name: string
  readonly isOwn: boolean
  readonly supervisor: string | null
  readonly due: Day
  readonly lateBy: number
  /** A draft of theirs, of a day after the last supervision. */
  readonly draftId: string | null
}

/**
 * Those whom somebody supervises (as `supervisorOf` says) whose supervision is late or due by so many days from now, and their own when it is late;
 * the latest first. `waiting`: what says of a query of staff what they wait for. One question.
 */
export const listDue = async (
  db: Tenant,
  accountId: string,
  {
    today,
    ahead,
    waiting,
  }: { today: Day; ahead: number; waiting: (staff: RawBuilder<unknown>) => RawBuilder<unknown> },
): Promise<readonly Due[]> => {
  const { rows } = await sql<Due>`
    with place as (
      select p.staff_id, min(p.manager_id::text) as manager from access.place p
      where p.la_id = ${db.la} and p.since <= ${today} and (p.until is null or p.until >= ${today}) group by p.staff_id
    ), me as (
      select staff_id from access.staff where la_id = ${db.la} and account_id = ${accountId}::uuid
    ), mine as materialized (
      select s.staff_id, s.name, s.staff_id = me.staff_id as own, coalesce(g.supervisor_id::text, p.manager)::uuid as supervisor, me.staff_id as me
      from me, place p join access.staff s on s.la_id = ${db.la} and s.staff_id = p.staff_id
      left join supervision.agreement g on g.la_id = ${db.la} and g.worker_id = p.staff_id and g.replaced_at is null
      where s.staff_id = me.staff_id or coalesce(g.supervisor_id::text, p.manager) = me.staff_id::text
    )
    select m.staff_id as "staffId", m.name, m.own as "isOwn", u.name as supervisor, w.due, w.late_by as "lateBy", (
      select d.session_id from supervision.session d where d.la_id = ${db.la} and d.worker_id = m.staff_id and d.supervisor_id = m.me
        and d.signed_at is null and d.held_on > w."from" order by d.held_on desc, d.session_id limit 1) as "draftId"
    from (${waiting(sql`select staff_id from mine`)}) w join mine m on m.staff_id = w.who
    left join access.staff u on u.la_id = ${db.la} and u.staff_id = m.supervisor
    where w.due <= ${addDays(today, ahead)} and (not m.own or w.late_by > 0)
    order by w.due, m.name, m.staff_id`.execute(db.query)
  return rows
}
