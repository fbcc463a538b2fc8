import type { LoadOutcome } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Step } from '../../../platform/jobs/job.ts'
import { kindOfFiles } from '../../checks/source.ts'
import type { Source } from '../../model.ts'
import type { ReturnFile } from '../../reading/files.ts'
import type { Actor, CheckCount, Found, Progress, Upload, Way } from '../model.ts'
import { listCounts, listFindings } from '../records/findings.ts'
import { addUpload, findAtWork, getUpload } from '../records/uploads.ts'
import { acceptByItself, type ByItself } from './decide.ts'
import { type AtOnce, readUpload } from './read-upload.ts'

export const stepsOf =
  (database: Database, la: number): Step =>
  (work) =>
    database.inTenant({ la, accountId: null }, work)

/** Which return files are by their names: a local list, the dataset, or else Annex A. */
export const kindOfNames = (names: readonly string[]): Source => kindOfFiles(names).source

export type Given = {
  kind: Source
  asAt: Day
  way: Way
  by: Actor
  fileNames: readonly string[]
  files: readonly ReturnFile[]
  onProgress?: (progress: Progress) => void
  /** False: it is accepted at once, whatever it would change. */
  preview?: boolean
  atOnce?: AtOnce
}

export type ReadFiles = { upload: Upload; counts: readonly CheckCount[] }

/** Who is loading just now, in a sentence; null: nobody. */
export const whoIsLoading = async (step: Step): Promise<string | null> => {
  const other = await step((db) => findAtWork(db, null))
  return other ? `${other.by} is loading ${other.fileNames.join(', ')} just now. Wait until that is done.` : null
}

/** Reads, checks and stages (or, `atOnce`, loads) files that lie where this process can read them. What came of it is on the return's page as well. */
export const readFiles = async (step: Step, given: Given): Promise<ReadFiles> => {
  const { kind, asAt, way, by, fileNames } = given
  const id = await step((db) => addUpload(db, { kind, way, asAt, by, fileNames, files: [] }))
  await readUpload(step, id, async () => given.files, given)
  return step(async (db) => ({ upload: await getUpload(db, id), counts: await listCounts(db, id) }))
}

export const acceptFiles = (step: Step, upload: Upload, by: Actor, how: ByItself = {}): Promise<LoadOutcome> =>
  step((db) => acceptByItself(db, upload, by, new Date(), how))

export const findingsOfFiles = (step: Step, id: string): Promise<readonly Found[]> => step((db) => listFindings(db, id))
