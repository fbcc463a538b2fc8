import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** Who may read the personal part besides the two, by name; and who of them has looked, when and why. */
export type Readers = {
  readonly may: readonly string[]
  readonly looked: readonly { readonly person: string; readonly at: Date; readonly reason: string | null }[]
}

/** How the access log calls a look for human resources; a form with a reason was sent where something was shown. */
export const openedForHr = 'opened for human resources'

/** In the log, for whoever came and gave no reason. */
export const nothingShown = 'Nothing was shown: no reason was given'

export const listReadersOfPersonal = async (db: Tenant, sessionId: string): Promise<Readers> => {
  const { rows: may } = await sql<{ name: string }>`
    select name from access.account where la_id = ${db.la} and role = 'human-resources' and status = 'active' order by name`.execute(db.query) // biome-ignore format: one line
  const { rows: looked } = await sql<{ person: string; at: Date; reason: string | null }>`
    select person, at, reason from access.log where la_id = ${db.la} and subject = ${sessionId} and record = 'supervision.personal_part'
      and action = ${`${openedForHr}: sent the form`} and reason <> ${nothingShown} order by seq desc limit 50`.execute(
    db.query,
  )
  return { may: may.map(({ name }) => name), looked }
}

/** A supervision with a personal part, for whoever looks for one: no child, and nothing of what was written. */
export type WithPersonal = { readonly sessionId: string; readonly worker: string; readonly supervisor: string; readonly heldOn: Day } // biome-ignore format: one line

/** Signed off, of workers whose name holds these letters; the newest first, 100 at most. */
export const listWithPersonal = async (db: Tenant, typed: string): Promise<readonly WithPersonal[]> => {
  const { rows } = await sql<WithPersonal>`
    select s.session_id as "sessionId", s.worker_name as worker, s.supervisor_name as supervisor, s.held_on as "heldOn"
    from supervision.session s
    where s.la_id = ${db.la} and s.signed_at is not null and s.worker_name ilike ${`%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`}
      and exists (select from supervision.personal_part p where p.la_id = s.la_id and p.session_id = s.session_id and p.value <> '')
    order by s.held_on desc, s.session_id desc limit 100`.execute(db.query)
  return rows
}
