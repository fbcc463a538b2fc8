import {
  button,
  details,
  form,
  insetText,
  type SummaryRow,
  summaryList,
  timeline,
  warningText,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Decision, Document, Proposal, ValueOf } from '../model.ts'
import { leaningOf } from '../rules/findings.ts'
import { inPrint } from '../rules/printed.ts'
import { outcomeTitles, sectionTitles } from '../rules/words.ts'
import { valueHref } from './review.ts'
import { sourceOf } from './source.ts'
import { leaningTag, stateTag } from './tags.ts'
import { valueFields } from './value-fields.ts'

export type ValuePage = {
  chrome: Chrome
  proposal: Proposal
  document: Document | null
  decisions: readonly Decision[]
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
  /** Someone decided while this person was looking. */
  conflict?: boolean
}

const inTime = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' }).format(at)

const choose = ({ chrome, proposal }: ValuePage, buttons: Html): Html =>
  form({
    chrome,
    action: valueHref(proposal),
    label: 'Decide',
    body: html`<input type="hidden" name="seen" value="${proposal.sequence}"><div class="govuk-button-group">${buttons}</div>`,
  })

const act = (text: string, action: string, look?: 'secondary'): Html =>
  button({ text, name: 'action', value: action, look })

const unknownText = (proposal: Proposal): string =>
  proposal.kind === 'received' ? 'Not received yet, or not known' : 'The document does not say'

const enterForm = (page: ValuePage, submit: string): Html =>
  form({
    chrome: page.chrome,
    action: valueHref(page.proposal),
    label: submit,
    body: html`<input type="hidden" name="seen" value="${page.proposal.sequence}">
${valueFields(page.proposal.kind, { typed: page.typed, errors: page.errors, before: page.proposal.final ?? page.proposal.proposed })}
${button({ text: submit, name: 'action', value: 'correct', look: page.proposal.proposed === null ? 'primary' : 'secondary' })}`,
  })

const undecided = (page: ValuePage): Html => {
  const { proposal } = page
  if (proposal.proposed === null)
    return html`${enterForm(page, 'Save and go to the next')}
${choose(page, act(unknownText(proposal), 'reject', 'secondary'))}`
  return html`${choose(page, html`${act('Accept and go to the next', 'accept')}${act('Reject', 'reject', 'secondary')}`)}
${details({
  summary: 'Correct it',
  open: Object.keys(page.errors).length > 0 || page.conflict === true,
  content: enterForm(page, 'Save the correction and go to the next'),
})}`
}

const decided = (page: ValuePage): Html => html`${choose(page, act('Take this decision back', 'undo', 'secondary'))}
${details({
  summary: page.proposal.state === 'rejected' ? 'Enter it instead' : 'Change it',
  open: Object.keys(page.errors).length > 0 || page.conflict === true,
  content: enterForm(page, 'Save the change'),
})}`

/** What else a paragraph or item holds besides its words. */
const partsOf = (proposal: Proposal): readonly SummaryRow[] => {
  const value = proposal.final ?? proposal.proposed
  if (value === null || (proposal.kind !== 'paragraph' && proposal.kind !== 'list-item')) return []
  const part = value as ValueOf<'paragraph'> | ValueOf<'list-item'>
  const leaning = 'sentences' in part ? leaningOf(part.sentences) : part.leaning
  return [
    { key: 'Part of the document', value: sectionTitles[part.section] },
    { key: 'What it says', value: leaningTag(leaning) },
  ]
}

const shown = (proposal: Proposal): Html => {
  const read = proposal.proposed === null ? 'Nothing' : inPrint(proposal.kind, proposal.proposed)
  const now = proposal.final === null ? null : inPrint(proposal.kind, proposal.final)
  return summaryList({
    rows: [
      { key: 'What was read', value: html`<span class="tl-pre-line">${read}</span>` },
      ...(now !== null && now !== read
        ? [{ key: 'What counts', value: html`<span class="tl-pre-line">${now}</span>` }]
        : []),
      ...partsOf(proposal),
      { key: 'Decision', value: stateTag(proposal) },
    ],
  })
}

const history = ({ proposal, decisions }: ValuePage): Html | null =>
  decisions.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">What was decided</h2>
${timeline(
  decisions.toReversed().map((decision) => ({
    title: decision.outcome === 'corrected' && proposal.proposed === null ? 'Entered' : outcomeTitles[decision.outcome],
    by: decision.by,
    when: inTime(decision.at),
    datetime: decision.at.toISOString(),
    content: decision.final === null ? null : html`<p class="govuk-body">${inPrint(proposal.kind, decision.final)}</p>`,
  })),
)}`

/** One value: the place in the document beside what was read, and what to do with it. */
export const valueView = (page: ValuePage): Html => html`
${
  page.conflict &&
  warningText(
    `${page.proposal.decidedBy ?? 'Someone'} decided this while you were looking. Below is how it is now; what you typed is kept. Save it again if it should count.`,
  )
}
<div class="tl-beside">
<div class="tl-beside__document">${sourceOf(page.proposal, page.document)}</div>
<div class="tl-beside__record">${shown(page.proposal)}
${
  page.proposal.kind === 'published' &&
  insetText(
    'From this day on, everyone in the council who sees inspections can open the document. A letter is dated before it is published: check.',
  )
}
${page.proposal.state === 'pending' ? undecided(page) : decided(page)}
${history(page)}</div>
</div>`
