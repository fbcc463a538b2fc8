import { addLogEntry, readSetting } from '../../../access/index.ts'
import {
  acceptLoad,
  dropStage,
  type LoadBy,
  type LoadOutcome,
  leaveOut,
  listGone,
  listHolders,
  listUnknown,
  loadsStanding,
  lockLoads,
  undoLoad,
} from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Step } from '../../../platform/jobs/job.ts'
import type { Preview, Unknown, Upload } from '../model.ts'
import { dropOlderFindings, listSubjects, routeFindings } from '../records/findings.ts'
import { dropGone, keepGone } from '../records/gone.ts'
import { changeUpload, findUpload, listStaged } from '../records/uploads.ts'
import { unknownNext, unknownRefusal } from '../rules/stops.ts'
import { whyNotLoaded } from '../rules/watching.ts'
import { overtaken } from '../rules/words.ts'
import { watchSettings } from '../settings.ts'
import { cannotHold, cannotHoldWords } from './cannot-hold.ts'
import { namedUnknown, previewOf } from './read-upload.ts'

/** True when nothing was loaded or undone since the person was shown what accepting would do; otherwise it is worked out anew. */
export const isUpToDate = async (db: Tenant, upload: Upload): Promise<boolean> => {
  if (upload.previewOf === (await loadsStanding(db))) return true
  await changeUpload(db, upload.id, ['staged', 'accepting'], await previewOf(db, upload.stageId!))
  return false
}

/** As it stands once no other load can come between; throws `conflict` where one is at work. */
const withPreviewNow = async (db: Tenant, upload: Upload): Promise<Upload> => {
  await lockLoads(db)
  if (upload.previewOf === null || upload.previewOf === (await loadsStanding(db))) return upload
  return { ...upload, ...(await previewOf(db, upload.stageId!)) }
}

const refuseWhatCannotBeHeld = (error: unknown): never => {
  throw cannotHold(error) ? new Refusal('conflict', cannotHoldWords.message, cannotHoldWords.next) : error
}

const settleUnknown = async (
  db: Tenant,
  { kind, stageId }: Upload,
  given: Unknown | undefined,
): Promise<Pick<Preview, 'unknown'>> => {
  if (kind !== 'local') return {}
  const all = await listUnknown(db, stageId!)
  if (all.length === 0) return {}
  const unknown = { count: all.length, first: all.slice(0, namedUnknown) }
  const done = given ?? (await readSetting(db, watchSettings)).unknown
  if (done === 'refuse') throw new Refusal('conflict', unknownRefusal(unknown), unknownNext)
  if (done === 'leave-out') await leaveOut(db, stageId!, all)
  return { unknown: { ...unknown, done } }
}

/** Who is not in the return is not known any more once its rows are gone, so it is written down before. */
const keepWhoIsGone = async (db: Tenant, { id, stageId, preview }: Upload): Promise<void> => {
  if (preview !== null && preview.children.gone > 0) await keepGone(db, id, await listGone(db, stageId!))
}

/** What a return that was made known has changed is written down, and what was found in it goes to whom it concerns. */
export const keepOutcome = async (
  db: Tenant,
  upload: Upload,
  by: LoadBy,
  now: Date,
  outcome: LoadOutcome,
  settled: Pick<Preview, 'unknown'> = {},
): Promise<void> => {
  const subjects = await listSubjects(db, upload.id)
  if (subjects.length > 0) await routeFindings(db, upload.id, await listHolders(db, subjects))
  const state = outcome.load === null ? 'same' : 'accepted'
  const { before, gone } = upload.preview?.children ?? { before: 0, gone: 0 }
  const preview = {
    counts: outcome.counts,
    children: { ...outcome.children, before, gone },
    nothingChanged: outcome.load === null,
    last: outcome.last && { load: outcome.last.load, asAt: outcome.last.asAt },
    ...settled,
  }
  await changeUpload(db, upload.id, ['reading', 'staged', 'accepting'], {
    state, preview, load: outcome.load, stageId: null, fault: null, decidedBy: by.name, decidedAt: now,
  }) // biome-ignore format: one change
  await dropOlderFindings(db, upload.kind, upload.id)
}

/** Makes a staged return known and routes what was found in it. One transaction: all of it or nothing. `unknown`: what a person said
 * of identifiers that no main return knows; without it, the authority's setting. Throws as `acceptLoad` does, and `conflict` where those stop it.
 */
export const acceptUpload = async (
  db: Tenant,
  upload: Upload,
  by: LoadBy,
  now: Date,
  given?: Unknown,
): Promise<LoadOutcome> => {
  const settled = await settleUnknown(db, upload, given)
  await keepWhoIsGone(db, upload)
  const outcome = await acceptLoad(db, upload.stageId!, by).catch(refuseWhatCannotBeHeld)
  await keepOutcome(db, upload, by, now, outcome, settled)
  return outcome
}

