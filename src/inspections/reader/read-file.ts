import { faultOf } from './faults.ts'
import { SIZE_LIMIT } from './file-kind.ts'
import type { ReadResult } from './model.ts'
import { inThread, type Limits } from './pool.ts'

export type ReadOptions = Partial<Limits> & { signal?: AbortSignal }

const usual: Limits = { milliseconds: 60_000, megabytes: 512 }

/**
 * Reads a document: bytes of a PDF, DOCX or text file to the contract's object, with the place of each value. Never throws for a bad
 * file: the fault says in a sentence what is wrong and what to do. Works in a worker thread with limits of time and memory.
 * Rejects only when `signal` is aborted.
 */
export const readDocument = async (
  bytes: Uint8Array,
  fileName: string,
  { signal, ...limits }: ReadOptions = {},
): Promise<ReadResult> => {
  if (bytes.length === 0) return { ok: false, fault: faultOf('empty') }
  if (bytes.length > SIZE_LIMIT) return { ok: false, fault: faultOf('too-large') }
  const request = { task: 'read', bytes: new Uint8Array(bytes), fileName } as const
  const outcome = await inThread(request, { ...usual, ...limits }, signal)
  signal?.throwIfAborted()
  if ('stopped' in outcome) return { ok: false, fault: faultOf(outcome.stopped) }
  return outcome.value as ReadResult
}

/** A page of a PDF as PNG (`scale` 1 is 72 dots an inch). Rejects when the page cannot be drawn or there is no such page. */
export const renderPage = async (
  bytes: Uint8Array,
  pageNumber: number,
  scale = 1.5,
  { signal, ...limits }: ReadOptions = {},
): Promise<Buffer> => {
  const request = { task: 'render', bytes: new Uint8Array(bytes), page: pageNumber, scale } as const
  const outcome = await inThread(request, { ...usual, ...limits }, signal)
  if (!('value' in outcome) || !outcome.value) throw new Error(`Page ${pageNumber} of this document cannot be drawn.`)
  return Buffer.from(outcome.value as Uint8Array)
}
