import { type Selectable, sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import { askedOnce } from '../../../platform/db/asked-once.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { DB } from '../../../platform/db/tables.generated.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Source } from '../../model.ts'
import type { ReturnFile } from '../../reading/files.ts'
import type { Actor, ContentRead, Preview, Progress, Upload, UploadState, Way } from '../model.ts'

type UploadRow = Selectable<DB['returns.upload']>

const uploadOf = (row: UploadRow): Upload => ({
  id: row.upload_id,
  kind: row.kind as Source,
  way: row.way as Way,
  fileNames: row.file_names,
  asAt: row.as_at,
  state: row.state as UploadState,
  progress: row.progress as Progress | null,
  beatAt: row.beat_at,
  content: row.content as unknown as ContentRead | null,
  preview: row.preview as unknown as Preview | null,
  previewOf: row.preview_of,
  stageId: row.stage_id,
  load: row.load_id,
  fault: row.fault,
  by: row.handed_in_by_name,
  at: row.handed_in_at,
  decidedBy: row.decided_by_name,
  decidedAt: row.decided_at,
  acceptedBecause: row.accepted_because,
  undoneBecause: row.undone_because,
  noted: row.noted_by_name !== null,
  blocks: row.blocks,
  mustFix: row.must_fix,
  lookAt: row.look_at,
})

export type NewUpload = {
  kind: Source
  way: Way
  asAt: Day
  by: Actor
  fileNames: readonly string[]
  /** Kept until they are read; none where they lie in a folder. */
  files: readonly { name: string; bytes: Buffer }[]
}

/** Puts a return down to be read. Gives its id. */
export const addUpload = async (db: Tenant, { kind, way, asAt, by, fileNames, files }: NewUpload): Promise<string> => {
  const id = newId()
  await db.query
    .insertInto('returns.upload')
    .values({
      la_id: db.la,
      upload_id: id,
      kind,
      way,
      as_at: asAt,
      file_names: [...fileNames],
      handed_in_by: by.accountId,
      handed_in_by_name: by.name,
    })
    .execute()
  // One by one: the bytes of all of them in one statement would be held twice.
  for (const [position, { name, bytes }] of files.entries())
    await db.query
      .insertInto('returns.upload_file')
      .values({ la_id: db.la, upload_id: id, position, file_name: name.slice(0, 255), bytes })
      .execute()
  return id
}

export const listUploadFiles = async (db: Tenant, id: string): Promise<readonly ReturnFile[]> =>
  (
    await db.query
      .selectFrom('returns.upload_file')
      .select(['file_name', 'bytes'])
      .where('la_id', '=', db.la)
      .where('upload_id', '=', id)
      .orderBy('position')
      .execute()
  ).map((row) => ({ name: row.file_name, bytes: row.bytes }))

export const dropUploadFiles = async (db: Tenant, id: string): Promise<void> => {
  await db.query.deleteFrom('returns.upload_file').where('la_id', '=', db.la).where('upload_id', '=', id).execute()
}

export const findUpload = async (db: Tenant, id: string): Promise<Upload | null> => {
  const row = await db.query
    .selectFrom('returns.upload')
    .selectAll()
    .where('la_id', '=', db.la)
    .where('upload_id', '=', id)
    .executeTakeFirst()
  return row ? uploadOf(row) : null
}

/** Throws `not-found`. */
export const getUpload = async (db: Tenant, id: string): Promise<Upload> => {
  const upload = await findUpload(db, id)
  if (!upload) throw notFound('return')
  return upload
}

/** Those that are under way or ended last, newest first. */
export const listUploads = (db: Tenant, most = 200): Promise<readonly Upload[]> =>
  askedOnce(db, `uploads ${most}`, async () =>
    (
      await db.query
        .selectFrom('returns.upload')
        .selectAll()
        .where('la_id', '=', db.la)
        .orderBy('handed_in_at', 'desc')
        .orderBy('upload_id', 'desc')
        .limit(most)
        .execute()
    ).map(uploadOf),
  )

type Change = Partial<{
  state: UploadState
  progress: Progress | null
  content: ContentRead
  preview: Preview
  previewOf: string
  stageId: string | null
  load: number | null
  fault: string | null
  decidedBy: string
  decidedAt: Date
  acceptedBecause: string | null
  undoneBecause: string
  notedBy: string
}>

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/** Changes an upload while it is in one of the states; false where it was in another, so that two never do the same. */
export const changeUpload = async (
  db: Tenant,
  id: string,
  from: readonly UploadState[],
  change: Change,
): Promise<boolean> => {
  const { progress, content, preview } = change
  const changed = await db.query
    .updateTable('returns.upload')
    .set({
      beat_at: sql<Date>`now()`,
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(progress === undefined ? {} : { progress: json(progress) }),
      ...(content === undefined ? {} : { content: json(content) }),
      ...(preview === undefined ? {} : { preview: json(preview) }),
      ...(change.previewOf === undefined ? {} : { preview_of: change.previewOf }),
      ...(change.stageId === undefined ? {} : { stage_id: change.stageId }),
      ...(change.load === undefined ? {} : { load_id: change.load }),
      ...(change.fault === undefined ? {} : { fault: change.fault }),
      ...(change.decidedBy === undefined ? {} : { decided_by_name: change.decidedBy }),
      ...(change.decidedAt === undefined ? {} : { decided_at: change.decidedAt }),
      ...(change.acceptedBecause === undefined ? {} : { accepted_because: change.acceptedBecause }),
      ...(change.undoneBecause === undefined ? {} : { undone_because: change.undoneBecause }),
      ...(change.notedBy === undefined ? {} : { noted_by_name: change.notedBy }),
    })
    .where('la_id', '=', db.la)
    .where('upload_id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) > 0
}

/** Returns that wait for a person's decision, by id. */
export const listStaged = async (db: Tenant): Promise<readonly string[]> =>
  (
    await db.query
      .selectFrom('returns.upload')
      .select('upload_id')
      .where('la_id', '=', db.la)
      .where('state', '=', 'staged')
      .where('stage_id', 'is not', null)
      .execute()
  ).map((row) => row.upload_id)

/** What another is doing that this one must wait for; those that fell silent were ended with their process. */
export const findAtWork = async (db: Tenant, but: string | null): Promise<Upload | null> => {
  const row = await db.query
    .selectFrom('returns.upload')
    .selectAll()
    .where('la_id', '=', db.la)
    .$if(but !== null, (query) => query.where('upload_id', '<>', but!))
    .where('state', 'in', ['reading', 'accepting', 'undoing'])
    .where('beat_at', '>', sql<Date>`now() - interval '2 minutes'`)
    .orderBy('handed_in_at')
    .limit(1)
    .executeTakeFirst()
  return row ? uploadOf(row) : null
}

/** Ends what a process that was stopped for good had begun to read an hour ago or more; what a job reads, the queue takes up again. */
export const endSilent = async (db: Tenant): Promise<void> => {
  await db.query
    .updateTable('returns.upload')
    .set({ state: 'unreadable', fault: 'The program that read it was stopped. Hand it in again.' })
    .where('la_id', '=', db.la)
    .where('state', '=', 'reading')
    .where('beat_at', '<', sql<Date>`now() - interval '1 hour'`)
    .execute()
}
