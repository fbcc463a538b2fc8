import { table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Proposal } from '../model.ts'
import { ruleInWords } from '../reader/reading-rules.ts'
import { currentText } from '../rules/printed.ts'
import { inReviewOrder, isDoubtful } from '../rules/review.ts'
import { valueTitles } from '../rules/words.ts'
import { pagesInWords } from './source.ts'
import { shortened } from './tags.ts'

export const valueHref = (proposal: Pick<Proposal, 'inspectionId' | 'id'>): string =>
  `/inspections/${proposal.inspectionId}/review/values/${proposal.id}`

/** Why a person looks at a value first: nothing was found, or by what fallback it was read. */
const whyFirst = (proposal: Proposal): string => {
  if (proposal.proposed === null)
    return proposal.kind === 'received' ? 'No document prints it.' : 'It was not found in the document.'
  return ruleInWords(proposal.source?.rule ?? '') ?? 'It was read by a fallback.'
}

/** What a person decides before anything else, each with the reason. */
export const lookFirst = (proposals: readonly Proposal[]): Html | null => {
  const doubtful = inReviewOrder(proposals).filter(isDoubtful)
  if (doubtful.length === 0) return null
  return html`<section aria-labelledby="look-first">
<h2 class="govuk-heading-m" id="look-first">Look at these first</h2>
${table({
  caption: 'Look at these first: what is missing or not certain, and why',
  hideCaption: true,
  head: ['What was read', 'Why look'],
  rows: doubtful.map((proposal) => [
    html`<a class="govuk-link" href="${valueHref(proposal)}">${labelOf(proposal)}</a>`,
    html`${whyFirst(proposal)}${pagesInWords(proposal) && html` <span class="govuk-hint govuk-!-margin-bottom-0">${pagesInWords(proposal)}</span>`}`,
  ]),
  classes: 'tl-table-review',
})}
</section>`
}

/** With its kind in front, for a table of several kinds. */
const labelOf = (proposal: Proposal): string => {
  const text = currentText(proposal)
  return text === null ? `${valueTitles[proposal.kind]}: enter it` : `${valueTitles[proposal.kind]}: ${shortened(text)}`
}
