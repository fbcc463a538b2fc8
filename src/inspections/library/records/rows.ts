import type { Day } from '../../../platform/day.ts'
import type { Grade, Kind, OnSite, Section, Sentence } from '../../model.ts'
import type { Asked, LibraryDocument, Packed, Passage } from '../model.ts'
import { unpack } from '../rules/packing.ts'

type Named = { authority_code: string | null; authority_name: string | null }

const authorityOf = ({ authority_code, authority_name }: Named): Passage['authority'] =>
  authority_name === null ? null : { name: authority_name, code: authority_code ?? '' }

export type PassageRow = Named & {
  shelf: Passage['shelf']
  document_id: string
  proposal_id: string | null
  position: number
  exact: boolean
  kind: Kind
  published_on: Day | null
  on_site: OnSite[]
  section: Section
  page: number | null
  number: string | null
  text: string
  sentences: Packed[] | Sentence[]
  grades: Record<string, Grade> | null
  accepted: boolean
  marked: string | null
}

const isPacked = (sentences: Packed[] | Sentence[]): sentences is Packed[] =>
  sentences.length > 0 && 'to' in sentences[0]!

export const passageOf = (row: PassageRow, asked: Asked): Passage => {
  const own = row.grades?.[row.section] ?? null
  return {
    id: row.proposal_id ?? `${row.document_id}-${row.position}`,
    shelf: row.shelf,
    documentId: row.document_id,
    authority: authorityOf(row),
    kind: row.kind,
    published: row.published_on,
    onSite: row.on_site,
    section: row.section,
    page: row.page,
    number: row.number,
    position: row.position,
    sentences: isPacked(row.sentences) ? unpack(row.text, row.sentences) : row.sentences,
    marked: asked.words === '' ? null : row.marked,
    exact: row.exact,
    grade: own ?? row.grades?.overall ?? null,
    gradeIsOverall: own === null,
    accepted: row.accepted,
  }
}

export type DocumentRow = Named & {
  library_document_id: string
  kind: string
  framework: string | null
  on_site: unknown
  published_on: Day | null
  grades: unknown
  file_name: string
  sha256: string
  size_bytes: number
  page_count: number
  added_by_name: string
  added_at: Date
}

export const documentOf = (row: DocumentRow): LibraryDocument => ({
  id: row.library_document_id,
  authority: authorityOf(row),
  kind: row.kind as Kind,
  framework: row.framework,
  onSite: row.on_site as OnSite[],
  published: row.published_on,
  grades: row.grades as LibraryDocument['grades'],
  fileName: row.file_name,
  sha256: row.sha256,
  sizeBytes: row.size_bytes,
  pageCount: row.page_count,
  addedBy: row.added_by_name,
  addedAt: row.added_at,
})
