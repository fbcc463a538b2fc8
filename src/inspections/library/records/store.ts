import { sql } from 'kysely'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { stored } from '../../records/rows.ts'
import type { NewLibraryDocument } from '../model.ts'

/** The content hashes that need not be read again: of the library, and of the authority's own register. */
export const listKnownHashes = async (
  db: Tenant,
): Promise<{ library: ReadonlySet<string>; register: ReadonlySet<string> }> => {
  const { rows } = await sql<{ sha256: string; own: boolean }>`
    select sha256, false as own from inspections.library_document where la_id = ${db.la}
    union all select sha256, true from inspections.document where la_id = ${db.la}`.execute(db.query)
  const hashes = (own: boolean) => new Set(rows.filter((row) => row.own === own).map((row) => row.sha256))
  return { library: hashes(false), register: hashes(true) }
}

const insertDocument = async (db: Tenant, byName: string, given: NewLibraryDocument): Promise<string | null> => {
  const row = await db.query
    .insertInto('inspections.library_document')
    .values({
      la_id: db.la,
      library_document_id: newId(),
      authority_code: given.authority?.code ?? null,
      authority_name: given.authority?.name ?? null,
      kind: given.kind,
      framework: given.framework,
      on_site: stored(given.onSite),
      published_on: given.published,
      grades: stored(given.grades),
      file_name: given.fileName,
      sha256: given.sha256,
      size_bytes: given.sizeBytes,
      page_count: given.pageCount,
      added_by: db.accountId,
      added_by_name: byName,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'sha256']).doNothing())
    .returning('library_document_id')
    .executeTakeFirst()
  return row?.library_document_id ?? null
}

/** Stores a document with its paragraphs, in two statements. False when the same content is here already. */
export const addToLibrary = async (db: Tenant, byName: string, given: NewLibraryDocument): Promise<boolean> => {
  const id = await insertDocument(db, byName, given)
  if (id === null) return false
  const all = given.paragraphs
  await sql`
    insert into inspections.library_paragraph
      (la_id, library_document_id, position, section, page, number, text, sentences)
    select ${db.la}, ${id}, given.at - 1, given.section, given.page, given.number, given.text, given.sentences::jsonb
    from unnest(${all.map((one) => one.section)}::text[], ${all.map((one) => one.page)}::integer[],
      ${all.map((one) => one.number)}::text[], ${all.map((one) => one.text)}::text[],
      ${all.map((one) => stored(one.sentences))}::text[])
      with ordinality as given(section, page, number, text, sentences, at)`.execute(db.query)
  return true
}
