import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { type Connection, clientConfig } from '../db/connections.ts'
import type { Database } from '../db/database.ts'
import { type Log, withoutPersonalData } from '../log.ts'
import { startClock } from './clock.ts'
import type { Job, Step } from './job.ts'
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

/** Milliseconds that jobs at work are given to end when the service stops. */
const longestStop = 15_000

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
        const step: Step = (work) => database.inTenant({ la, accountId: null }, work)
        return job.runInSteps ? job.runInSteps(step, payload, la) : step((db) => job.run(db, payload))
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
    // In batches, even of one: otherwise a lost connection while a job is marked done is an error that nobody catches.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    parsedCronItems: [],
    events: eventsTo(options.log),
    logger: quiet(options.log),
  })

type Shift = { over: Promise<unknown>; end(): Promise<void> }

/** From taking a place at the queue until the connection or the library gives up, or `end`. */
const startShift = async (options: RunJobs, pool: pg.Pool): Promise<Shift> => {
  const { log } = options
  const presence = await bePresent(options.worker)
  if (presence.freed > 0) log({ level: 'warn', event: 'job-locks-freed', count: presence.freed })
  try {
    const runner = await startRunner(options, pool)
    const stopped = runner.promise.catch((error) =>
      log({ level: 'warn', event: 'job-queue', error: withoutPersonalData(error) }),
    )
    const end = async (): Promise<void> => {
      await Promise.race([runner.stop().catch(() => undefined), pause(longestStop, null, { ref: false })])
      await presence.leave()
    }
    return { over: Promise.race([stopped, presence.lost]), end }
  } catch (error) {
    await presence.leave()
    throw error
  }
}

/** Runs jobs until stopped; takes its place at the queue again after the database was away. */
export const runJobs = async (options: RunJobs): Promise<{ stop(): Promise<void> }> => {
  const pool = openPool(options)
  let stopping = false
  let shift = await startShift(options, pool)
  const keepOn = async (): Promise<void> => {
    for (let wait = 250; ; wait = Math.min(wait * 2, 5_000)) {
      await shift.over
      if (stopping) return
      await shift.end()
      await pause(wait)
      if (stopping) return
      const next = await startShift(options, pool).catch(() => null)
      if (!next) continue
      shift = next
      if (stopping) return shift.end()
      options.log({ level: 'info', event: 'job-queue-back' })
      wait = 250
    }
  }
  const kept = keepOn()
  const clock = startClock(options.database, options.jobs, options.log)
  return {
    stop: async () => {
      stopping = true
      clock.stop()
      await shift.end()
      await kept
      await pool.end()
    },
  }
}
