import { button, form, input, radios, textarea, warningText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import type { Upload } from '../model.ts'
import { goneInWords, type Stops, unknownInWords } from '../rules/stops.ts'
import { counted } from '../rules/words.ts'

export type TypedAccept = {
  missing: string
  unknown: string
  reason: string
  errors: Readonly<Record<string, string>>
}

const goneText = ({ id }: Upload, gone: NonNullable<Stops['gone']>): Html => html`${warningText(goneInWords(gone))}
<p class="govuk-body">Loading it takes their records as taken back or ended: they leave the lists of their workers and every figure.
Usual causes are a return of another authority, one that was cut short, or lists that are missing.
<a class="govuk-link" href="/returns/${id}/gone">See which children are missing</a>.</p>`

const unknownText = (
  unknown: NonNullable<Stops['unknown']>,
): Html => html`${warningText(`The list names ${unknownInWords(unknown)}`)}
<p class="govuk-body">An identifier may be mistyped, or the child may be newer than the newest main return.</p>`

const unknownChoice = ({ count }: NonNullable<Stops['unknown']>, typed: TypedAccept): Html =>
  radios({
    name: 'unknown',
    legend: 'What becomes of their rows?',
    value: typed.unknown,
    error: typed.errors.unknown,
    items: [
      {
        value: 'leave-out',
        text: 'Leave them out',
        hint: 'The rest is loaded. They come in with the next list, once Annex A or the dataset holds them',
      },
      {
        value: 'add',
        text: `Load them: ${counted(count, 'new child', 'new children')} without a name, worker or team`,
        hint: 'Only if they are right. From then on they are known, and no later list is held back for them',
      },
    ],
  })

/** The second question before a return is loaded that leaves out many children, or names some whom nobody knows. */
export const acceptView = (
  chrome: Chrome,
  upload: Upload,
  stops: Stops,
  typed: TypedAccept,
): Html => html`${stops.gone && goneText(upload, stops.gone)}
${stops.unknown && unknownText(stops.unknown)}
${form({
  chrome,
  action: `/returns/${upload.id}/accept`,
  body: html`<input type="hidden" name="seen" value="${upload.previewOf ?? ''}">
${
  stops.gone &&
  input({
    name: 'missing',
    label: 'How many children are missing from it?',
    hint: 'Type the number from above, to show that you have seen it',
    width: 5,
    inputmode: 'numeric',
    value: typed.missing,
    error: typed.errors.missing,
  })
}
${stops.unknown && unknownChoice(stops.unknown, typed)}
${textarea({
  name: 'reason',
  label: 'Why it is right to load it',
  hint: 'Kept with the load and in the access log. Do not name a child',
  rows: 3,
  value: typed.reason,
  error: typed.errors.reason,
})}
<div class="govuk-button-group">${button({ text: 'Load it all the same', look: 'warning' })}<a class="govuk-link" href="/returns/${upload.id}">Do not load it</a></div>`,
})}`
