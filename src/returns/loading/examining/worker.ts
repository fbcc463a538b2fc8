import { parentPort, workerData } from 'node:worker_threads'
import { batching } from '../../../children/history/batch.ts'
import { checksOf } from '../../checks/all.ts'
import type { ReadReturn } from '../../model.ts'
import type { ReturnFile } from '../../reading/files.ts'
import { readReturn } from '../../reading/read-return.ts'
import { kindOf, type ReturnKind } from '../kinds.ts'
import type { Report } from '../model.ts'
import { findingsOf, isBlocked } from './checks.ts'
import { reporting } from './report.ts'
import type { Order, Told } from './told.ts'

const tell = (told: Told) => parentPort!.postMessage(told)
const progressEvery = 100
const findingsAtOnce = 5_000

let last = 0
const tellProgress = (doing: 'reading' | 'checking' | 'comparing', rows: number, share: number): void => {
  if (performance.now() - last < progressEvery && share < 1) return
  last = performance.now()
  tell({ progress: { doing, rows, share } })
}

/** Bytes come as plain ones from another thread. */
const withBuffer = (file: ReturnFile): ReturnFile =>
  'bytes' in file
    ? { name: file.name, bytes: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength) }
    : file

const check = (read: ReadReturn, kind: ReturnKind, { asAt }: Order): Report => {
  const { add, report } = reporting(read, { lists: kind.lists, checks: checksOf[kind.id], asAt })
  for (const finding of findingsOf(kind, read, asAt)) add(finding)
  return report()
}

const tellReport = ({ findings, ...report }: Report): void => {
  for (let at = 0; at < findings.length; at += findingsAtOnce)
    tell({ findings: findings.slice(at, at + findingsAtOnce) })
  tell({ report })
}

/** Batches that may wait to be written: while the last of them are, the other checks are done. */
const mostWaiting = 6

const tellRows = async (read: ReadReturn, kind: ReturnKind, { asAt }: Order): Promise<void> => {
  const { rows, coverage } = kind.toHistory(read, asAt)
  tell({ says: coverage })
  const batches = batching(new Set(coverage.map(({ table }) => table)))
  let waiting = 0
  let wake = (): void => undefined
  const taken = (): void => {
    waiting -= 1
    wake()
  }
  parentPort!.on('message', taken)
  const hand = async (): Promise<void> => {
    const batch = batches.take()
    while (waiting >= mostWaiting)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    waiting += 1
    tell({ batch })
  }
  for (const row of rows) if (batches.add(row)) await hand()
  await hand()
  // Whoever takes the rest is not waited for, and must not keep the thread from ending.
  parentPort!.off('message', taken)
  tell({ rowsEnd: { digest: batches.digest() } })
}

const noList = ({ title }: ReturnKind): string =>
  `No list of ${title} was found: neither the names of sheets and files nor their columns are those of one. Is it the right file, and the right kind of return?`

/** Checks go by what its cover declares, so nothing else would say that children are not in it, or that nobody is called so. */
const writtenHere =
  'This file was written by Throughline from what is held, as its cover says. Children and fields may be left out of it, and identifiers may be replaced, so it can be checked but not loaded. Hand in the return of the case system.'

const work = async (order: Order): Promise<void> => {
  const kind = kindOf(order.kind)!
  const reading = await readReturn(order.files.map(withBuffer), kind.lists, {
    onProgress: ({ rows, share }) => tellProgress('reading', rows, share),
  })
  if (!reading.ok) return tell({ unreadable: reading.file ? `${reading.file}: ${reading.sentence}` : reading.sentence })
  const { read } = reading
  if (read.lists.size === 0) return tell({ unreadable: noList(kind) })
  if (read.cover !== undefined) return tell({ unreadable: writtenHere })
  const rows = [...read.lists.values()].reduce((sum, list) => sum + list.rows.length, 0)
  tellProgress('checking', rows, 0)
  if (!isBlocked(kind, read, order.asAt)) {
    tellProgress('comparing', rows, 0)
    await tellRows(read, kind, order)
  }
  tellReport(check(read, kind, order))
}

try {
  await work(workerData as Order)
} catch (error) {
  tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
