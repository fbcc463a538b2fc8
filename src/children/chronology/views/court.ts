import { insetText, table, warningText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { ChronologyPart, ChronologyRow, ChronologyText } from '../rules/text.ts'
import { strengthMark } from './entry.ts'

const dateCell = ({ when, age }: ChronologyRow): Html =>
  html`${when}${age !== '' && html`<br><span class="tl-secondary">${age}</span>`}`
const eventCell = ({ event, positive }: ChronologyRow): Html => html`${event}${positive && html`<br>${strengthMark()}`}`
const labelled = (label: string, text: string): Html | null =>
  text === ''
    ? null
    : html`<p class="tl-court__text"><strong>${label}:</strong> <span class="tl-pre-line">${text}</span></p>`

// The head of a table comes again on every page of paper, and with it whose chronology it is.
const marked = (head: string, mark: string): Html =>
  html`${head}<span class="tl-court__mark" aria-hidden="true">${mark}. Confidential</span>`

const partView = (part: ChronologyPart, mark: string): Html => html`<h2 class="govuk-heading-m">${part.heading}</h2>
${part.note !== '' && html`<p class="govuk-body">${part.note}</p>`}
${
  part.rows.length === 0
    ? html`<p class="govuk-body">No event is recorded.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${part.heading}">${table({
        caption: part.heading,
        hideCaption: true,
        head: part.isFull
          ? ['Date', 'Event', 'What it meant for the child, and what was done', marked('Source', mark)]
          : ['Date', 'Event', marked('Source', mark)],
        classes: part.isFull ? 'tl-court__full' : 'tl-court__short',
        rows: part.rows.map((row) =>
          part.isFull
            ? [
                dateCell(row),
                eventCell(row),
                html`<span class="tl-pre-line">${row.impact}</span>${labelled('Done', row.done)}`,
                row.source,
              ]
            : [dateCell(row), html`${eventCell(row)}${labelled('What it meant', row.impact)}`, row.source],
        ),
      })}</div>`
}`

/** The court view as a page, laid out for paper. */
export const courtDocument = (text: ChronologyText): Html => html`<div class="tl-court">
${text.draft && warningText(text.draft)}
<dl class="tl-court__about">${text.about.map(
  ({ label, text: value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
)}</dl>
${insetText(html`${text.statement.map((one) => html`<p class="govuk-body">${one}</p>`)}`)}
${text.parts.map((part) => partView(part, text.mark))}
${
  text.analysis.length > 0 &&
  table({
    caption: 'Analysis',
    head: [marked('What was made of it', text.mark)],
    rows: text.analysis.map(({ label, text: value }) => [
      html`<h3 class="govuk-heading-s tl-entry__what">${label}</h3><span class="tl-pre-line">${value}</span>`,
    ]),
  })
}
</div>`
