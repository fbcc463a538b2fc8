import { parentPort } from 'node:worker_threads'
import { inflaterThat } from './inflate.ts'
import { type Order, TOO_LARGE_UNPACKED } from './order.ts'
import { readBytes } from './read-bytes.ts'

// A damaged document makes the PDF library write warnings; they are nobody's business. They are dropped here and not by
// reading the thread's output outside, which would keep a command alive for as long as the thread rests.
for (const method of ['log', 'info', 'warn', 'error'] as const) console[method] = () => {}

// In damaged fonts the library lets go of promises that fail; the document is read all the same, or its time runs out.
process.on('unhandledRejection', () => {})

Object.assign(globalThis, { DecompressionStream: inflaterThat(() => process.exit(TOO_LARGE_UNPACKED)) })

parentPort?.on('message', async (order: Order) => {
  try {
    if (order.task === 'read') {
      parentPort!.postMessage({ id: order.id, value: await readBytes(Buffer.from(order.bytes.buffer), order.fileName) })
    } else {
      const { renderPdfPage } = await import('./render.ts')
      parentPort!.postMessage({ id: order.id, value: await renderPdfPage(order.bytes, order.page, order.scale) })
    }
  } catch {
    parentPort!.postMessage({ id: order.id, value: null, failed: true })
  }
})
