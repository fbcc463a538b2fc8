import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { AT, READ, REFUSED, type Share, type What } from './share.ts'

export type Found = { number: number; fault: string }
/** `stopped`: what went beyond a limit and was ended, which the reader tells people in a sentence; for a text there is no reason to. */
export type Outcome = { read: number; refused: number; found: Found[]; stopped: Found[]; seconds: number }
type Order = { what: What; seed: number; from?: number; runs: number; threads?: number; hangs?: number }

/** After so many findings more would say nothing new. */
const ENOUGH = 20
const HEAP_BYTES = 512 * 2 ** 20

/** One thread's share until its end, or until it hangs or dies; says at which number that was. */
const once = (share: Share, hangs: number, found: Found[], stopped: Found[]): Promise<number | null> =>
  new Promise((resolve) => {
    const now = new Int32Array(share.beat)
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: share,
      // Far away, as in pool.ts: the watch ends a thread before.
      resourceLimits: { maxOldGenerationSizeMb: 2_048, maxYoungGenerationSizeMb: 24 },
    })
    let at = -1
    let since = performance.now()
    let over = false
    const end = (fault: string | null, into = found) => {
      if (over) return
      over = true
      clearInterval(watch)
      worker.removeAllListeners()
      worker.on('error', () => {})
      void worker.terminate()
      if (fault) into.push({ number: now[AT]!, fault })
      resolve(fault ? now[AT]! : null)
    }
    const watch = setInterval(() => {
      if (found.length >= ENOUGH) return end(null)
      const number = Atomics.load(now, AT)
      if (number !== at) [at, since] = [number, performance.now()]
      else if (performance.now() - since > hangs) end(`hangs for ${hangs} ms`, stopped)
      worker.getHeapStatistics().then(
        ({ used_heap_size: heap }) => heap > HEAP_BYTES && end(`holds ${heap} bytes`, stopped),
        () => {},
      )
    }, 100)
    worker.on('message', (one: Found) => found.push(one))
    worker.on('error', (error) => end(`the thread died: ${error.message}`))
    worker.on('exit', () => end(null))
  })

/**
 * Reads `runs` documents with faults, numbers `from` on of the seed, on all cores. A thread that hangs (milliseconds without an
 * end), grows too large or dies is ended, and the next number goes on in a fresh one. Any finding can be made again from seed and number.
 */
export const fuzz = async ({ what, seed, from = 0, runs, threads, hangs = 30_000 }: Order): Promise<Outcome> => {
  const start = performance.now()
  const step = threads ?? availableParallelism()
  const found: Found[] = []
  const stopped: Found[] = []
  const each = Array.from({ length: step }, async (_, seat) => {
    const beat = new SharedArrayBuffer(12)
    const share = { what, seed, end: from + runs, step, beat }
    for (let next: number | null = from + seat; next !== null && found.length < ENOUGH; ) {
      new Int32Array(beat)[AT] = next
      const stuck: number | null = await once({ ...share, from: next }, hangs, found, stopped)
      next = stuck === null ? null : stuck + step
    }
    const now = new Int32Array(beat)
    return { read: now[READ]!, refused: now[REFUSED]! }
  })
  const done = await Promise.all(each)
  return {
    read: done.reduce((sum, { read }) => sum + read, 0),
    refused: done.reduce((sum, { refused }) => sum + refused, 0),
    found: found.sort((a, b) => a.number - b.number),
    stopped,
    seconds: (performance.now() - start) / 1000,
  }
}
