import { dropStage, loadsStanding, previewLoad, stageLoad } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { Step } from '../../../platform/jobs/job.ts'
import type { ReturnFile } from '../../reading/files.ts'
import { type Examined, examine, type Rows } from '../examining/examine.ts'
import type { Preview, Progress, Report, Upload, UploadState } from '../model.ts'
import { dropFindings, keepReport } from '../records/findings.ts'
import { changeUpload, dropUploadFiles, findUpload, getUpload } from '../records/uploads.ts'
import { cannotHold, cannotHoldWords } from './cannot-hold.ts'

/** Milliseconds between two words about how far it is. */
const often = 1_000

/** What accepting a staged return would do now, with which loads that was worked out from. */
export const previewOf = async (db: Tenant, stageId: string): Promise<{ preview: Preview; previewOf: string }> => {
  const { counts, children, nothingChanged, last } = await previewLoad(db, stageId)
  const preview = { counts, children, nothingChanged, last: last && { load: last.load, asAt: last.asAt } }
  return { preview, previewOf: await loadsStanding(db) }
}

const stage = async (db: Tenant, upload: Upload, rows: Rows, preview: boolean): Promise<UploadState> => {
  const { id, kind, asAt, stageId } = upload
  // A worker that was killed had perhaps put it by already.
  if (stageId !== null) await dropStage(db, stageId)
  const staged = await stageLoad(db, { source: kind, asAt, ...rows })
  const made = preview ? await previewOf(db, staged.stageId) : {}
  await changeUpload(db, id, ['reading'], { state: 'staged', stageId: staged.stageId, ...made })
  return 'staged'
}

const keep = async (
  db: Tenant,
  upload: Upload,
  report: Report,
  rows: Rows | null,
  preview: boolean,
): Promise<UploadState> => {
  await keepReport(db, upload.id, report)
  await dropUploadFiles(db, upload.id)
  if (rows) return stage(db, upload, rows, preview)
  await changeUpload(db, upload.id, ['reading'], { state: 'blocked' })
  return 'blocked'
}

const refuseUnreadable = async (db: Tenant, id: string, sentence: string): Promise<UploadState> => {
  await dropFindings(db, id)
  await dropUploadFiles(db, id)
  await changeUpload(db, id, ['reading'], { state: 'unreadable', fault: sentence })
  return 'unreadable'
}

/** Says how far it is now and then, in a transaction of its own; a word that cannot be said stops nothing. */
const teller = (step: Step, id: string) => {
  let told = 0
  let telling: Promise<unknown> = Promise.resolve()
  return {
    tell: (progress: Progress): void => {
      if (Date.now() - told < often) return
      told = Date.now()
      telling = telling.then(() => step((db) => changeUpload(db, id, ['reading'], { progress }))).catch(() => undefined)
    },
    quiet: () => telling,
  }
}

/** `preview` false: what it would change is not worked out, since it is accepted at once. */
export type ReadUploadOptions = { onProgress?: (progress: Progress) => void; preview?: boolean }

/**
 * Reads, checks and stages a return that was handed in, and says what became of it. `files` is asked for once it is this one's turn. Safe to
 * be done again after it was cut short: it begins anew. Each outcome is written in one transaction.
 */
export const readUpload = async (
  step: Step,
  id: string,
  files: (db: Tenant) => Promise<readonly ReturnFile[]>,
  { onProgress = () => undefined, preview = true }: ReadUploadOptions = {},
): Promise<UploadState> => {
  const begun = await step(async (db) => {
    const upload = await findUpload(db, id)
    if (!upload || !(await changeUpload(db, id, ['waiting', 'reading'], { state: 'reading' }))) return null
    return { upload, files: await files(db) }
  })
  if (!begun) return (await step((db) => getUpload(db, id))).state
  const { upload } = begun
  const telling = teller(step, id)
  const progress = (now: Progress): void => {
    onProgress(now)
    telling.tell(now)
  }
  const use = async (examined: Examined): Promise<UploadState> => {
    await telling.quiet()
    if ('unreadable' in examined) return step((db) => refuseUnreadable(db, id, examined.unreadable))
    try {
      return await step((db) => keep(db, upload, examined.report, examined.rows, preview))
    } catch (error) {
      if (!cannotHold(error)) throw error
      return step((db) => refuseUnreadable(db, id, `${cannotHoldWords.message} ${cannotHoldWords.next}`))
    }
  }
  return examine({ files: begun.files, kind: upload.kind, asAt: upload.asAt }, use, { onProgress: progress })
}
