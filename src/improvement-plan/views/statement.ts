import { inWords } from '../../platform/day.ts'
import { table, warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { PlanFinding } from '../model.ts'
import { whereIs } from '../rules/words.ts'
import { quoted, type StatementContent, type StatementPart } from '../statement/content.ts'
import type { Edition } from '../statement/edition.ts'
import { actionCells, actionHead } from '../statement/word.ts'
import { momentInWords } from './history.ts'
import { findingAddress, planAddress, type Source, scrolling } from './parts.ts'

/** A finding's words with its place, as the statement prints them -> the finding's own address. */
export type Sources = ReadonlyMap<string, string>

/** Also of an edition frozen long ago: a quotation that the plan still holds leads to its source. */
export const sourcesOf = (findings: readonly PlanFinding[], source: Source | null): Sources =>
  new Map(
    source
      ? findings.map((one) => [quoted({ text: one.quote, where: whereIs(one) }), findingAddress(one, source)] as const)
      : [],
  )

/** The place, in brackets at the end, becomes the link. */
const linked = (words: string, sources: Sources): Html => {
  const href = sources.get(words)
  const place = / \(([^()]+)\)$/.exec(words)
  if (href === undefined || !place) return html`${words}`
  return html`${words.slice(0, place.index)} (<a class="govuk-link" href="${href}">${place[1]}</a>)`
}

type Text = ReturnType<typeof actionCells>[number][number]

const cellText = (text: Text, sources: Sources): Html =>
  typeof text === 'string'
    ? html`<p class="govuk-!-margin-top-0 govuk-!-margin-bottom-1 tl-pre-line">${text}</p>`
    : html`<p class="govuk-!-margin-top-0 govuk-!-margin-bottom-1 tl-pre-line"><strong>${text.label}:</strong> ${linked(text.text, sources)}</p>`

const partView = (part: StatementPart, sources: Sources): Html => html`<h3 class="govuk-heading-m">${part.heading}</h3>
${
  part.quote &&
  html`<blockquote class="govuk-inset-text"><p class="govuk-body govuk-!-margin-bottom-0">${linked(quoted(part.quote), sources)}</p></blockquote>`
}
${
  part.actions.length > 0
    ? scrolling(
        `Actions: ${part.heading}`,
        table({
          caption: `Actions: ${part.heading}`,
          hideCaption: true,
          head: actionHead.map((text, at) => (at === 1 ? { text, classes: 'govuk-!-width-one-third' } : text)),
          rows: part.actions.map((action) =>
            actionCells(action).map((cell) => html`${cell.map((text) => cellText(text, sources))}`),
          ),
        }),
      )
    : part.also === '' && html`<p class="govuk-body">No action is planned yet.</p>`
}
${part.also !== '' && html`<p class="govuk-body">${part.also}</p>`}`

/** The statement on the page: the same words as in the Word file, in the same order. */
export const statementView = (
  content: StatementContent,
  mark: string,
  sources: Sources,
): Html => html`<section class="tl-statement">
<h2 class="govuk-heading-l govuk-!-margin-bottom-2">${content.title}</h2>
<p class="govuk-body-l">${content.council}: ${content.inspection}</p>
${mark.startsWith('Draft') ? warningText(mark) : html`<p class="govuk-body"><strong>${mark}</strong></p>`}
<p class="govuk-body">${content.legalBasis}</p>
${content.facts.map(({ label, text }) => html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>${label}:</strong> ${text}</p>`)}
<h3 class="govuk-heading-l govuk-!-margin-top-6">What we will do</h3>
${content.parts.map((part) => partView(part, sources))}
<h3 class="govuk-heading-l">Governance</h3>
<p class="govuk-body tl-pre-line">${content.governance || 'To be written'}</p>
${
  content.since &&
  content.since.changes.length > 0 &&
  html`<h3 class="govuk-heading-l">What has changed since edition ${content.since.edition}</h3>
<ul class="govuk-list govuk-list--bullet">${content.since.changes.map((text) => html`<li>${text}</li>\n`)}</ul>`
}
</section>`

const sent = (edition: Edition): Html =>
  edition.sendings.length === 0
    ? html`Not sent`
    : html`${edition.sendings.map(
        (sending, at) =>
          html`${at > 0 && html`<br>`}${inWords(sending.on)}, to ${sending.recipient}, by ${sending.how} <span class="govuk-hint govuk-!-font-size-16">(recorded by ${sending.by})</span>`,
      )}`

const answered = (edition: Edition): Html =>
  html`${edition.responses.map(
    (response, at) =>
      html`${at > 0 && html`<br>`}${inWords(response.on)}: <span class="tl-pre-line">${response.says}</span> ${response.needsRevision ? html`<strong>Revision asked for.</strong>` : 'No revision asked for.'}`,
  )}`

/** Every edition that was ever marked ready, with what became of it. */
export const editionTable = (planId: string, editions: readonly Edition[]): Html =>
  editions.length === 0
    ? html``
    : html`<h2 class="govuk-heading-m tl-no-print">Editions</h2>
<div class="tl-no-print">${scrolling(
        'Editions of the statement',
        table({
          caption: 'Editions of the statement',
          hideCaption: true,
          head: ['Edition', 'Marked ready', 'Sent', 'Response', 'File'],
          rows: editions.map((edition) => [
            String(edition.number),
            html`${momentInWords(edition.ready.at)} by ${edition.ready.by}${
              edition.withdrawn &&
              html`<br><strong>Withdrawn</strong> by ${edition.withdrawn.by}: ${edition.withdrawn.why}`
            }`,
            sent(edition),
            answered(edition),
            html`<a class="govuk-link" href="${planAddress(planId, `/statement/${edition.id}/statement.docx`)}">Word<span class="govuk-visually-hidden"> file of edition ${edition.number}</span></a>`,
          ]),
        }),
      )}</div>`
