import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { addLogEntry, writeSetting } from '../../../access/index.ts'
import { todayInEngland } from '../../../platform/day.ts'
import { Refusal } from '../../../platform/errors.ts'
import { inSteps, type Step } from '../../../platform/jobs/job.ts'
import { readSettings } from '../../../platform/settings.ts'
import type { Upload } from '../model.ts'
import { addUpload, changeUpload, endSilent } from '../records/uploads.ts'
import { dayInName } from '../rules/watching.ts'
import { watchState } from '../settings.ts'
import { refuseUpload } from './decide.ts'
import { claim, filesIn, findIncoming, type Incoming, prepareFolder, putAway } from './folder.ts'
import { acceptFiles, findingsOfFiles, readFiles, whoIsLoading } from './load-files.ts'

const by = { accountId: null, name: 'Watched folder' }

/** Whether it was loaded, and if not, why; `upload` is null where not even its files could be opened. */
type Outcome = { upload: Upload | null; why: string | null }

/** That it was loaded stands in the log with the load itself. */
const logNotLoaded = (step: Step, upload: Upload | null, reason: string): Promise<void> =>
  step((db) => addLogEntry(db, { accountId: null, person: by.name, role: 'system', action: 'did not load a return', record: 'returns.upload', subject: upload?.id ?? null, reason })) // biome-ignore format: one entry

const blockedWhy = ({ state, fault, blocks }: Upload): string =>
  state === 'unreadable'
    ? (fault ?? 'It could not be read.')
    : `${blocks} findings block it. The findings are beside it.`

const decide = async (step: Step, upload: Upload): Promise<Outcome> => {
  if (upload.state !== 'staged') return { upload, why: blockedWhy(upload) }
  try {
    await acceptFiles(step, upload, by, { entry: { action: 'loaded a return', reason: null } })
    return { upload, why: null }
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    const why = [error.message, error.next].join(' ').trim()
    await step((db) => refuseUpload(db, upload, by.name, why, new Date()))
    return { upload, why }
  }
}

const deal = async (step: Step, incoming: Incoming): Promise<Outcome> => {
  const opened = await filesIn(incoming)
  if ('fault' in opened) return { upload: null, why: opened.fault }
  const asAt = dayInName(incoming.name) ?? todayInEngland(new Date(incoming.written))
  if (asAt > todayInEngland()) return { upload: null, why: `The day in its name, ${asAt}, is in the future.` }
  const given = {
    kind: incoming.kind,
    asAt,
    way: 'folder',
    by,
    fileNames: [incoming.name],
    files: opened.files,
  } as const
  return decide(step, (await readFiles(step, given)).upload)
}

/** What not even a return's page can show is kept as one that could not be read, so that those who load hear of it. */
const keepUnopened = async (step: Step, incoming: Incoming, why: string): Promise<void> => {
  await step(async (db) => {
    const given = {
      kind: incoming.kind,
      way: 'folder',
      asAt: todayInEngland(),
      by,
      fileNames: [incoming.name],
      files: [],
    } as const
    const id = await addUpload(db, given)
    await changeUpload(db, id, ['waiting'], { state: 'unreadable', fault: why })
  })
}

/** Returns that not even the folder let go of: each is named, and the others were dealt with. */
class Stuck extends Error {}

const cannotMove: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM', 'ENOENT', 'ENAMETOOLONG', 'ELOOP', 'EISDIR', 'ENOTDIR']) // biome-ignore format: one list

const dealWith = async (step: Step, root: string, found: Incoming): Promise<void> => {
  const incoming = await claim(root, found)
  const { upload, why } = await deal(step, incoming)
  if (upload === null) await keepUnopened(step, incoming, why!)
  const findings = upload === null ? [] : await findingsOfFiles(step, upload.id)
  await putAway(root, incoming, why === null ? 'accepted' : 'refused', { now: new Date(), findings, why })
  if (why !== null) await logNotLoaded(step, upload, why)
}

/**
 * Looks into the folder once and deals with every return that lies there whole. Gives how many. What was loaded before stays unless a new one
 * is accepted. One that cannot be opened or moved keeps no other from being loaded; throws `Stuck`, which names it, when all are done.
 */
export const lookOnce = async (step: Step, root: string, now: Date): Promise<number> => {
  await prepareFolder(root)
  const stuck: string[] = []
  let dealt = 0
  for (const found of await findIncoming(root, now.getTime())) {
    if ((await whoIsLoading(step)) !== null) break
    try {
      await dealWith(step, root, found)
      dealt += 1
    } catch (error) {
      if (!cannotMove.has((error as NodeJS.ErrnoException).code)) throw error
      stuck.push(`“${found.name.length > 60 ? `${found.name.slice(0, 60)}…` : found.name}”`)
    }
  }
  if (stuck.length === 0) return dealt
  throw new Stuck(
    `${stuck.join(', ')} could not be opened or moved. Look at the name, at who may read it and whether it is there.`,
  )
}

/** Where an authority's returns are put: a folder of its number, or the whole where the database holds no other. Null: nowhere. */
const rootFor = async (step: Step, la: number, folder: string): Promise<string | null> => {
  const own = join(folder, String(la))
  if (await stat(own).then((one) => one.isDirectory(), () => false)) return own
  const { rows } = await step((db) => sql<{ count: number }>`select count(*)::integer as count from platform.authorities()`.execute(db.query))
  return rows[0]!.count === 1 ? folder : null
} // biome-ignore format: one question a line

const faultOf = (error: unknown): string => {
  if (error instanceof Stuck) return error.message
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'The folder may not be written to by the service.'
  if (code === 'ENOENT') return 'The folder is not there.'
  throw error
}

/** Every 15 minutes: returns that the case system put into the watched folder. */
export const watchFolder = inSteps(
  'returns.watch',
  async (step, _payload, la) => {
    await step(endSilent)
    const settings = readSettings(process.env)
    const folder = 'settings' in settings ? settings.settings.returnsFolder : null
    const root = folder === null ? null : await rootFor(step, la, folder)
    if (root === null) return
    const now = new Date()
    const fault = await lookOnce(step, root, now).then(() => null, faultOf)
    await step((db) => writeSetting(db, watchState, { lookedAt: now.toISOString(), root, fault }, now))
  },
  '*/15 * * * *',
)