/** Lets go of a staged return; what was found in it stays until a newer one of its kind is loaded. */
export const refuseUpload = async (
  db: Tenant,
  upload: Upload,
  by: string,
  reason: string,
  now: Date,
): Promise<void> => {
  if (upload.stageId !== null) await dropStage(db, upload.stageId)
  const change = { state: 'refused', stageId: null, fault: reason, decidedBy: by, decidedAt: now } as const
  if (await changeUpload(db, upload.id, ['staged'], change)) return
  throw new Refusal('conflict', 'Someone else has decided about this return meanwhile.', 'Look at it again.')
}

/** What is done of itself, by the command or the folder, with the words for the access log. */
export type ByItself = { unknown?: Unknown; anyway?: boolean; entry?: { action: string; reason: string | null } }

/**
 * Makes a staged return known where no person has looked at it, in one transaction with its entry in the access log. What it would change is
 * worked out again where another load came between. Throws `conflict` with why it is left to a person, and as `acceptUpload` does.
 */
export const acceptByItself = async (
  db: Tenant,
  upload: Upload,
  by: LoadBy,
  now: Date,
  { unknown, anyway = false, entry }: ByItself,
): Promise<LoadOutcome> => {
  const current = await withPreviewNow(db, upload)
  const found = current.preview && whyNotLoaded(current, current.preview, await readSetting(db, watchSettings))
  if (found && (found.never || !anyway)) throw new Refusal('conflict', found.why)
  const outcome = await acceptUpload(db, current, by, now, unknown)
  if (entry) await logByItself(db, upload, by, entry)
  return outcome
}

export const logByItself = (
  db: Tenant,
  { id }: Pick<Upload, 'id'>,
  by: LoadBy,
  { action, reason }: NonNullable<ByItself['entry']>,
): Promise<void> =>
  addLogEntry(db, {
    accountId: by.accountId,
    person: by.name,
    role: 'system',
    action,
    record: 'returns.upload',
    subject: id,
    reason,
  })

/** That it was accepted stands in the log already: so must that it was not loaded, and why. */
const waitAgain = async (db: Tenant, id: string, by: LoadBy, fault: string): Promise<void> => {
  if (await changeUpload(db, id, ['accepting'], { state: 'staged', fault }))
    await logByItself(db, { id }, by, { action: 'did not load a return', reason: fault })
}

/** The same of an undoing. */
const standsAgain = async (db: Tenant, id: string, by: LoadBy, fault: string): Promise<void> => {
  if (await changeUpload(db, id, ['undoing'], { state: 'accepted', fault }))
    await logByItself(db, { id }, by, { action: 'did not undo a load', reason: fault })
}

const said = (error: Refusal): string => [error.message, error.next].filter(Boolean).join(' ')

/** The job after a person has said yes. What stands in its way is said on the return's page, which awaits a decision again. */
export const acceptInSteps = async (step: Step, id: string, by: LoadBy, unknown?: Unknown): Promise<void> => {
  try {
    await step(async (db) => {
      // Locked first: a second worker that took the job up meanwhile must see what this one made of it.
      await lockLoads(db)
      const upload = await findUpload(db, id)
      if (upload?.state !== 'accepting') return
      if (!(await isUpToDate(db, upload))) return waitAgain(db, id, by, overtaken)
      await acceptUpload(db, upload, by, new Date(), unknown)
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
    await step((db) => waitAgain(db, id, by, said(error)))
  }
}

export const undoInSteps = async (step: Step, id: string, by: LoadBy): Promise<void> => {
  try {
    await step(async (db) => {
      const upload = await findUpload(db, id)
      if (upload?.state !== 'undoing' || upload.load === null) return
      const { keptApart } = await undoLoad(db, upload.load, by, new Date())
      await dropGone(db, id)
      const preview = upload.preview && { ...upload.preview, keptApart }
      await changeUpload(db, id, ['undoing'], { state: 'undone', fault: null, ...(preview && { preview }) })
      for (const waiting of await listStaged(db))
        await db.addJob('returns.preview', { uploadId: waiting }, { key: `${waiting} preview` })
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
    await step((db) => standsAgain(db, id, by, said(error)))
  }
}

/** Works out again what accepting a return that waits would do, where something was loaded or undone since. */
export const previewAgain = async (db: Tenant, id: string): Promise<void> => {
  const upload = await findUpload(db, id)
  if (upload?.state === 'staged' && upload.stageId !== null) await isUpToDate(db, upload)
}
