import { faultOf } from './faults.ts'
import { Unreadable } from './lines.ts'
import type { ReadResult } from './model.ts'
import { THREADS } from './pool.ts'
import { type ReadOptions, readDocument } from './read-file.ts'

/**
 * A document to read. Its bytes are asked for when its turn comes, and kept only while it is read; where they cannot be had, `bytes`
 * throws. `size` (bytes), where known, lets large documents start early.
 */
export type ToRead = { name: string; size?: number; bytes: () => Promise<Uint8Array> }

/** How many documents are looked at ahead of the one that is handed out next: begun, or read and waiting for their turn. */
const WINDOW = 32
/** One more than there are threads, so that the next file's bytes are there when a thread is free. */
const AT_ONCE = THREADS + 1

type Entry<F> = {
  file: F
  begun: boolean
  finish: (result: ReadResult | null) => void
  result: Promise<ReadResult | null>
}

const entryOf = <F>(file: F): Entry<F> => {
  const { promise, resolve } = Promise.withResolvers<ReadResult | null>()
  return { file, begun: false, finish: resolve, result: promise }
}

const readOne = async (file: ToRead, options: ReadOptions): Promise<ReadResult | null> => {
  try {
    const bytes = await file.bytes()
    return options.signal?.aborted ? null : await readDocument(bytes, file.name, options)
  } catch (error) {
    return { ok: false, fault: faultOf(error instanceof Unreadable ? error.code : 'missing') }
  }
}

/** The largest that has not begun, so that no large one is left alone at the end; the first when the others have run far ahead. */
const nextOf = <F extends ToRead>(entries: readonly Entry<F>[]): Entry<F> | undefined => {
  const open = entries.filter((entry) => !entry.begun)
  if (entries.length - open.length >= WINDOW / 2 && !entries[0]!.begun) return entries[0]
  return open.reduce<Entry<F> | undefined>(
    (largest, entry) => (largest && (largest.file.size ?? 0) >= (entry.file.size ?? 0) ? largest : entry),
    undefined,
  )
}

/**
 * Reads any number of documents on all cores and hands out each with its result, in the order given. Memory stays bounded: files
 * are taken from the list, and their bytes read, only a little ahead of what the caller has taken. Never throws for a bad file: bytes that
 * cannot be had are the fault `missing`. When `signal` is aborted, or the caller stops taking, reading stops at once and the sequence
 * ends: every document handed out before is whole, and nothing of the others is kept.
 */
export async function* readAll<F extends ToRead>(
  files: Iterable<F> | AsyncIterable<F>,
  { signal, ...limits }: ReadOptions = {},
): AsyncGenerator<{ file: F; result: ReadResult }, void, void> {
  const ending = new AbortController()
  const stopped = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal
  const entries: Entry<F>[] = []
  let running = 0
  stopped.addEventListener('abort', () => {
    for (const entry of entries) entry.finish(null)
  })
  const begin = () => {
    while (running < AT_ONCE && !stopped.aborted) {
      const entry = nextOf(entries)
      if (!entry) return
      entry.begun = true
      running += 1
      void readOne(entry.file, { ...limits, signal: stopped }).then((result) => {
        running -= 1
        entry.finish(result)
        begin()
      })
    }
  }
  const handOut = async function* (): AsyncGenerator<{ file: F; result: ReadResult }> {
    const first = entries[0]!
    const result = await first.result
    entries.shift()
    if (result && !stopped.aborted) yield { file: first.file, result }
  }
  try {
    for await (const file of files) {
      if (stopped.aborted) return
      entries.push(entryOf(file))
      begin()
      if (entries.length === WINDOW) yield* handOut()
    }
    while (entries.length > 0 && !stopped.aborted) yield* handOut()
  } finally {
    ending.abort()
  }
}
