import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { isHeldBy } from './holders.ts'

/** A record that waits for somebody. `other`: the worker. */
export type ToDo = { readonly sessionId: string; readonly heldOn: Day; readonly other: string; readonly what: 'sign' | 'confirm' } // biome-ignore format: one line

/** Drafts of supervisions that somebody held, and records that they have not confirmed; the newest twenty. */
export const listToDo = async (db: Tenant, accountId: string): Promise<readonly ToDo[]> => {
  const { rows } = await sql<ToDo>`
    with me as (select staff_id from access.staff where la_id = ${db.la} and account_id = ${accountId}::uuid)
    select s.session_id as "sessionId", s.held_on as "heldOn", s.worker_name as other, case when s.signed_at is null then 'sign' else 'confirm' end as what
    from supervision.session s, me
    where s.la_id = ${db.la} and ((s.supervisor_id = me.staff_id and s.signed_at is null and ${isHeldBy(sql`${accountId}::uuid`, 'supervisor')})
      or (s.worker_id = me.staff_id and s.signed_at is not null and ${isHeldBy(sql`${accountId}::uuid`, 'worker')} and not exists (
        select from supervision.confirmation c where c.la_id = s.la_id and c.session_id = s.session_id and c.side = 'worker')))
    order by s.held_on desc, s.session_id limit 20`.execute(db.query)
  return rows
}
