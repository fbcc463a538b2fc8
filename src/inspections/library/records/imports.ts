import { sql } from 'kysely'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound } from '../../../platform/errors.ts'
import { clean } from '../../records/rows.ts'
import type { Fate, FileOutcome } from '../model.ts'
import { noneYet, type Tally } from '../rules/progress.ts'

/** Files that came in together, and how far they are. */
export type LibraryImport = {
  id: string
  fileName: string
  startedBy: string
  startedAt: Date
  stoppedAt: Date | null
  total: number
  tally: Tally
}

/** Puts files down to be read in the background; the first job is added in the same transaction. Returns the import's id. */
export const startImport = async (
  db: Tenant,
  byName: string,
  fileName: string,
  files: readonly { name: string; bytes: Buffer }[],
): Promise<string> => {
  const importId = newId()
  const row = { la_id: db.la, import_id: importId, file_name: clean(fileName).slice(0, 255) }
  await db.query
    .insertInto('inspections.library_import')
    .values({ ...row, started_by: db.accountId, started_by_name: byName })
    .execute()
  // One by one: the bytes of all of them in one statement would be held twice.
  for (const [position, { name, bytes }] of files.entries())
    await db.query
      .insertInto('inspections.library_import_file')
      .values({ la_id: db.la, import_id: importId, position, file_name: clean(name).slice(0, 255), bytes })
      .execute()
  await db.addJob('read-library-file', { importId })
  return importId
}

const imports = (db: Tenant) =>
  db.query
    .selectFrom('inspections.library_import as m')
    .innerJoin('inspections.library_import_file as f', (join) =>
      join.onRef('f.la_id', '=', 'm.la_id').onRef('f.import_id', '=', 'm.import_id'),
    )
    .select(['m.import_id', 'm.file_name', 'm.started_by_name', 'm.started_at', 'm.stopped_at'])
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .select(
      sql<Record<string, number>>`jsonb_build_object(
      'stored', count(*) filter (where f.state = 'stored'), 'known', count(*) filter (where f.state = 'known'),
      'left-out', count(*) filter (where f.state = 'left-out'),
      'unreadable', count(*) filter (where f.state = 'unreadable'))`.as('tally'),
    )
    .where('m.la_id', '=', db.la)
    .groupBy(['m.la_id', 'm.import_id'])

const importOf = (row: Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>): LibraryImport => ({
  id: row.import_id,
  fileName: row.file_name,
  startedBy: row.started_by_name,
  startedAt: row.started_at,
  stoppedAt: row.stopped_at,
  total: row.total,
  tally: { ...noneYet, ...row.tally },
})

/** Throws `not-found`. */
export const getImport = async (db: Tenant, importId: string): Promise<LibraryImport> => {
  const row = await imports(db).where('m.import_id', '=', importId).executeTakeFirst()
  if (!row) throw notFound('import')
  return importOf(row)
}

/** The newest few. */
export const listImports = async (db: Tenant): Promise<readonly LibraryImport[]> =>
  (await imports(db).orderBy('m.started_at', 'desc').limit(10).execute()).map(importOf)

/** What is wrong with those files of which something is, in their order. */
export const listFaults = async (db: Tenant, importId: string): Promise<readonly FileOutcome[]> => {
  const rows = await db.query
    .selectFrom('inspections.library_import_file')
    .select(['file_name', 'state', 'why'])
    .where('la_id', '=', db.la)
    .where('import_id', '=', importId)
    .where('why', 'is not', null)
    .orderBy('position')
    .execute()
  return rows.map(({ file_name, state, why }) => ({ file: file_name, fate: state as Fate, why }))
}

/** Stops it after the file at hand, or lets it go on from there. Throws `not-found`. */
export const stopOrGoOn = async (db: Tenant, importId: string, deed: 'stop' | 'go-on', now: Date): Promise<void> => {
  const changed = await db.query
    .updateTable('inspections.library_import')
    .set({ stopped_at: deed === 'stop' ? now : null })
    .where('la_id', '=', db.la)
    .where('import_id', '=', importId)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw notFound('import')
  if (deed === 'go-on') await db.addJob('read-library-file', { importId })
}

export type WaitingFile = { position: number; fileName: string; bytes: Buffer; by: string }

/** The next file of an import that is not stopped, held until the transaction ends; null when there is none. */
export const takeNext = async (db: Tenant, importId: string): Promise<WaitingFile | null> => {
  const row = await db.query
    .selectFrom('inspections.library_import_file as f')
    .innerJoin('inspections.library_import as m', (join) =>
      join.onRef('m.la_id', '=', 'f.la_id').onRef('m.import_id', '=', 'f.import_id'),
    )
    .select(['f.position', 'f.file_name', 'f.bytes', 'm.started_by_name'])
    .where('f.la_id', '=', db.la)
    .where('f.import_id', '=', importId)
    .where('f.state', '=', 'waiting')
    .where('m.stopped_at', 'is', null)
    .orderBy('f.position')
    .limit(1)
    .forUpdate('f')
    .skipLocked()
    .executeTakeFirst()
  return row ? { position: row.position, fileName: row.file_name, bytes: row.bytes!, by: row.started_by_name } : null
}

/** Writes down how a file fared, and lets go of its bytes. */
export const finishFile = async (
  db: Tenant,
  importId: string,
  position: number,
  { fate, why }: FileOutcome,
  now: Date,
): Promise<void> => {
  await db.query
    .updateTable('inspections.library_import_file')
    .set({ state: fate, why, bytes: null, done_at: now })
    .where('la_id', '=', db.la)
    .where('import_id', '=', importId)
    .where('position', '=', position)
    .execute()
}
