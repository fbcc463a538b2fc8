import { button, details, table, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { TableId } from '../../history/model.ts'
import { historyTables } from '../../history/tables.ts'
import { entryTypes, type Proposal, significances } from '../model.ts'
import { addedByHand, notProposed, proposalRules } from '../rules/proposing/table.ts'
import { whenInWords } from '../rules/when.ts'
import { strengthMark } from './entry.ts'
import { chronologyAddress } from './parts.ts'

export const proposalFacts = (proposal: Proposal): Html =>
  html`${proposal.positive && html`${strengthMark()} `}${entryTypes[proposal.type]}. ${significances[proposal.significance]}. Source: ${proposal.source}`

/** Those of one page, of `total` in all. `chosen`: null where this person may not settle. */
export const proposalList = (
  proposals: readonly Proposal[],
  { total, first }: { total: number; first: number },
  chosen: ReadonlySet<string> | null,
  error?: string,
): Html => html`<fieldset class="govuk-fieldset govuk-form-group${error && ' govuk-form-group--error'}">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${total} ${total === 1 ? 'event' : 'events'}${proposals.length < total && `: ${first} to ${first + proposals.length - 1}`}</legend>
${error && html`<p class="govuk-error-message" id="chosen-error"><span class="govuk-visually-hidden">Error:</span> ${error}</p>`}
<ol class="tl-list">${proposals.map(
  (proposal, at) =>
    html`<li class="tl-list__item"><div class="govuk-checkboxes govuk-checkboxes--small">${
      chosen === null
        ? html`<p class="govuk-body govuk-!-margin-bottom-0"><strong>${whenInWords(proposal)}</strong> ${proposal.words}</p><p class="tl-entry__facts">${proposalFacts(proposal)}</p>`
        : html`<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="${at === 0 ? 'chosen' : `chosen-${at}`}" name="chosen" value="${proposal.key}"${chosen.has(proposal.key) && html` checked`} aria-describedby="facts-${at}">
<label class="govuk-label govuk-checkboxes__label" for="${at === 0 ? 'chosen' : `chosen-${at}`}"><strong>${whenInWords(proposal)}</strong> ${proposal.words}</label>
<p class="tl-entry__facts tl-entry__hint" id="facts-${at}">${proposalFacts(proposal)}</p></div>`
    }</div></li>`,
)}</ol></fieldset>`

/** What no return holds, for a person to add: a chronology of proposals alone is not whole. */
export const notHeld = (
  childId: string,
  mayWrite: boolean,
): Html => html`<h2 class="govuk-heading-m">What the records do not hold</h2>
<p class="govuk-body">Nothing that is loaded says these. Add those that happened:</p>
<ul class="govuk-list govuk-list--bullet">${addedByHand.map((text) => html`<li>${text}</li>`)}</ul>
${mayWrite && button({ text: 'Add an entry', href: chronologyAddress(childId, '/entries/add'), look: 'secondary' })}`

export const whatIsProposed = (): Html =>
  details({
    summary: 'What is proposed, and what is not',
    content: html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Rules">${table({
      caption: 'What is proposed',
      captionSize: 's',
      head: ['What', 'Read from', 'Left out, and why'],
      rows: proposalRules.map((rule) => [
        html`${rule.title}<br>${tag(rule.significance.startsWith('Major') ? 'Major' : 'Notable', 'grey')}`,
        rule.from,
        rule.leavesOut,
      ]),
    })}
${table({
  caption: 'Never proposed',
  captionSize: 's',
  head: ['Records', 'Why'],
  rows: Object.entries(notProposed).map(([id, why]) => [historyTables[id as TableId].title, why!]),
})}</div>`,
  })
