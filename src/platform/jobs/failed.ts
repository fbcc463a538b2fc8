import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

/** A job that was tried to the end and failed. `error` is its first line. */
export type FailedJob = { id: number; la: number; name: string; failedAt: Date; error: string }

/** Jobs that failed for good, newest first, at most 100. For /health (their count) and the settings page. */
export const failedJobs = (database: Database): Promise<readonly FailedJob[]> =>
  database.inSystem(async (query) => {
    const found = await sql<FailedJob>`
      select id, la_id as la, name, failed_at as "failedAt", error from platform.failed_jobs()`.execute(query)
    return found.rows
  })
