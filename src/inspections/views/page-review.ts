import { pagination } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Document, Proposal, ValueOf } from '../model.ts'
import { leaningOf } from '../rules/findings.ts'
import { currentText, labelOf } from '../rules/printed.ts'
import { pageImage } from './page-image.ts'
import { bulkForm, valueHref } from './review.ts'
import { reviewPageHref } from './source.ts'
import { leaningTag, stateTag } from './tags.ts'

const isOn = (proposal: Proposal, page: number): boolean =>
  proposal.source !== null && (proposal.source.page === page || proposal.source.boxes.some((box) => box.page === page))

const leaning = (proposal: Proposal): Html | null => {
  const value = proposal.final ?? proposal.proposed
  if (value === null) return null
  if (proposal.kind === 'list-item') return html` ${leaningTag((value as ValueOf<'list-item'>).leaning)}`
  if (proposal.kind !== 'paragraph') return null
  return html` ${leaningTag(leaningOf((value as ValueOf<'paragraph'>).sentences))}`
}

/** One page of the document beside everything that was read from it. */
export const pageReviewView = (given: {
  chrome: Chrome
  document: Document
  page: number
  proposals: readonly Proposal[]
}): Html => {
  const here = given.proposals.filter((proposal) => proposal.proposed !== null && isOn(proposal, given.page))
  const marks = here.map((proposal, index) => ({ boxes: proposal.source!.boxes, label: String(index + 1) }))
  const action = reviewPageHref(given.document.inspectionId, given.page)
  const href = (page: number): string => reviewPageHref(given.document.inspectionId, page)
  const title = `Page ${given.page} of the document; numbers mark what was read`
  return html`<div class="tl-beside">
<div class="tl-beside__document tl-beside__document--stays">${pageImage({ document: given.document, page: given.page, marks, title })}</div>
<div class="tl-beside__record">
<h2 class="govuk-heading-m">What was read from this page</h2>
${here.length === 0 && html`<p class="govuk-body">Nothing was read from this page.</p>`}
<ol class="govuk-list govuk-list--number govuk-list--spaced">${here.map(
    (
      proposal,
    ) => html`<li><a class="govuk-link" href="${valueHref(proposal)}">${labelOf(proposal)}</a> ${stateTag(proposal)}${leaning(proposal)}
<span class="tl-pre-line tl-block">${currentText(proposal)}</span></li>`,
  )}</ol>
${bulkForm(given.chrome, action, here, ['value of this page', 'values of this page'])}
${pagination({ current: given.page, last: given.document.pages.length, href })}
</div></div>`
}
