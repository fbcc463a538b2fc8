import { button, details, form, insetText, table, warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Document, Inspection, Proposal, ValueKind, ValueOf } from '../model.ts'
import { mayRemove } from '../rules/decide.ts'
import { currentText } from '../rules/printed.ts'
import {
  groupOf,
  groups,
  inReviewOrder,
  isDoubtful,
  isPending,
  listsOf,
  mayAcceptInBulk,
  nextToDecide,
  progressOf,
} from '../rules/review.ts'
import { strangeAboutReview } from '../rules/strange.ts'
import { sectionTitles, valueTitles } from '../rules/words.ts'
import { lookFirst, valueHref } from './look-first.ts'
import { pagesInWords } from './source.ts'
import { leaningTag, shortened, stateTag } from './tags.ts'

export { valueHref } from './look-first.ts'

type Given = {
  chrome: Chrome
  inspection: Inspection
  documents: readonly Document[]
  proposals: readonly Proposal[]
  doubts: readonly string[]
  /** It is about another authority, and nothing of it was accepted. */
  mayMove: boolean
}

const nameOf = (proposal: Proposal): string => {
  const text = currentText(proposal)
  const once = groupOf(proposal.kind) === 'about'
  if (text === null) return `${valueTitles[proposal.kind]}: enter it`
  return once ? `${valueTitles[proposal.kind]}: ${shortened(text)}` : shortened(text)
}

const row = (proposal: Proposal): Html[] => [
  html`<a class="govuk-link" href="${valueHref(proposal)}">${nameOf(proposal)}</a>`,
  html`${pagesInWords(proposal) ?? ''}`,
  stateTag(proposal),
]

/** What a person may accept with one press, and a word on what stays to be decided one by one. */
export const bulkForm = (
  chrome: Chrome,
  action: string,
  proposals: readonly Proposal[],
  [one, many]: readonly [one: string, many: string],
): Html | null => {
  const ready = proposals.filter(mayAcceptInBulk)
  const left = proposals.filter((proposal) => isPending(proposal) && !mayAcceptInBulk(proposal)).length
  if (ready.length === 0) return null
  return html`${form({
    chrome,
    action,
    label: `Accept ${many}`,
    body: html`${ready.map(({ id }) => html`<input type="hidden" name="value" value="${id}">`)}
${button({ text: `Accept ${ready.length === 1 ? `the one ${one}` : `all ${ready.length} ${many}`} as read`, look: 'secondary' })}`,
  })}
${
  left > 0 &&
  html`<p class="govuk-body-s">${left === 1 ? 'One more is' : `${left} more are`} decided one by one: missing, not certain, an area that the plan must answer, or the date published.</p>`
}`
}

const bulkWords = {
  about: ['value', 'values'],
  judgements: ['judgement', 'judgements'],
  paragraphs: ['paragraph', 'paragraphs'],
  lists: ['item', 'items'],
} as const

const addable: Partial<Record<(typeof groups)[number]['id'], ValueKind>> = {
  judgements: 'judgement',
  'priority-actions': 'priority-action',
  areas: 'area-for-improvement',
  paragraphs: 'paragraph',
}

const tableOf = (title: string, members: readonly Proposal[]): Html =>
  table({
    caption: `${title}: what was read, where, and what was decided`,
    hideCaption: true,
    head: ['What was read', 'Where', 'Decision'],
    rows: members.map(row),
    classes: 'tl-table-review',
  })

const itemRow = (proposal: Proposal): Html[] => {
  const item = (proposal.final ?? proposal.proposed) as ValueOf<'list-item'> | null
  return [
    html`<a class="govuk-link" href="${valueHref(proposal)}">${item ? shortened(item.text) : 'A list item'}</a>`,
    html`${item && leaningTag(item.leaning)}`,
    stateTag(proposal),
  ]
}

