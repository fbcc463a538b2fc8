import { dropStage, listUnknown, loadsStanding, previewLoad, stageLoad } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { Step } from '../../../platform/jobs/job.ts'
import type { Source } from '../../model.ts'
import type { ReturnFile } from '../../reading/files.ts'
import { type Examined, examine, type Rows } from '../examining/examine.ts'
import type { Preview, Progress, Upload, UploadState } from '../model.ts'
import { dropFindings, keepReport } from '../records/findings.ts'
import { changeUpload, dropUploadFiles, findUpload, getUpload } from '../records/uploads.ts'
import { cannotHold, cannotHoldWords } from './cannot-hold.ts'

/** Milliseconds between two words about how far it is. */
const often = 1_000

/** Identifiers that are shown by name; the others are counted. */
export const namedUnknown = 50

const unknownIn = async (db: Tenant, source: Source, stageId: string): Promise<Pick<Preview, 'unknown'>> => {
  if (source !== 'local') return {}
  const all = await listUnknown(db, stageId)
  return { unknown: { count: all.length, first: all.slice(0, namedUnknown) } }
}

/** What accepting a staged return would do now, with which loads that was worked out from. */
export const previewOf = async (db: Tenant, stageId: string): Promise<{ preview: Preview; previewOf: string }> => {
  // Asked first: what lands meanwhile makes the preview older than what it is said to be of, never newer.
  const standing = await loadsStanding(db)
  const seen = await previewLoad(db, stageId)
  const { counts, children, nothingChanged } = seen
  const last = seen.last && { load: seen.last.load, asAt: seen.last.asAt }
  const preview = { counts, children, nothingChanged, last, ...(await unknownIn(db, seen.stage.source, stageId)) }
  return { preview, previewOf: standing }
}

const stage = async (
  db: Tenant,
  upload: Upload,
  rows: Rows,
  keepRead: () => Promise<void>,
  preview: boolean,
): Promise<UploadState> => {
  const { id, kind, asAt, stageId } = upload
  // A worker that was killed had perhaps put it by already.
  if (stageId !== null) await dropStage(db, stageId)
  const staged = await stageLoad(db, { source: kind, asAt, ...rows })
  await keepRead()
  const made = preview ? await previewOf(db, staged.stageId) : {}
  await changeUpload(db, id, ['reading'], { state: 'staged', stageId: staged.stageId, ...made })
  return 'staged'
}

const keep = async (
  db: Tenant,
  upload: Upload,
  examined: Exclude<Examined, { unreadable: string }>,
  { preview = true, atOnce }: ReadUploadOptions,
): Promise<UploadState> => {
  await dropUploadFiles(db, upload.id)
  if ('blocked' in examined) {
    await keepReport(db, upload.id, examined.blocked)
    await changeUpload(db, upload.id, ['reading'], { state: 'blocked' })
    return 'blocked'
  }
  const { rows } = examined
  const keepRead = async () => keepReport(db, upload.id, await rows.report())
  if (atOnce && (await atOnce(db, upload, rows, keepRead))) return 'accepted'
  // What had to be put by all the same may have something to be compared with by now, or wait for a person.
  return stage(db, upload, rows, keepRead, preview || atOnce !== undefined)
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

/**
 * Makes rows known at once, where that may be done without comparing and asking first; otherwise false, and no row is taken. `keepRead`
 * keeps what the checks found, once the rows were taken.
 */
export type AtOnce = (db: Tenant, upload: Upload, rows: Rows, keepRead: () => Promise<void>) => Promise<boolean>

/** `preview` false: what it would change is not worked out, since it is accepted next. `atOnce`: it is even accepted as it is read. */
export type ReadUploadOptions = { onProgress?: (progress: Progress) => void; preview?: boolean; atOnce?: AtOnce }

/**
 * Reads, checks and stages a return that was handed in, and says what became of it. `files` is asked for once it is this one's turn. Safe to
 * be done again after it was cut short: it begins anew. Each outcome is written in one transaction.
 */
export const readUpload = async (
  step: Step,
  id: string,
  files: (db: Tenant) => Promise<readonly ReturnFile[]>,
  options: ReadUploadOptions = {},
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
    options.onProgress?.(now)
    telling.tell(now)
  }
  const use = async (examined: Examined): Promise<UploadState> => {
    await telling.quiet()
    if ('unreadable' in examined) return step((db) => refuseUnreadable(db, id, examined.unreadable))
    try {
      return await step((db) => keep(db, upload, examined, options))
    } catch (error) {
      if (!cannotHold(error)) throw error
      return step((db) => refuseUnreadable(db, id, `${cannotHoldWords.message} ${cannotHoldWords.next}`))
    }
  }
  return examine({ files: begun.files, kind: upload.kind, asAt: upload.asAt }, use, { onProgress: progress })
}
