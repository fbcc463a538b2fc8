import { Cron } from 'croner'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { type Log, withoutPersonalData } from '../log.ts'
import type { Job } from './job.ts'

const london = { timezone: 'Europe/London' } as const

/** The last time before `now` that the pattern names, on England's clocks. */
export const lastTime = (pattern: string, now: Date): Date | null =>
  new Cron(pattern, london).previousRuns(1, now)[0] ?? null

/**
 * Adds `job` for one authority at one clock time, unless that time has been taken up already. `onlyIfKnown`: not for
 * an authority that never had this job, so that a new installation does not run last night's work.
 */
const takeUp = (database: Database, job: Job, la: number, at: Date, onlyIfKnown: boolean): Promise<boolean> =>
  database.inTenant({ la, accountId: null }, async (db) => {
    if (onlyIfKnown) {
      const known = await sql`select from platform.clock_run where la_id = ${la} and job = ${job.name} limit 1`.execute(
        db.query,
      )
      if (known.rows.length === 0) return false
    }
    const taken = await sql`
      insert into platform.clock_run (la_id, job, at) values (${la}, ${job.name}, ${at})
      on conflict do nothing returning at`.execute(db.query)
    if (taken.rows.length === 0) return false
    await sql`delete from platform.clock_run where la_id = ${la} and job = ${job.name} and at < ${at}::timestamptz - interval '60 days'`.execute(
      db.query,
    )
    await db.addJob(job.name, { at: at.toISOString() }, { key: at.toISOString() })
    return true
  })

/** Adds a job for every authority at one clock time; true for those that were added now. */
export const addForEveryAuthority = async (
  database: Database,
  job: Job,
  at: Date,
  onlyIfKnown = false,
): Promise<number> => {
  let added = 0
  for (const { la } of await database.authorities()) if (await takeUp(database, job, la, at, onlyIfKnown)) added += 1
  return added
}

/** Keeps Europe/London clock times: adds each job that has `every` for each authority, and makes up for one missed while stopped. */
export const startClock = (database: Database, jobs: readonly Job[], log: Log): { stop(): void } => {
  const add = (job: Job, at: Date, late: boolean) =>
    addForEveryAuthority(database, job, at, late).then(
      (count) => log({ level: 'info', event: late ? 'job-made-up' : 'job-clock', job: job.name, at, count }),
      (error) => log({ level: 'error', event: 'job-clock-failed', job: job.name, error: withoutPersonalData(error) }),
    )
  const running = jobs.flatMap((job) => {
    if (!job.every) return []
    const missed = lastTime(job.every, new Date())
    if (missed) void add(job, missed, true)
    return [
      new Cron(job.every, { ...london, unref: true }, (self: Cron) => add(job, self.currentRun() ?? new Date(), false)),
    ]
  })
  return {
    stop: () => {
      for (const one of running) one.stop()
    },
  }
}
