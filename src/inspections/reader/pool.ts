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
  megabytes: number
  job: Job | null
  timer: NodeJS.Timeout | null
  idle: NodeJS.Timeout | null
}

/** One thread a core; more than four would read no faster than files come in, and cost 100 MB each. */
export const THREADS = Math.min(availableParallelism(), 4)
const IDLE_MILLISECONDS = 10_000
/** What all threads together may add to the process, outside their own heaps too, which `resourceLimits` does not count. */
const GROWTH_BYTES = 1_000 * 1024 * 1024
/** A thread that holds less than this outside its heap is not the one that fills the memory. */
const SUSPECT_BYTES = 200 * 1024 * 1024
const WATCH_MILLISECONDS = 50

const waiting: Job[] = []
const seats: Seat[] = []
let count = 0
let before = 0
let watch: NodeJS.Timeout | null = null

const settle = (seat: Seat, outcome: Outcome) => {
  if (seat.timer) clearTimeout(seat.timer)
  const job = seat.job
  seat.job = null
  seat.timer = null
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

const hire = (seat: Seat, megabytes: number): Worker => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 48 },
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
  seat.megabytes = megabytes
  return worker
}

/** What a busy thread holds outside its heap, in bytes. */
const holds = async (seat: Seat): Promise<number> => {
  try {
    return (await seat.worker!.getHeapStatistics()).external_memory
  } catch {
    return 0
  }
}

/** The process has grown too much: the thread that holds most is ended, so that the other documents are read to their end. */
const endTheLargest = async () => {
  const busy = seats.filter((seat) => seat.job)
  const jobs = busy.map((seat) => seat.job)
  const sizes = await Promise.all(busy.map(holds))
  const most = sizes.indexOf(Math.max(...sizes))
  const seat = busy[most]
  if (seat && seat.job === jobs[most] && sizes[most]! > SUSPECT_BYTES) stop(seat, 'too-much-memory')
}

const keepWatch = () => {
  const busy = seats.some((seat) => seat.job)
  if (busy && !watch) {
    before = process.memoryUsage.rss()
    watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > GROWTH_BYTES) void endTheLargest()
    }, WATCH_MILLISECONDS)
  } else if (!busy && watch) {
    clearInterval(watch)
    watch = null
  }
}

const start = (seat: Seat, job: Job) => {
  if (seat.idle) clearTimeout(seat.idle)
  seat.idle = null
  if (seat.worker && seat.megabytes !== job.limits.megabytes) dismiss(seat)
  const worker = seat.worker ?? hire(seat, job.limits.megabytes)
  worker.ref()
  seat.job = job
  seat.timer = setTimeout(() => stop(seat, 'too-long'), job.limits.milliseconds)
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
    seats.push({ worker: null, megabytes: 0, job: null, timer: null, idle: null })
  for (const seat of seats) {
    if (seat.job) continue
    const job = waiting.shift()
    if (job) start(seat, job)
    else rest(seat)
  }
  keepWatch()
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
