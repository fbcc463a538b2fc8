import { insetText, table, warningText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { ChronologyPart, ChronologyRow, ChronologyText } from '../rules/text.ts'
import { strengthMark } from './entry.ts'

const dateCell = ({ when, age }: ChronologyRow): Html =>
  html`${when}${age !== '' && html`<br><span class="tl-secondary">${age}</span>`}`
const eventCell = ({ event, positive }: ChronologyRow): Html => html`${event}${positive && html`<br>${strengthMark()}`}`
const paragraph = (text: string): Html | null => (text === '' ? null : html`<p class="tl-pre-line">${text}</p>`)

const partView = (part: ChronologyPart): Html => html`<h2 class="govuk-heading-m">${part.heading}</h2>
${part.note !== '' && html`<p class="govuk-body">${part.note}</p>`}
${
  part.rows.length === 0
    ? html`<p class="govuk-body">No event is recorded.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${part.heading}">${table({
        caption: part.heading,
        hideCaption: true,
        head: part.isFull
          ? ['Date', 'Event', 'What it meant for the child, and what was done', 'Source']
          : ['Date', 'Event', 'Source'],
        rows: part.rows.map((row) =>
          part.isFull
            ? [
                dateCell(row),
                eventCell(row),
                html`${paragraph(row.impact)}${row.done !== '' && html`<p><strong>Done:</strong> <span class="tl-pre-line">${row.done}</span></p>`}`,
                row.source,
              ]
            : [dateCell(row), html`${eventCell(row)}${paragraph(row.impact)}`, row.source],
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
${text.parts.map(partView)}
${
  text.analysis.length > 0 &&
  html`<h2 class="govuk-heading-m">Analysis</h2>${text.analysis.map(
    ({ label, text: value }) =>
      html`<h3 class="govuk-heading-s">${label}</h3><p class="govuk-body tl-pre-line">${value}</p>`,
  )}`
}
</div>`
