import type { Document, Kind, Proposal } from '../model.ts'
import type { ReadDocument } from '../reader/model.ts'

/** What a document turned out to be, as far as it tells whether it is one of Ofsted's. */
type Read = {
  kind: Kind
  fileName: string
  mediaType: string
  /** Whether a judgement, an area for improvement or a priority action was read or added. */
  hasContent: boolean
}

/** Why a document may be the wrong one, in words; null when nothing is odd. A monitoring visit gives neither grades nor areas. */
export const strangeAbout = (read: Read): string | null => {
  const disguised = /\.pdf$/i.test(read.fileName) && read.mediaType.startsWith('text/plain')
  const file = disguised ? ` The name of the file, ${read.fileName}, ends in .pdf, but its content is plain text.` : ''
  if (read.kind === 'unknown')
    return `This does not look like a report or letter that Throughline knows.${file} Check that it is the right document.`
  if (!read.hasContent && read.kind !== 'monitoring-visit')
    return `No judgement and no area for improvement was read from this document.${file} Check that it is the right document, and whole.`
  return disguised ? `${file.trim()} Check that it is the right document.` : null
}

export const strangeAboutUpload = (document: ReadDocument, file: Pick<Document, 'fileName' | 'mediaType'>) =>
  strangeAbout({
    ...file,
    kind: document.kind,
    hasContent:
      document.judgements.length + document.areasForImprovement.length + document.areasForPriorityAction.length > 0,
  })

const content: ReadonlySet<string> = new Set(['judgement', 'area-for-improvement', 'priority-action'])

/** As it stands in the review: a kind that a person entered counts. */
export const strangeAboutReview = (document: Document, proposals: readonly Proposal[]): string | null => {
  const entered = proposals.findLast((one) => one.kind === 'kind' && one.final !== null)?.final as Kind | undefined
  return strangeAbout({
    fileName: document.fileName,
    mediaType: document.mediaType,
    kind: entered ?? document.kind,
    hasContent: proposals.some((one) => content.has(one.kind) && (one.proposed !== null || one.final !== null)),
  })
}
