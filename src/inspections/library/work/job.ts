import { createHash } from 'node:crypto'
import { todayInEngland } from '../../../platform/day.ts'
import type { Job } from '../../../platform/jobs/job.ts'
import { readDocument } from '../../reader/index.ts'
import { finishFile, takeNext } from '../records/imports.ts'
import { listKnownHashes } from '../records/store.ts'
import { inRegister, storeRead } from './import-reports.ts'

/** Well below the time that a transaction may stand idle. */
const longest = 40_000

/**
 * Reads one file of an import and adds the job for the next: each file is a transaction of its own, so that a worker that is
 * killed loses nothing that was stored, and a stop is heard after the file at hand.
 */
export const readLibraryFile: Job = {
  name: 'read-library-file',
  run: async (db, payload) => {
    const importId = String(payload.importId)
    const next = await takeNext(db, importId)
    if (!next) return
    const { position, fileName: name, bytes, by } = next
    const file = { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    const known = await listKnownHashes(db)
    const given = {
      la: db.la,
      by,
      today: todayInEngland(),
      transaction: <T>(work: (own: typeof db) => Promise<T>) => work(db),
    }
    const outcome = known.register.has(file.sha256)
      ? { file: name, fate: 'left-out' as const, why: inRegister }
      : known.library.has(file.sha256)
        ? { file: name, fate: 'known' as const, why: null }
        : await storeRead(given, file, await readDocument(bytes, name, { milliseconds: longest }))
    await finishFile(db, importId, position, outcome, new Date())
    await db.addJob('read-library-file', { importId })
  },
}
