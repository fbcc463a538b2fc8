import { type Html, html } from '../../platform/views/html.ts'
import type { Document, Proposal, Source } from '../model.ts'
import { ruleInWords } from '../reader/reading-rules.ts'
import { pageImage } from './page-image.ts'

const pagesOf = (proposal: Proposal): readonly number[] => {
  const source = proposal.source
  if (!source) return []
  const pages = source.boxes.map((box) => box.page)
  return [...new Set(pages.length > 0 ? pages : source.page === null ? [] : [source.page])]
}

/** "page 3", "pages 3 and 4"; null where the document has no pages. */
export const pagesInWords = (proposal: Proposal): string | null => {
  const pages = pagesOf(proposal)
  if (pages.length === 0) return null
  return pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.slice(0, -1).join(', ')} and ${pages.at(-1)}`
}

export const reviewPageHref = (inspectionId: string, page: number): string =>
  `/inspections/${inspectionId}/review/pages?page=${page}`

/** By what rule a value was read, in words; a rule of an earlier edition of the reader has none. */
const howRead = ({ rule, certain }: Source): Html => {
  const words = ruleInWords(rule)
  return html`<p class="govuk-body-s">${certain ? 'How it was read: ' : html`<strong>Not certain.</strong> `}${words ?? 'By a rule of an earlier edition of the reader.'}</p>`
}

/** Where a value was read: the marked lines of the page, and the printed words as text. */
export const sourceOf = (proposal: Proposal, document: Document | null): Html => {
  const source = proposal.source
  if (!source || (proposal.proposed === null && source.text === ''))
    return html`<p class="govuk-body">${
      proposal.proposed === null
        ? proposal.kind === 'received'
          ? 'No report or letter prints this. It is the day on which the council got the final version, often a few days before it was published.'
          : 'This was not found in the document.'
        : 'The place in the document is not known.'
    }</p>`
  const pictures = document
    ? pagesOf(proposal).map((page) => {
        const picture = pageImage({
          document,
          page,
          marks: [{ boxes: source.boxes }],
          part: true,
          title: `Part of page ${page} of the document, with the words that were read marked`,
        })
        return (
          picture &&
          html`${picture}<p class="govuk-body-s tl-no-print"><a class="govuk-link" href="${reviewPageHref(proposal.inspectionId, page)}">See the whole of page ${page}</a></p>`
        )
      })
    : []
  return html`${pictures}
<p class="govuk-body-s govuk-!-margin-bottom-1">The document says${pagesInWords(proposal) && `, on ${pagesInWords(proposal)}`}:</p>
<blockquote class="tl-quote"><mark class="tl-quote__mark">${source.text}</mark></blockquote>
${howRead(source)}`
}
