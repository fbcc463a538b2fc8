import { parentPort, workerData } from 'node:worker_threads'
import { readXlsxBytes } from './read-bytes.ts'
import { UnreadableXlsx } from './zip.ts'

/** Reads the one workbook that it was started with. */
try {
  parentPort!.postMessage({ sheets: await readXlsxBytes(Buffer.from(workerData as Uint8Array)) })
} catch (error) {
  parentPort!.postMessage({ fault: error instanceof UnreadableXlsx ? error.fault : 'broken' })
}
