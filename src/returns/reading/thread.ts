import { Worker } from 'node:worker_threads'
import { type TableFault, tableFaults } from '../../platform/documents/xlsx/stream/faults.ts'
import type { List } from '../model.ts'
import type { ReturnFile } from './files.ts'
import { type PackedReturn, type PackedRows, unpacker } from './packed.ts'
import type { ReadingProgress, ReadOptions, ReturnReading } from './read-return.ts'

export type Order = { files: readonly ReturnFile[]; lists: readonly List[]; editions?: readonly string[] }
export type Told =
  | { progress: ReadingProgress }
  | { rows: PackedRows }
  | { read: PackedReturn }
  | { refused: ReturnReading }
  | { failed: string }

/** What the server takes of one file. */
export const largestUpload = 25 * 2 ** 20
export type ThreadLimits = { milliseconds: number; megabytes: number }
const usual: ThreadLimits = { milliseconds: 180_000, megabytes: 900 }
/**
 * The platform's own limit on a thread's heap ends the whole process where one allocation steps over it, so it is set far away, and
 * the thread is asked again and again what it holds and ended long before.
 */
const farMegabytes = 2_048
const watchMilliseconds = 50

const refused = (fault: TableFault, file = ''): ReturnReading => ({ ok: false, file, sentence: tableFaults[fault] })

const inThread = (order: Order, limits: ThreadLimits, { onProgress, signal }: ReadOptions): Promise<ReturnReading> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: farMegabytes, maxYoungGenerationSizeMb: 64 },
    })
    const pieces = unpacker(order.lists)
    const end = (settle: () => void) => {
      clearTimeout(timer)
      clearInterval(watch)
      signal?.removeEventListener('abort', aborted)
      worker.removeAllListeners()
      // What a thread still says while it is being ended is nobody's business.
      worker.on('error', () => {})
      void worker.terminate()
      settle()
    }
    const answer = (reading: ReturnReading) => end(() => resolve(reading))
    const aborted = () => end(() => reject(signal!.reason))
    signal?.addEventListener('abort', aborted, { once: true })
    const timer = setTimeout(() => answer(refused('too-long')), limits.milliseconds)
    const look = async () => {
      // It may not have started yet, or have just ended.
      const held = await worker.getHeapStatistics().catch(() => null)
      if (held && held.used_heap_size + held.external_memory > limits.megabytes * 2 ** 20)
        answer(refused('too-much-memory'))
    }
    const watch = setInterval(look, watchMilliseconds)
    worker.on('message', (told: Told) => {
      if ('progress' in told) onProgress?.(told.progress)
      else if ('rows' in told) {
        pieces.add(told.rows)
        setImmediate(() => worker.postMessage('more'))
      } else if ('refused' in told) answer(told.refused)
      else if ('failed' in told) end(() => reject(new Error(told.failed)))
      else answer({ ok: true, read: pieces.whole(told.read) })
    })
    worker.on('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? answer(refused('too-much-memory')) : end(() => reject(error)),
    )
    worker.on('exit', () => end(() => reject(new Error('The thread that read the return ended before its time.'))))
  })

/** One at a time: two large returns at once would need twice the memory. */
let before: Promise<unknown> = Promise.resolve()

/**
 * As `readReturn`, in a thread of its own with limits of time and memory, so that the server answers others meanwhile: for what is sent
 * to it and for a watched folder. Bytes that were sent may be 25 MB a file. Rejects where a file is gone, or the signal says stop.
 */
export const readReturnInThread = (
  files: readonly ReturnFile[],
  lists: readonly List[],
  options: ReadOptions & { limits?: ThreadLimits } = {},
): Promise<ReturnReading> => {
  const large = files.find((file) => 'bytes' in file && file.bytes.length > largestUpload)
  if (large) return Promise.resolve(refused('too-large', large.name))
  const { limits = usual, editions } = options
  const mine = before.then(() => inThread({ files, lists, ...(editions ? { editions } : {}) }, limits, options))
  before = mine.catch(() => {})
  return mine
}
