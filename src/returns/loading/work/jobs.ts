import { inSteps, type Job } from '../../../platform/jobs/job.ts'
import type { Unknown } from '../model.ts'
import { changeUpload, findAtWork, listUploadFiles } from '../records/uploads.ts'
import { acceptInSteps, previewAgain, undoInSteps } from './decide.ts'
import { readUpload } from './read-upload.ts'
import { watchFolder } from './watch.ts'

/** Milliseconds after which a return that waits for another's asks again. */
const patience = 3_000

const by = (payload: Readonly<Record<string, unknown>>) => ({
  accountId: payload.accountId === null ? null : String(payload.accountId),
  name: String(payload.name),
})

const unknownOf = ({ unknown }: Readonly<Record<string, unknown>>): Unknown | undefined =>
  unknown === 'leave-out' || unknown === 'add' ? unknown : undefined

/** Reads a return that was handed in on a page. One at a time for an authority: another one waits, and its page says for whom. */
const read = inSteps('returns.read', async (step, payload) => {
  const id = String(payload.uploadId)
  const mayBegin = await step(async (db) => {
    if ((await findAtWork(db, id)) === null) return true
    await changeUpload(db, id, ['waiting'], {})
    await db.addJob('returns.read', payload, { runAt: new Date(Date.now() + patience), key: `${id} waits` })
    return false
  })
  if (mayBegin) await readUpload(step, id, (db) => listUploadFiles(db, id))
})

const accept = inSteps('returns.accept', (step, payload) =>
  acceptInSteps(step, String(payload.uploadId), by(payload), unknownOf(payload)),
)
const undo = inSteps('returns.undo', (step, payload) => undoInSteps(step, String(payload.uploadId), by(payload)))
const preview = inSteps('returns.preview', (step, payload) => step((db) => previewAgain(db, String(payload.uploadId))))

export const loadingJobs: readonly Job[] = [read, accept, undo, preview, watchFolder]
