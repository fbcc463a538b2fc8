import { addLogEntry, readSetting, roleOf } from '../../../access/index.ts'
import type { Visit } from '../../../access/model.ts'
import { listLoads } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { checksOf } from '../../checks/all.ts'
import type { Actor, Upload } from '../model.ts'
import { listCounts } from '../records/findings.ts'
import { findAtWork, getUpload } from '../records/uploads.ts'
import { warningsOf } from '../rules/words.ts'
import { watchSettings } from '../settings.ts'
import type { Shown } from '../views/upload.ts'

export const actorOf = ({ person }: Visit): Actor => ({ accountId: person.accountId, name: person.name })

const rulesOf = ({ kind }: Upload): ReadonlyMap<string, string> =>
  new Map(checksOf[kind].map(({ id, rule }) => [id, rule]))

/** Everything that a return's page shows. Throws `not-found`. */
export const openUpload = async (db: Tenant, id: string): Promise<Shown> => {
  const upload = await getUpload(db, id)
  const { mostGone } = await readSetting(db, watchSettings)
  return {
    upload,
    counts: await listCounts(db, id),
    rules: rulesOf(upload),
    warnings: upload.preview && upload.state === 'staged' ? warningsOf(upload.preview, upload.asAt, mostGone) : [],
    waitsFor: upload.state === 'waiting' ? await findAtWork(db, id) : null,
    mayBeUndone:
      upload.state === 'accepted' &&
      (await listLoads(db)).some(({ load, mayBeUndone }) => load === upload.load && mayBeUndone),
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
