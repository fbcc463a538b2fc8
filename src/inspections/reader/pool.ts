import { Worker } from 'node:worker_threads'
import type { Order } from './worker.ts'

type Distribute<T> = T extends unknown ? Omit<T, 'id'> : never
export type Request = Distribute<Order>
export type Outcome = { value: unknown } | { stopped: 'too-long' | 'too-much-memory' | 'failed' }
export type Limits = { milliseconds: number; megabytes: number }

type Job = { request: Request; limits: Limits; done: (outcome: Outcome) => void }
type Seat = {
  worker: Worker | null
  megabytes: number
  job: Job | null
  timer: NodeJS.Timeout | null
  watch: NodeJS.Timeout | null
  idle: NodeJS.Timeout | null
}

const IDLE_MILLISECONDS = 10_000
/** What a job may add to the process outside the thread's own heap, which `resourceLimits` does not count: unpacked streams. */
const GROWTH_BYTES = 1_000 * 1024 * 1024
const WATCH_MILLISECONDS = 50
const waiting: Job[] = []
const seats: Seat[] = []
let count = 0

const settle = (seat: Seat, outcome: Outcome) => {
  if (seat.timer) clearTimeout(seat.timer)
  if (seat.watch) clearInterval(seat.watch)
  const job = seat.job
  seat.job = null
  seat.timer = null
  seat.watch = null
  job?.done(outcome)
}

const dismiss = (seat: Seat) => {
  const worker = seat.worker
  seat.worker = null
  worker?.removeAllListeners()
  worker?.on('error', () => {})
  void worker?.terminate()
}

const hire = (seat: Seat, megabytes: number): Worker => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 48 },
  })
  worker.on('message', (message: { value: unknown; failed?: boolean }) => {
    settle(seat, message.failed ? { stopped: 'failed' } : { value: message.value })
    advance()
  })
  const gone = (error?: Error & { code?: string }) => {
    if (seat.worker !== worker) return
    dismiss(seat)
    settle(seat, { stopped: error?.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'failed' })
    advance()
  }
  worker.on('error', gone)
  worker.on('exit', () => gone())
  seat.worker = worker
  seat.megabytes = megabytes
  return worker
}

const start = (seat: Seat, job: Job) => {
  if (seat.idle) clearTimeout(seat.idle)
  seat.idle = null
  if (seat.worker && seat.megabytes !== job.limits.megabytes) dismiss(seat)
  const worker = seat.worker ?? hire(seat, job.limits.megabytes)
  worker.ref()
  seat.job = job
  const stop = (stopped: 'too-long' | 'too-much-memory') => {
    dismiss(seat)
    settle(seat, { stopped })
    advance()
  }
  const before = process.memoryUsage.rss()
  seat.timer = setTimeout(() => stop('too-long'), job.limits.milliseconds)
  seat.watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > GROWTH_BYTES) stop('too-much-memory')
  }, WATCH_MILLISECONDS)
  count += 1
  worker.postMessage({ ...job.request, id: count })
}

const rest = (seat: Seat) => {
  seat.worker?.unref()
  if (seat.idle) return
  seat.idle = setTimeout(() => dismiss(seat), IDLE_MILLISECONDS)
  seat.idle.unref()
}

const advance = () => {
  for (const seat of seats) {
    if (seat.job) continue
    const job = waiting.shift()
    if (job) start(seat, job)
    else rest(seat)
  }
}

/**
 * Does one task in a thread of its own, at most two at a time, and never waits longer than its limit: a thread that takes too
 * long or too much memory is ended, and the next task gets a fresh one. Idle threads end by themselves and keep no process alive.
 */
export const inThread = (request: Request, limits: Limits): Promise<Outcome> =>
  new Promise((done) => {
    if (seats.length < 2 && seats.every((seat) => seat.job))
      seats.push({ worker: null, megabytes: 0, job: null, timer: null, watch: null, idle: null })
    waiting.push({ request, limits, done })
    advance()
  })