/** One of the council's own lists under its heading, with the judgement that it stands under. */
const listSection = ({ heading, section, items }: ReturnType<typeof listsOf>[number]): Html => {
  const title = heading === '' ? 'A list without a heading' : shortened(heading)
  const of = section === 'other' ? '' : sectionTitles[section]
  return html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${title}</h3>
${of !== '' && html`<p class="govuk-hint govuk-!-margin-bottom-1">${of}</p>`}
${table({
  caption: `${of === '' ? title : `${title}, ${of}`}: items, how they lean, and what was decided`,
  hideCaption: true,
  head: ['Item', 'Leaning', 'Decision'],
  rows: items.map(itemRow),
  classes: 'tl-table-review',
})}`
}

const groupSection = (given: Given, group: (typeof groups)[number]): Html | null => {
  const everyone = inReviewOrder(given.proposals).filter((proposal) => groupOf(proposal.kind) === group.id)
  const members = everyone.filter((proposal) => !isDoubtful(proposal))
  const above = everyone.length - members.length
  const add = addable[group.id]
  if (everyone.length === 0 && !add) return null
  const what = group.id in bulkWords ? bulkWords[group.id as keyof typeof bulkWords] : null
  return html`<section aria-labelledby="${group.id}">
<h2 class="govuk-heading-m" id="${group.id}">${group.title}</h2>
${above > 0 && html`<p class="govuk-body">${above === 1 ? 'One stands' : `${above} stand`} above, under “Look at these first”.</p>`}
${everyone.length === 0 && html`<p class="govuk-body">None were found in this document.</p>`}
${group.id === 'lists' ? listsOf(members).map(listSection) : members.length > 0 && tableOf(group.title, members)}
${what && bulkForm(given.chrome, `/inspections/${given.inspection.id}/review`, members, what)}
${
  add &&
  html`<p class="govuk-body"><a class="govuk-link" href="/inspections/${given.inspection.id}/review/add?kind=${add}">Add ${
    add === 'judgement' ? 'a judgement' : add === 'paragraph' ? 'a paragraph' : 'an area'
  } that was missed</a></p>`
}
</section>`
}

const progress = (given: Given): Html => {
  const { decided, total, uncertain } = progressOf(given.proposals)
  const next = nextToDecide(given.proposals)
  if (!next)
    return html`${insetText(`All ${total} values are decided. Each can still be changed below.`)}
<div class="govuk-button-group">${button({ text: 'See the inspection', href: `/inspections/${given.inspection.id}` })}
<a class="govuk-link" href="/inspections/${given.inspection.id}/clock">See what is due by when</a></div>`
  const firstPage = given.documents[0] && given.documents[0].pages.length > 0
  return html`${insetText(
    html`${decided} of ${total} values are decided.${uncertain > 0 && (uncertain === 1 ? ' One is missing or not certain: it comes first.' : ` ${uncertain} are missing or not certain: they come first.`)}`,
  )}
<div class="govuk-button-group">${button({ text: decided === 0 ? 'Start with the first value' : 'Go to the next value', href: valueHref(next) })}
${firstPage && html`<a class="govuk-link" href="/inspections/${given.inspection.id}/review/pages?page=1">Go through it page by page</a>`}</div>`
}

const strange = (given: Given): readonly Html[] =>
  given.documents.flatMap((document) => {
    const why = strangeAboutReview(document, given.proposals)
    if (!why) return []
    const remove = html` <a class="govuk-link" href="/inspections/${given.inspection.id}/remove">Remove this document</a>`
    return [warningText(html`${why}${mayRemove(given.proposals) && remove}`)]
  })

export const reviewView = (given: Given): Html => {
  const warnings = given.documents.flatMap((document) => document.warnings)
  return html`${strange(given)}
<p class="govuk-body">Nothing here counts before a person has accepted it. Every value stands beside the words it was read from; what was read and what was decided are both kept.</p>
${given.doubts.map((doubt) => warningText(doubt))}
${given.mayMove && html`<p class="govuk-body"><a class="govuk-link" href="/inspections/${given.inspection.id}/whose">Put it into the library instead</a></p>`}
${progress(given)}
${
  warnings.length > 0 &&
  details({
    summary: warnings.length === 1 ? 'The reader noticed something' : `The reader noticed ${warnings.length} things`,
    content: html`<ul class="govuk-list govuk-list--bullet">${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`,
  })
}
${lookFirst(given.proposals)}
${groups.map((group) => groupSection(given, group))}
${
  mayRemove(given.proposals) &&
  html`<p class="govuk-body"><a class="govuk-link" href="/inspections/${given.inspection.id}/remove">Remove this document: it was uploaded by mistake</a></p>`
}`
}
