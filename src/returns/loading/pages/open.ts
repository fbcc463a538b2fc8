import { addLogEntry, readSetting, roleOf } from '../../../access/index.ts'
import type { Visit } from '../../../access/model.ts'
import { findReach, listLoads, loadsStanding } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import { checksOf } from '../../checks/all.ts'
import type { Actor, Preview, Unknown, Upload } from '../model.ts'
import { listCounts } from '../records/findings.ts'
import { changeUpload, findAtWork, getUpload } from '../records/uploads.ts'
import { stopsOf } from '../rules/stops.ts'
import { warningsOf } from '../rules/words.ts'
import { watchSettings } from '../settings.ts'
import type { Shown } from '../views/upload.ts'

export const actorOf = ({ person }: Visit): Actor => ({ accountId: person.accountId, name: person.name })

const rulesOf = ({ kind }: Upload): ReadonlyMap<string, string> =>
  new Map(checksOf[kind].map(({ id, rule }) => [id, rule]))

type Loads = Awaited<ReturnType<typeof listLoads>>

/** A newer load that stands in the way of this return. Of small lists it is known once they are read: each goes by itself. */
const newerThan = ({ kind, asAt, state, preview }: Upload, loads: Loads): Preview['last'] => {
  if (state === 'accepted' || state === 'same' || state === 'undone' || state === 'undoing') return null
  const last = kind === 'local' ? preview?.last : loads.find(({ source, undone }) => source === kind && undone === null)
  return last && last.asAt > asAt ? { load: last.load, asAt: last.asAt } : null
}

/** Everything that a return's page shows. Throws `not-found`. */
export const openUpload = async (db: Tenant, visit: Visit): Promise<Shown> => {
  const upload = await getUpload(db, visit.params.uploadId!)
  const loads = await listLoads(db)
  const settings = await readSetting(db, watchSettings)
  const preview = upload.state === 'staged' ? upload.preview : null
  const newer = newerThan(upload, loads)
  return {
    upload,
    counts: await listCounts(db, upload.id),
    rules: rulesOf(upload),
    warnings: preview ? warningsOf(preview, upload.asAt) : [],
    stops: preview && newer === null ? stopsOf(preview, settings) : null,
    unknown: settings.unknown,
    newer,
    outdated: preview !== null && upload.previewOf !== (await loadsStanding(db)),
    seesAdopters: (await findReach(db, visit.person, visit.now)).inAdoptionTeam,
    waitsFor: upload.state === 'waiting' ? await findAtWork(db, upload.id) : null,
    mayBeUndone:
      upload.state === 'accepted' && loads.some(({ load, mayBeUndone }) => load === upload.load && mayBeUndone),
  }
}

/** What was decided goes into the access log, with the return's id. */
export const logDecision = (db: Tenant, { person }: Visit, action: string, upload: Upload, reason?: string) =>
  addLogEntry(db, {
    accountId: person.accountId,
    person: person.name,
    role: roleOf(person.role).title,
    action,
    record: 'returns.upload',
    subject: upload.id,
    reason: reason ?? null,
  })

export const notStaged = () =>
  new Refusal(
    'conflict',
    'This return does not wait for a decision any more.',
    'Look at it again: someone else may have decided.',
  )

/** The worker loads it. `because`: why it goes on where the product had stopped. */
export const beginAccepting = async (
  db: Tenant,
  visit: Visit,
  upload: Upload,
  given: { action?: string; because?: string; unknown?: Unknown } = {},
): Promise<void> => {
  const { accountId, name } = actorOf(visit)
  const acceptedBecause = given.because ?? null
  const change = { state: 'accepting', fault: null, decidedBy: name, decidedAt: visit.now, acceptedBecause } as const
  if (!(await changeUpload(db, upload.id, ['staged'], change))) throw notStaged()
  await db.addJob('returns.accept', { uploadId: upload.id, accountId, name, unknown: given.unknown ?? null })
  await logDecision(db, visit, given.action ?? 'accepted a return', upload, given.because)
}

export const changedMeanwhile =
  'What is known has changed since you looked, so nothing was loaded yet. Look at what it would change now, then decide.'
