import { button, fileUpload, form, insetText, table } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import type { FileOutcome } from '../model.ts'
import type { LibraryImport } from '../records/imports.ts'
import { doneIn, progressInWords, summaryOf } from '../rules/progress.ts'
import { counted } from './parts.ts'

const isDone = ({ tally, total }: LibraryImport): boolean => doneIn(tally) === total

const stateOf = (one: LibraryImport): string => {
  if (isDone(one)) return 'Done'
  return `${one.stoppedAt ? 'Stopped' : 'Being read'}: ${progressInWords(one.tally, one.total, 0).replace(/, about .*/, '')}`
}

/** Where documents are added, and how earlier ones fared. */
export const addView = (chrome: Chrome, error: string | null, imports: readonly LibraryImport[]): Html => html`
<p class="govuk-body">Add published reports and letters of other authorities: one document, or a ZIP file of many. They are read in the background, and you can
go on working meanwhile.</p>
${insetText('Only published documents of other authorities belong here. Your own are uploaded under Inspections, where people review what they say.')}
${form({
  chrome,
  action: '/library/add',
  multipart: true,
  body: html`${fileUpload({
    name: 'documents',
    label: 'Documents',
    labelSize: 'm',
    hint: 'A ZIP file, PDF, Word document (.docx) or text file (.txt) of up to 25 MB',
    accept: '.zip,.pdf,.docx,.txt',
    error,
  })}
${button({ text: 'Add to the library' })}`,
})}
<p class="govuk-body">For hundreds of documents, ask whoever looks after Throughline to run <code>throughline import reports DIR</code>.</p>
${
  imports.length > 0 &&
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Added earlier">${table({
    caption: 'Added earlier',
    head: ['File', 'By', 'State'],
    rows: imports.map((one) => [
      html`<a class="govuk-link" href="/library/imports/${one.id}">${one.fileName}</a>`,
      one.startedBy,
      stateOf(one),
    ]),
  })}</div>`
}`

/** How far an import is, with a button to stop it, and every file of which something is wrong. */
export const importView = (
  chrome: Chrome,
  one: LibraryImport,
  faults: readonly FileOutcome[],
  elapsed: number,
): Html => {
  const action = `/library/imports/${one.id}`
  const control = (deed: 'stop' | 'go-on', text: string): Html =>
    form({
      chrome,
      action,
      body: html`<input type="hidden" name="deed" value="${deed}">${button({ text, look: 'secondary' })}`,
    })
  return html`<p class="govuk-body">${counted(one.total, 'document')}, added by ${one.startedBy}.</p>
${
  isDone(one)
    ? html`<ul class="govuk-list govuk-list--bullet">${summaryOf(one.tally).map((sentence) => html`<li>${sentence}</li>`)}</ul>
<p class="govuk-body"><a class="govuk-link" href="/library">See the library</a></p>`
    : html`<p class="govuk-body" role="status"><strong>${one.stoppedAt ? 'Stopped' : 'Being read'}: ${progressInWords(one.tally, one.total, elapsed)}</strong></p>
<div class="tl-buttons-inline">${button({ text: 'Show how far it is now', href: action, look: 'secondary' })}${
        one.stoppedAt ? control('go-on', 'Go on') : control('stop', 'Stop after the document at hand')
      }</div>
<p class="govuk-body">What was added stays in the library, whether it is stopped or not. You can leave this page.</p>`
}
${
  faults.length > 0 &&
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Not added">${table({
    caption: 'Not added',
    head: ['File', 'Why, and what to do'],
    rows: faults.map(({ file, why }) => [file, why ?? '']),
  })}</div>`
}`
}
