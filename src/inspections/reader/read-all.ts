import { faultOf } from './faults.ts'
import type { ReadResult } from './model.ts'
import { type ReadOptions, readDocument } from './read-file.ts'

/** A document to read: its bytes are asked for when its turn comes, and kept only while it is read. `size` (bytes), where known. */
export type ToRead = { name: string; size?: number; bytes: () => Promise<Uint8Array> }
export type ReadAllOptions = ReadOptions & { signal?: AbortSignal }

/** How far reading runs ahead of what was taken. */
const AHEAD = 4

const readOne = async <F extends ToRead>(file: F, limits: ReadOptions): Promise<{ file: F; result: ReadResult }> => {
  try {
    return { file, result: await readDocument(await file.bytes(), file.name, limits) }
  } catch {
    return { file, result: { ok: false, fault: faultOf('missing') } }
  }
}

/**
 * Reads any number of documents on all cores and hands out each with its result, in the order given. Memory stays bounded: files
 * are taken from the list, and their bytes read, only a little ahead of what the caller has taken. Never throws for a bad file: bytes that
 * cannot be had are the fault `missing`. When `signal` is aborted, or the caller stops taking, reading stops and the sequence
 * ends: every document handed out before is whole, and nothing of the others is kept.
 */
export async function* readAll<F extends ToRead>(
  files: Iterable<F> | AsyncIterable<F>,
  { signal, ...limits }: ReadAllOptions = {},
): AsyncGenerator<{ file: F; result: ReadResult }, void, void> {
  const open: Promise<{ file: F; result: ReadResult }>[] = []
  for await (const file of files) {
    if (signal?.aborted) return
    open.push(readOne(file, limits))
    if (open.length >= AHEAD) yield await open.shift()!
  }
  while (open.length > 0 && !signal?.aborted) yield await open.shift()!
}
