import {
  acceptLoad,
  dropStage,
  type LoadBy,
  type LoadOutcome,
  listHolders,
  loadsStanding,
  undoLoad,
} from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Step } from '../../../platform/jobs/job.ts'
import type { Upload } from '../model.ts'
import { dropOlderFindings, listSubjects, routeFindings } from '../records/findings.ts'
import { changeUpload, findUpload } from '../records/uploads.ts'
import { cannotHold, cannotHoldWords } from './cannot-hold.ts'
import { previewOf } from './read-upload.ts'

/** True when nothing was loaded or undone since the person was shown what accepting would do; otherwise it is worked out anew. */
export const isUpToDate = async (db: Tenant, upload: Upload): Promise<boolean> => {
  if (upload.previewOf === (await loadsStanding(db))) return true
  await changeUpload(db, upload.id, ['staged'], await previewOf(db, upload.stageId!))
  return false
}

const refuseWhatCannotBeHeld = (error: unknown): never => {
  throw cannotHold(error) ? new Refusal('conflict', cannotHoldWords.message, cannotHoldWords.next) : error
}

/** Makes a staged return known and routes what was found in it. One transaction: all of it or nothing. Throws as `acceptLoad` does. */
export const acceptUpload = async (db: Tenant, upload: Upload, by: LoadBy, now: Date): Promise<LoadOutcome> => {
  const outcome = await acceptLoad(db, upload.stageId!, by).catch(refuseWhatCannotBeHeld)
  const subjects = await listSubjects(db, upload.id)
  if (subjects.length > 0) await routeFindings(db, upload.id, await listHolders(db, subjects))
  const state = outcome.load === null ? 'same' : 'accepted'
  // Where nobody looked first, the page still says what it changed.
  const preview = upload.preview ?? {
    counts: outcome.counts,
    children: { ...outcome.children, before: 0, gone: 0 },
    nothingChanged: outcome.load === null,
    last: outcome.last && { load: outcome.last.load, asAt: outcome.last.asAt },
  }
  await changeUpload(db, upload.id, ['staged', 'accepting'], {
    state, preview, load: outcome.load, stageId: null, fault: null, decidedBy: by.name, decidedAt: now,
  }) // biome-ignore format: one change
  await dropOlderFindings(db, upload.kind, upload.id)
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

const said = (error: Refusal): string => [error.message, error.next].filter(Boolean).join(' ')

/** The job after a person has said yes. What stands in its way is said on the return's page, which awaits a decision again. */
export const acceptInSteps = async (step: Step, id: string, by: LoadBy): Promise<void> => {
  try {
    await step(async (db) => {
      const upload = await findUpload(db, id)
      if (upload?.state !== 'accepting') return
      await acceptUpload(db, upload, by, new Date())
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
    await step((db) => changeUpload(db, id, ['accepting'], { state: 'staged', fault: said(error) }))
  }
}

export const undoInSteps = async (step: Step, id: string, by: LoadBy): Promise<void> => {
  try {
    await step(async (db) => {
      const upload = await findUpload(db, id)
      if (upload?.state !== 'undoing' || upload.load === null) return
      await undoLoad(db, upload.load, by, new Date())
      await changeUpload(db, id, ['undoing'], { state: 'undone', fault: null })
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
    await step((db) => changeUpload(db, id, ['undoing'], { state: 'accepted', fault: said(error) }))
  }
}
