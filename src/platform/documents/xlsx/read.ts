import { Worker } from 'node:worker_threads'
import type { ReadSheet } from './model.ts'
import { checkKind, UnreadableXlsx, type XlsxFault, xlsxFaults } from './zip.ts'

type Read = { ok: true; sheets: readonly ReadSheet[] } | { ok: false; fault: XlsxFault; sentence: string }
type Answer = { sheets: readonly ReadSheet[] } | { fault: XlsxFault }

const milliseconds = 20_000
const megabytes = 400
/**
 * The platform's own limit on a thread's heap ends the whole process where one allocation steps over it, so it is set far away, and
 * the thread is asked again and again what it holds and ended long before.
 */
const farMegabytes = 1_536
const watchMilliseconds = 50

const inThread = (bytes: Buffer): Promise<Answer> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: farMegabytes, maxYoungGenerationSizeMb: 32 },
    })
    const settle = (answer: Answer) => {
      clearTimeout(timer)
      clearInterval(watch)
      worker.removeAllListeners()
      // What a thread still says while it is being ended is nobody's business.
      worker.on('error', () => {})
      void worker.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => settle({ fault: 'too-long' }), milliseconds)
    const look = async () => {
      // It may not have started yet, or have just ended.
      const held = await worker.getHeapStatistics().catch(() => null)
      if (held && held.used_heap_size > megabytes * 2 ** 20) settle({ fault: 'too-much-memory' })
    }
    const watch = setInterval(look, watchMilliseconds)
    worker.on('message', settle)
    worker.on('error', (error: Error & { code?: string }) =>
      settle({ fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'broken' }),
    )
    worker.on('exit', () => settle({ fault: 'broken' }))
  })

/** One at a time: two large workbooks at once would need twice the memory. */
let before: Promise<unknown> = Promise.resolve()

const refused = (fault: XlsxFault): Read => ({ ok: false, fault, sentence: xlsxFaults[fault] })

/**
 * Reads an Excel workbook (XLSX) in a thread of its own with limits of time and memory: at most 5 MB, unpacked 60 MB.
 * What cannot be read is a value with a sentence that says what is wrong and what to do.
 */
export const readXlsx = async (bytes: Buffer): Promise<Read> => {
  try {
    checkKind(bytes)
  } catch (error) {
    if (error instanceof UnreadableXlsx) return refused(error.fault)
    throw error
  }
  const mine = before.then(() => inThread(bytes))
  before = mine
  const answer = await mine
  return 'fault' in answer ? refused(answer.fault) : { ok: true, sheets: answer.sheets }
}
