import { type Day, inWords } from '../../../platform/day.ts'
import { withoutControls } from '../../../platform/plain-text.ts'
import type { ReadDocument } from '../../reader/model.ts'
import type { NewLibraryDocument } from '../model.ts'
import { pack } from './packing.ts'

type File = Pick<NewLibraryDocument, 'fileName' | 'sha256' | 'sizeBytes' | 'pageCount'>

/** What the library keeps of a document that was read. The first grade of an area counts, as in the reader. */
export const takenFrom = (read: ReadDocument, file: File): NewLibraryDocument => ({
  ...file,
  fileName: withoutControls(file.fileName).slice(0, 255),
  authority: read.authority,
  kind: read.kind,
  framework: read.framework,
  onSite: read.onSite,
  published: read.published,
  grades: Object.fromEntries(read.judgements.toReversed().map(({ area, grade }) => [area, grade])),
  paragraphs: read.paragraphs.map(({ section, page, number, text, sentences }) => ({
    section,
    page,
    number: number === null ? null : withoutControls(number),
    ...pack(
      withoutControls(text),
      sentences.map((sentence) => ({ ...sentence, text: withoutControls(sentence.text) })),
    ),
  })),
})

/**
 * Why a document that can be read is not for the library, in a sentence; null when it is. An authority's own documents
 * belong in its register, where people accept them and where a draft is seen by those named for it alone.
 */
export const whyLeftOut = (read: ReadDocument, la: number, today: Day): string | null => {
  if (read.kind === 'unknown')
    return 'This does not look like an inspection report, a visit letter or a committee report about one.'
  if (read.authority?.code === String(la))
    return 'It is about this authority. Upload it under Inspections, where people review what it says.'
  if (read.published !== null && read.published > today)
    return `It is to be published on ${inWords(read.published)}. Only published documents belong in the library.`
  if (read.paragraphs.length === 0) return 'No paragraph could be read from it, so there is nothing to quote.'
  return null
}
