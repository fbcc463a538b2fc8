import { loadFirst } from '../../../children/index.ts'
import type { Actor } from '../model.ts'
import { keepOutcome } from './decide.ts'
import type { AtOnce } from './read-upload.ts'

/**
 * Loads a return while it is read, where nothing of its kind is held: nothing can be missing from it or changed by it, and comparing it
 * with nothing would take half of the time. Small lists never are: they may name identifiers that no main return knows.
 */
export const atOnceWhereFirst =
  (by: Actor): AtOnce =>
  async (db, upload, rows) => {
    if (upload.kind === 'local' || upload.stageId !== null) return false
    const outcome = await loadFirst(db, { source: upload.kind, asAt: upload.asAt, ...rows }, by)
    if (outcome === null) return false
    await keepOutcome(db, upload, by, new Date(), outcome)
    return true
  }
