import { loadFirst } from '../../../children/index.ts'
import type { Actor } from '../model.ts'
import { type ByItself, keepOutcome, logByItself } from './decide.ts'
import type { AtOnce } from './read-upload.ts'

/**
 * Loads a return while it is read, where nothing of its kind is held: nothing can be missing from it or changed by it, and comparing it
 * with nothing would take half of the time. `entry`: for the access log, in the same transaction. Small lists never are: they may name identifiers that no main return knows.
 */
export const atOnceWhereFirst =
  (by: Actor, entry: NonNullable<ByItself['entry']>): AtOnce =>
  async (db, upload, rows, keepRead) => {
    if (upload.kind === 'local' || upload.stageId !== null) return false
    const outcome = await loadFirst(db, { source: upload.kind, asAt: upload.asAt, ...rows }, by)
    if (outcome === null) return false
    await keepRead()
    await keepOutcome(db, upload, by, new Date(), outcome)
    await logByItself(db, upload, by, entry)
    return true
  }
