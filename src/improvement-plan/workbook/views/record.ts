import { table, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { momentInWords } from '../../views/history.ts'
import { scrolling } from '../../views/parts.ts'
import type { PlanImport } from '../model.ts'

/** A closed import: who uploaded what, and each difference with what became of it. */
export const record = (
  given: PlanImport,
): Html => html`<p class="govuk-body">Uploaded by ${given.by}, ${momentInWords(given.at)}.
${given.closed && html`${given.status === 'dropped' ? 'Dropped' : 'Decided'} by ${given.closed.by}, ${momentInWords(given.closed.at)}.`}</p>
${
  given.decisions.length === 0
    ? html`<p class="govuk-body">The file said nothing that the plan did not say already.</p>`
    : scrolling(
        'What was decided',
        table({
          caption: 'What was decided',
          hideCaption: true,
          head: ['Where', 'Field', 'In the plan before', 'In the file', 'Decision'],
          rows: given.decisions.map((one) => [
            one.item,
            one.label,
            html`<span class="tl-pre-line">${one.was}</span>`,
            html`<span class="tl-pre-line">${one.file}</span>`,
            one.taken ? tag('Taken over', 'green') : tag('Left', 'grey'),
          ]),
        }),
      )
}
<p class="govuk-body">The plan’s history has each change with its date, and what was there before.</p>`
