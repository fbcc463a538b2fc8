import { Worker } from 'node:worker_threads'
import type { Batch } from '../../../children/history/batch.ts'
import type { Coverage } from '../../../children/history/model.ts'
import type { Found, Progress, Report } from '../model.ts'
import type { Order, Told } from './told.ts'

/**
 * A return without anything that blocks: what it says, and its rows as they are asked for. `report` once they all were: the
 * checks that do not block are done while rows are written.
 */
export type Rows = {
  coverage: readonly Coverage[]
  batches: AsyncIterable<Batch>
  digest: () => string
  report: () => Promise<Report>
}

/** `unreadable` is a sentence; `blocked` the report of a return that something blocks. */
export type Examined = { unreadable: string } | { blocked: Report } | { rows: Rows }

export type ExamineOptions = { onProgress?: (progress: Progress) => void; milliseconds?: number; megabytes?: number }

const tooLong = 'Reading it took longer than ten minutes, so it was stopped. Is it the right file?'
const tooMuch =
  'Reading it needs more memory than is safe. Load it as separate CSV files, or ask who looks after Throughline.'
/**
 * The platform's own limit on a thread's heap ends the whole process where one allocation steps over it, so it is set far away, and
 * the thread is asked again and again what it holds.
 */
const farMegabytes = 4_096

/** What the thread says, one at a time, and a way to end it. */
const conversation = (order: Order, { milliseconds = 600_000, megabytes = 1_500 }: ExamineOptions) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: farMegabytes, maxYoungGenerationSizeMb: 64 },
  })
  const heard: Told[] = []
  let wake = (): void => undefined
  let ended = false
  const hear = (told: Told): void => {
    heard.push(told)
    wake()
  }
  const timer = setTimeout(() => hear({ unreadable: tooLong }), milliseconds)
  const watch = setInterval(async () => {
    // It may not have started yet, or have just ended.
    const held = await worker.getHeapStatistics().catch(() => null)
    if (held && held.used_heap_size + held.external_memory > megabytes * 2 ** 20) hear({ unreadable: tooMuch })
  }, 100)
  worker.on('message', hear)
  worker.on('error', (error: Error & { code?: string }) =>
    hear(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { unreadable: tooMuch } : { failed: error.message }),
  )
  worker.on('exit', () => {
    ended = true
    wake()
  })
  return {
    async next(): Promise<Told | null> {
      while (heard.length === 0) {
        if (ended) return null
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      return heard.shift()!
    },
    more: () => worker.postMessage('more'),
    end(): void {
      clearTimeout(timer)
      clearInterval(watch)
      worker.removeAllListeners()
      // What a thread still says while it is being ended is nobody's business.
      worker.on('error', () => undefined)
      ended = true
      wake()
      void worker.terminate()
    },
  }
}
type Conversation = ReturnType<typeof conversation>

const gone = (): Error => new Error('The thread that read the return ended before its time.')

/** What is told next; where the thread failed, or had to be ended, it throws. */
const nextOf = async (talk: Conversation): Promise<Told> => {
  const told = await talk.next()
  if (told === null) throw gone()
  if ('failed' in told) throw new Error(told.failed)
  if ('unreadable' in told) throw new Error(told.unreadable)
  return told
}

const reportFrom = async (talk: Conversation, first: Told | null): Promise<Report> => {
  const findings: Found[] = []
  for (let told = first ?? (await nextOf(talk)); ; told = await nextOf(talk)) {
    if ('findings' in told) for (const one of told.findings) findings.push(one)
    else if ('report' in told) return { ...told.report, findings }
  }
}

const rowsFrom = (talk: Conversation, coverage: readonly Coverage[]): Rows => {
  let digest = ''
  async function* batches(): AsyncGenerator<Batch> {
    for (;;) {
      const told = await nextOf(talk)
      if ('rowsEnd' in told) {
        digest = told.rowsEnd.digest
        return
      }
      if (!('batch' in told)) continue
      // Asked for before this one is written, so that both sides work at once.
      talk.more()
      yield told.batch
    }
  }
  return { coverage, batches: batches(), digest: () => digest, report: () => reportFrom(talk, null) }
}

const firstWords = async (talk: Conversation, onProgress: (progress: Progress) => void): Promise<Examined> => {
  for (;;) {
    const told = await talk.next()
    if (told === null) throw gone()
    if ('failed' in told) throw new Error(told.failed)
    if ('unreadable' in told) return told
    if ('progress' in told) onProgress(told.progress)
    else if ('says' in told) return { rows: rowsFrom(talk, told.says) }
    else return { blocked: await reportFrom(talk, told) }
  }
}

/** One at a time in a process: two large returns at once would need twice the memory. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Reads and checks a return in a thread of its own, so that others are answered meanwhile, and `use` takes what came of it; the thread ends
 * with `use`. Throws where a file is gone or the program is at fault; what is wrong with the return is in what it gives.
 */
export const examine = <T>(
  order: Order,
  use: (examined: Examined) => Promise<T>,
  options: ExamineOptions = {},
): Promise<T> => {
  const mine = before.then(async () => {
    const talk = conversation(order, options)
    try {
      return await use(await firstWords(talk, options.onProgress ?? (() => undefined)))
    } finally {
      talk.end()
    }
  })
  before = mine.catch(() => undefined)
  return mine
}
