import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

type Queue = { waiting: number; oldestSeconds: number; failed: number }

/**
 * What /health tells beside whether the database answers: the schema's number and how the job queue stands. Failed
 * jobs do not make the service unhealthy; a monitor may watch their count.
 */
export const healthOf = (database: Database, schema: number) => async () => {
  const queue = await database.inSystem(async (query) => {
    const found = await sql<Queue>`
      select waiting, oldest_seconds as "oldestSeconds", failed from platform.job_queue()`.execute(query)
    return found.rows[0]!
  })
  return { ok: true, schema, jobs: queue }
}
