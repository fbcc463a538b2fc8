import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { packedReturn, packedRows } from './packed.ts'
import { readReturn } from './read-return.ts'
import type { Order, Told } from './thread.ts'

const tell = (told: Told) => parentPort!.postMessage(told)
const progressEvery = 100

/** Reads the one return that it was started with, and hands it over in pieces. */
const work = async ({ files, lists, editions }: Order): Promise<void> => {
  let last = 0
  const reading = await readReturn(
    // Bytes come as plain ones from another thread.
    files.map((file) =>
      'bytes' in file
        ? { name: file.name, bytes: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength) }
        : file,
    ),
    lists,
    {
      ...(editions ? { editions } : {}),
      onProgress: (progress) => {
        if (performance.now() - last < progressEvery) return
        last = performance.now()
        tell({ progress })
      },
    },
  )
  if (!reading.ok) return tell({ refused: reading })
  for (const rows of packedRows(reading.read, lists)) {
    tell({ rows })
    // One piece at a time, so that the other thread has time for others between them.
    await once(parentPort!, 'message')
  }
  tell({ read: packedReturn(reading.read) })
}

try {
  await work(workerData as Order)
} catch (error) {
  tell({ failed: error instanceof Error ? error.message : String(error) })
}
