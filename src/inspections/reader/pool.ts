import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Order, TOO_LARGE_UNPACKED } from './order.ts'

type Distribute<T> = T extends unknown ? Omit<T, 'id'> : never
export type Request = Distribute<Order>
type Stopped = 'too-long' | 'too-much-memory' | 'failed' | 'aborted'
export type Outcome = { value: unknown } | { stopped: Stopped }
export type Limits = { milliseconds: number; megabytes: number }

type Job = { request: Request; limits: Limits; done: (outcome: Outcome) => void }
type Seat = {
  worker: Worker | null
  job: Job | null
  timer: NodeJS.Timeout | null
  watch: NodeJS.Timeout | null
  idle: NodeJS.Timeout | null
}

/** One thread a core, four at most: each holds some 100 MB, and all together stay below 700. */
export const THREADS = Math.min(availableParallelism(), 4)
const IDLE_MILLISECONDS = 10_000
/**
 * The platform's own limit on a thread's heap ends the whole process where one allocation steps over it, and a small hostile PDF can ask
 * for that. So that limit is set far away, and the watch ends a thread at the job's limit long before.
 */
const FAR_MEGABYTES = 1_536
/** What a job may hold outside its heap: unpacked streams. */
const OUTSIDE_MEGABYTES = 600
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

/** Ends the seat's thread in the middle of its job; the next job gets a fresh one. */
const stop = (seat: Seat, stopped: Stopped) => {
  dismiss(seat)
  settle(seat, { stopped })
  advance()
}

const hire = (seat: Seat): Worker => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: FAR_MEGABYTES, maxYoungGenerationSizeMb: 24 },
  })
  worker.on('message', (message: { value: unknown; failed?: boolean }) => {
    settle(seat, message.failed ? { stopped: 'failed' } : { value: message.value })
    advance()
  })
  const gone = (outOfMemory: boolean) => {
    if (seat.worker === worker) stop(seat, outOfMemory ? 'too-much-memory' : 'failed')
  }
  worker.on('error', (error: Error & { code?: string }) => gone(error.code === 'ERR_WORKER_OUT_OF_MEMORY'))
  worker.on('exit', (code) => gone(code === TOO_LARGE_UNPACKED))
  seat.worker = worker
  return worker
}

/** Asks a busy thread again and again what it holds, one question at a time, and ends it when that is too much. */
const keepWatch = (seat: Seat, job: Job): NodeJS.Timeout => {
  let asked = false
  const look = async () => {
    if (asked || !seat.worker) return
    asked = true
    try {
      const { used_heap_size: heap, external_memory: outside } = await seat.worker.getHeapStatistics()
      const tooMuch = heap > job.limits.megabytes * 2 ** 20 || outside > OUTSIDE_MEGABYTES * 2 ** 20
      if (tooMuch && seat.job === job) stop(seat, 'too-much-memory')
    } catch {
      // The thread has not started yet, or has just ended.
    }
    asked = false
  }
  return setInterval(look, WATCH_MILLISECONDS)
}

const start = (seat: Seat, job: Job) => {
  if (seat.idle) clearTimeout(seat.idle)
  seat.idle = null
  const worker = seat.worker ?? hire(seat)
  worker.ref()
  seat.job = job
  seat.timer = setTimeout(() => stop(seat, 'too-long'), job.limits.milliseconds)
  seat.watch = keepWatch(seat, job)
  count += 1
  const order = { ...job.request, id: count }
  worker.postMessage(order, [order.bytes.buffer as ArrayBuffer])
}

const rest = (seat: Seat) => {
  seat.worker?.unref()
  if (seat.idle) return
  seat.idle = setTimeout(() => dismiss(seat), IDLE_MILLISECONDS)
  seat.idle.unref()
}

const advance = () => {
  while (seats.length < THREADS && seats.filter((seat) => !seat.job).length < waiting.length)
    seats.push({ worker: null, job: null, timer: null, watch: null, idle: null })
  for (const seat of seats) {
    if (seat.job) continue
    const job = waiting.shift()
    if (job) start(seat, job)
    else rest(seat)
  }
}

const abort = (job: Job) => {
  const at = waiting.indexOf(job)
  if (at >= 0) waiting.splice(at, 1)
  const seat = seats.find((one) => one.job === job)
  if (seat) stop(seat, 'aborted')
  else job.done({ stopped: 'aborted' })
}

/**
 * Does one task in a thread of its own, one a core at a time, and never waits longer than its limit: a thread that takes too
 * long or too much memory is ended, and the next task gets a fresh one. Idle threads end by themselves and keep no process
 * alive. The request's bytes are handed over: the caller has them no more. An aborted task ends at once.
 */
export const inThread = (request: Request, limits: Limits, signal?: AbortSignal): Promise<Outcome> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve({ stopped: 'aborted' })
    const ended = () => abort(job)
    const job: Job = {
      request,
      limits,
      done: (outcome) => {
        signal?.removeEventListener('abort', ended)
        resolve(outcome)
      },
    }
    signal?.addEventListener('abort', ended, { once: true })
    waiting.push(job)
    advance()
  })
