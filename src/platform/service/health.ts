import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

type Queue = { waiting: number; oldestSeconds: number; failed: number }
type Mail = { waiting: number; oldestSeconds: number; notSentInADay: number }

/**
 * What /health tells beside whether the database answers: the schema's number, how the job queue and the outbox of e-mails stand.
 * Failed jobs and e-mails that were not sent do not make the service unhealthy; a monitor may watch their count.
 */
export const healthOf = (database: Database, schema: number) => async () => {
  const [jobs, mail] = await database.inSystem(async (query) => {
    const queue = await sql<Queue>`
      select waiting, oldest_seconds as "oldestSeconds", failed from platform.job_queue()`.execute(query)
    const outbox = await sql<Mail>`
      select waiting, oldest_seconds as "oldestSeconds", not_sent_in_a_day as "notSentInADay" from platform.mail_queue()`.execute(
      query,
    )
    return [queue.rows[0]!, outbox.rows[0]!] as const
  })
  return { ok: true, schema, jobs, mail }
}
