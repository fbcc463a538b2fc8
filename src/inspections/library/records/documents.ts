import { sql } from 'kysely'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Kind, Section, Sentence } from '../../model.ts'
import type { Asked, LibraryDocument, Packed } from '../model.ts'
import { unpack } from '../rules/packing.ts'
import { documentOf } from './rows.ts'

const columns = [
  'library_document_id', 'authority_code', 'authority_name', 'kind', 'framework', 'on_site', 'published_on', 'grades',
  'file_name', 'sha256', 'size_bytes', 'page_count', 'added_by_name', 'added_at',
] as const // biome-ignore format: one list of one thing

export type Wanted = Pick<Asked, 'codes' | 'grade' | 'framework' | 'kind'>

const documents = (db: Tenant) =>
  db.query.selectFrom('inspections.library_document').select(columns).where('la_id', '=', db.la)

/** Documents by authority, newest first; `grade`: in whatever part. `total` counts all of them, whatever the window. */
export const listLibrary = async (
  db: Tenant,
  wanted: Wanted,
  window: { skip: number; take: number },
): Promise<{ documents: readonly LibraryDocument[]; total: number; authorities: number }> => {
  const chosen = db.query
    .selectFrom('inspections.library_document')
    .where('la_id', '=', db.la)
    .$if(wanted.codes !== null, (q) =>
      q.where('authority_code', 'in', wanted.codes!.length > 0 ? [...wanted.codes!] : ['']),
    )
    .$if(wanted.kind !== null, (q) => q.where('kind', '=', wanted.kind as Kind))
    .$if(wanted.framework !== null, (q) => q.where('framework', '=', wanted.framework))
    .$if(wanted.grade !== null, (q) =>
      q.where(sql<boolean>`exists (select from jsonb_each_text(grades) g where g.value = ${wanted.grade})`),
    )
  const counts = await chosen
    .select(sql<number>`count(*)::integer`.as('total'))
    .select(sql<number>`count(distinct authority_code)::integer`.as('authorities'))
    .executeTakeFirstOrThrow()
  const rows = await chosen
    .select(columns)
    .orderBy(sql`authority_name nulls last`)
    .orderBy(sql`coalesce(published_on::text, on_site -> -1 ->> 'end') desc nulls last`)
    .orderBy('library_document_id')
    .limit(window.take)
    .offset(window.skip)
    .execute()
  return { documents: rows.map(documentOf), ...counts }
}

/** Throws `not-found`. */
export const getLibraryDocument = async (db: Tenant, id: string): Promise<LibraryDocument> => {
  const row = await documents(db).where('library_document_id', '=', id).executeTakeFirst()
  if (!row) throw notFound('document of the library')
  return documentOf(row)
}

export type ReadParagraph = {
  position: number
  section: Section
  page: number | null
  number: string | null
  sentences: readonly Sentence[]
}

/** What a document says, as printed. */
export const listLibraryParagraphs = async (db: Tenant, id: string): Promise<readonly ReadParagraph[]> => {
  const rows = await db.query
    .selectFrom('inspections.library_paragraph')
    .select(['position', 'section', 'page', 'number', 'text', 'sentences'])
    .where('la_id', '=', db.la)
    .where('library_document_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ text, sentences, section, ...row }) => ({
    ...row,
    section: section as Section,
    sentences: unpack(text, sentences as unknown as Packed[]),
  }))
}

/** Takes a document out with its paragraphs. Throws `not-found`. */
export const removeLibraryDocument = async (db: Tenant, id: string): Promise<void> => {
  const gone = await db.query
    .deleteFrom('inspections.library_document')
    .where('la_id', '=', db.la)
    .where('library_document_id', '=', id)
    .executeTakeFirst()
  if (Number(gone.numDeletedRows) === 0) throw notFound('document of the library')
}
