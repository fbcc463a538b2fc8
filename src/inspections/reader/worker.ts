import { parentPort } from 'node:worker_threads'
import { readBytes } from './read-bytes.ts'

/** What the reading thread is asked to do. Bytes come as a copy, so that a crash here harms nothing outside. */
export type Order =
  | { id: number; task: 'read'; bytes: Uint8Array; fileName: string }
  | { id: number; task: 'render'; bytes: Uint8Array; page: number; scale: number }

// A damaged document makes the PDF library write warnings; they are nobody's business. They are dropped here and not by
// reading the thread's output outside, which would keep a command alive for as long as the thread rests.
for (const method of ['log', 'info', 'warn', 'error'] as const) console[method] = () => {}

parentPort?.on('message', async (order: Order) => {
  try {
    if (order.task === 'read') {
      parentPort!.postMessage({ id: order.id, value: await readBytes(Buffer.from(order.bytes), order.fileName) })
    } else {
      const { renderPdfPage } = await import('./render.ts')
      parentPort!.postMessage({ id: order.id, value: await renderPdfPage(order.bytes, order.page, order.scale) })
    }
  } catch {
    parentPort!.postMessage({ id: order.id, value: null, failed: true })
  }
})
