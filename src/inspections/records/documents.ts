import { createHash } from 'node:crypto'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { Document } from '../model.ts'
import type { ReadDocument, Sources } from '../reader/model.ts'
import { proposalsOf } from '../rules/propose.ts'
import { insertProposals } from './decide.ts'
import { addNamed } from './named.ts'
import { clean, documentOf, stored } from './rows.ts'

const columns = [
  'document_id', 'inspection_id', 'kind', 'file_name', 'media_type', 'size_bytes', 'sha256', 'pages', 'warnings',
  'uploaded_by_name', 'uploaded_at', 'stage', 'restricted',
] as const // biome-ignore format: one list of one thing

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const documents = (db: Tenant) => db.query.selectFrom('inspections.document').select(columns).where('la_id', '=', db.la)

/** The same file, whatever its name, where it is already here. */
export const findDocumentByContent = async (db: Tenant, bytes: Uint8Array): Promise<Document | null> => {
  const row = await documents(db).where('sha256', '=', sha256Of(bytes)).executeTakeFirst()
  return row ? documentOf(row) : null
}

export const listDocuments = async (db: Tenant, inspectionId: string): Promise<readonly Document[]> => {
  const rows = await documents(db).where('inspection_id', '=', inspectionId).orderBy('uploaded_at').execute()
  return rows.map(documentOf)
}

/** Every document of an inspection, those of its parts too: the main document first, then as they came in. */
export const listAllDocuments = async (db: Tenant, wholeId: string): Promise<readonly Document[]> => {
  const rows = await documents(db)
    .where((eb) =>
      eb.or([
        eb('inspection_id', '=', wholeId),
        eb(
          'inspection_id',
          'in',
          eb
            .selectFrom('inspections.inspection as part')
            .select('part.inspection_id')
            .where('part.la_id', '=', db.la)
            .where('part.part_of', '=', wholeId),
        ),
      ]),
    )
    .orderBy('uploaded_at')
    .execute()
  const found = rows.map(documentOf)
  return [
    ...found.filter((one) => one.inspectionId === wholeId),
    ...found.filter((one) => one.inspectionId !== wholeId),
  ]
}

/** Marks a document as a draft, which only named people see, or as final. */
export const setStage = async (
  db: Tenant,
  inspectionId: string,
  documentId: string,
  stage: Document['stage'],
): Promise<void> => {
  await db.query
    .updateTable('inspections.document')
    .set({ stage, restricted: stage === 'draft' })
    .where('la_id', '=', db.la)
    .where('document_id', '=', documentId)
    .execute()
  await db.query
    .updateTable('inspections.inspection')
    .set({ draft: stage === 'draft' })
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', inspectionId)
    .execute()
}

/** Throws `not-found`. */
export const getDocument = async (db: Tenant, inspectionId: string, documentId: string): Promise<Document> => {
  const row = await documents(db)
    .where('inspection_id', '=', inspectionId)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (!row) throw notFound('document')
  return documentOf(row)
}

export const getBytes = async (db: Tenant, documentId: string): Promise<Buffer> => {
  const row = await db.query
    .selectFrom('inspections.document_content')
    .select('bytes')
    .where('la_id', '=', db.la)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (!row) throw notFound('document')
  return row.bytes
}

export type NewDocument = {
  fileName: string
  mediaType: string
  bytes: Buffer
  document: ReadDocument
  sources: Sources
  pages: readonly { width: number; height: number }[]
  /** A draft came for a check of its factual accuracy. */
  stage?: Document['stage']
}

/**
 * Stores a document with everything that was read from it, as a new inspection. The same content again, even at the
 * same moment, gives the inspection that is already there (`known`). `at`: when it came in, where that is not now.
 */
export const addDocument = async (
  db: Tenant,
  byName: string,
  given: NewDocument,
  at?: Date,
): Promise<{ inspectionId: string; documentId: string; known: boolean }> => {
  const before = await findDocumentByContent(db, given.bytes)
  if (before) return { inspectionId: before.inspectionId, documentId: before.id, known: true }
  const [inspectionId, documentId] = [newId(), newId()]
  const inspection = {
    la_id: db.la,
    inspection_id: inspectionId,
    created_by: db.accountId,
    created_by_name: byName,
    created_at: at,
    draft: given.stage === 'draft',
  }
  await db.query.insertInto('inspections.inspection').values(inspection).execute()
  if (!(await insertDocument(db, byName, inspectionId, documentId, given, at))) {
    await db.query
      .deleteFrom('inspections.inspection')
      .where('la_id', '=', db.la)
      .where('inspection_id', '=', inspectionId)
      .execute()
    const other = await findDocumentByContent(db, given.bytes)
    return { inspectionId: other!.inspectionId, documentId: other!.id, known: true }
  }
  if (db.accountId) await addNamed(db, byName, inspectionId, { accountId: db.accountId, name: byName })
  const proposals = proposalsOf(given.document, given.sources, given.stage)
  const numbered = proposals.map((proposal, position) => ({ ...proposal, id: newId(), position }))
  await insertProposals(db, inspectionId, documentId, numbered)
  return { inspectionId, documentId, known: false }
}

/** False when another transaction stored the same content a moment earlier. */
const insertDocument = async (
  db: Tenant,
  byName: string,
  inspectionId: string,
  documentId: string,
  given: NewDocument,
  at: Date | undefined,
): Promise<boolean> => {
  const row = await db.query
    .insertInto('inspections.document')
    .values({
      la_id: db.la,
      document_id: documentId,
      inspection_id: inspectionId,
      kind: given.document.kind,
      file_name: clean(given.fileName).slice(0, 255),
      media_type: given.mediaType,
      size_bytes: given.bytes.length,
      sha256: sha256Of(given.bytes),
      pages: stored(given.pages.map(({ width, height }) => ({ width, height }))),
      warnings: given.document.warnings.map(clean),
      uploaded_by: db.accountId,
      uploaded_by_name: byName,
      uploaded_at: at,
      stage: given.stage ?? 'final',
      restricted: given.stage === 'draft',
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'sha256']).doNothing())
    .returning('document_id')
    .executeTakeFirst()
  if (!row) return false
  const content = { la_id: db.la, document_id: documentId, bytes: given.bytes }
  await db.query.insertInto('inspections.document_content').values(content).execute()
  return true
}
