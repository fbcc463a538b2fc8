import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { type Connection, clientConfig } from '../db/connections.ts'
import type { Database } from '../db/database.ts'
import { type Log, withoutPersonalData } from '../log.ts'
import { startClock } from './clock.ts'
import type { Job } from './job.ts'
import { bePresent } from './presence.ts'

export type RunJobs = {
  /** Login of the queue: owns no tenant table. */
  worker: Connection
  /** The jobs' own transactions, as the app role. */
  database: Database
  jobs: readonly Job[]
  /** Jobs at the same time. */
  atOnce: number
  log: Log
}

/** What platform.add_job wraps around a job's own payload. */
type Envelope = { la: number; payload: Readonly<Record<string, unknown>> }

const tasksOf = ({ jobs, database }: RunJobs): TaskList => {
  const names = jobs.map((job) => job.name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice) throw new Error(`Two jobs are named "${twice}".`)
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      (envelope: unknown) => {
        const { la, payload } = envelope as Envelope
        return database.inTenant({ la, accountId: null }, (db) => job.run(db, payload))
      },
    ]),
  )
}

const eventsTo = (log: Log): WorkerEvents => {
  const events = new EventEmitter() as WorkerEvents
  const about = (job: { task_identifier: string; id: string; attempts: number }) => ({
    job: job.task_identifier,
    jobId: job.id,
    attempt: job.attempts,
  })
  events.on('job:success', ({ job }) => log({ level: 'info', event: 'job-done', ...about(job) }))
  events.on('job:error', ({ job, error }) =>
    log({ level: 'warn', event: 'job-failed', ...about(job), error: withoutPersonalData(error) }),
  )
  events.on('job:failed', ({ job, error }) =>
    log({ level: 'error', event: 'job-given-up', ...about(job), error: withoutPersonalData(error) }),
  )
  return events
}

/** The library's own lines quote statements and payloads; only errors about its work are kept, masked. */
const quiet = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === 'error') log({ level: 'warn', event: 'job-queue', error: withoutPersonalData(new Error(message)) })
  })

const openPool = ({ worker, atOnce }: RunJobs): pg.Pool => {
  const pool = new pg.Pool({ ...clientConfig(worker), max: atOnce + 3, application_name: 'throughline jobs' })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const startRunner = (options: RunJobs, pool: pg.Pool): Promise<Runner> =>
  run({
    pgPool: pool,
    taskList: tasksOf(options),
    concurrency: options.atOnce,
    pollInterval: 2_000,
    noHandleSignals: true,
    parsedCronItems: [],
    events: eventsTo(options.log),
    logger: quiet(options.log),
  })

/** Runs jobs until stopped; takes the queue up again after the database was away. */
export const runJobs = async (options: RunJobs): Promise<{ stop(): Promise<void> }> => {
  const { log } = options
  const pool = openPool(options)
  const presence = await bePresent(options.worker, (count) => log({ level: 'warn', event: 'job-locks-freed', count }))
  let stopping = false
  let runner = await startRunner(options, pool)
  const keepRunning = async (): Promise<void> => {
    for (let wait = 500; ; wait = Math.min(wait * 2, 10_000)) {
      try {
        await runner.promise
      } catch (error) {
        log({ level: 'error', event: 'job-queue-stopped', error: withoutPersonalData(error) })
      }
      if (stopping) return
      await pause(wait)
      runner = await startRunner(options, pool)
    }
  }
  const kept = keepRunning().catch((error) =>
    log({ level: 'error', event: 'job-queue-stopped', error: withoutPersonalData(error) }),
  )
  const clock = startClock(options.database, options.jobs, log)
  return {
    stop: async () => {
      stopping = true
      clock.stop()
      await runner.stop().catch(() => undefined)
      await kept
      await presence.leave()
      await pool.end()
    },
  }
}
