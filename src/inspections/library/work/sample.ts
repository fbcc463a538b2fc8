import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Day } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { readDocument } from '../../reader/index.ts'
import { storeRead } from './import-reports.ts'

const folder = new URL('../../../sample-council/library/', import.meta.url)

/** Puts the invented documents of invented authorities into the sample council's library, with the real reader. */
export const fillLibrary = async (db: Tenant, today: Day): Promise<void> => {
  const given = { la: db.la, by: 'Ruth Okonedo', today, transaction: <T>(work: (db: Tenant) => Promise<T>) => work(db) }
  const names = (await readdir(folder)).toSorted()
  const imported = { la_id: db.la, import_id: newId() }
  await db.query
    .insertInto('inspections.library_import')
    .values({ ...imported, file_name: 'published-reports.zip', started_by_name: given.by })
    .execute()
  for (const [position, name] of names.entries()) {
    const bytes = await readFile(new URL(name, folder))
    const file = { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    const outcome = await storeRead(given, file, await readDocument(bytes, name))
    if (outcome.fate !== 'stored') throw new Error(`The sample document ${name} cannot be used: ${outcome.why}`)
    await db.query
      .insertInto('inspections.library_import_file')
      .values({ ...imported, position, file_name: name, state: 'stored', done_at: new Date() })
      .execute()
  }
}
