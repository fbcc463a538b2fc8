import { inWords, todayInEngland } from '../../platform/day.ts'
import { button, details, fileUpload, form, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { PublishedLoad } from '../records/published.ts'
import type { Comparison } from '../rules/comparisons.ts'
import { periodInWords } from '../rules/published-period.ts'
import type { PublishedFault } from '../rules/published-typed.ts'
import { valueInWords } from '../rules/words.ts'
import { standardAddress } from './addresses.ts'

type Given = {
  readonly chrome: { readonly csrfToken: string }
  readonly maySet: boolean
  readonly loads: readonly PublishedLoad[]
  readonly held: readonly { readonly standard: Standard; readonly comparisons: readonly Comparison[] }[]
  readonly region: string | null
  readonly neighbours: readonly string[]
  /** Of a file that was refused. */
  readonly faulty: { readonly file: string; readonly faults: readonly PublishedFault[] } | null
  readonly error: string | null
}

const mostShown = 100

/** For the summary at the top of the page. */
export const refusedInWords = (file: string, faults: number): string =>
  `${file} was not loaded: it has ${faults} ${faults === 1 ? 'fault' : 'faults'}. Mend them and upload it again`

const placeOf = ({ row, column }: PublishedFault): string => (column === null ? `Row ${row}` : `Row ${row}, ${column}`)

const faultsPart = ({ faulty }: Given): Html => {
  if (faulty === null) return html``
  const { file, faults } = faulty
  const more = faults.length - mostShown
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Faults" id="faults">${table({
    caption: `What is wrong in ${file}`,
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['Where', 'What is wrong'],
    rows: faults.slice(0, mostShown).map((fault) => [placeOf(fault), fault.message]),
  })}</div>${more > 0 ? html`<p class="govuk-body">And ${more.toLocaleString('en-GB')} more.</p>` : ''}`
}

const uploadPart = ({
  chrome,
  error,
  region,
  neighbours,
}: Given): Html => html`<h2 class="govuk-heading-m">Load a file</h2>
<p class="govuk-body">A row for each figure: of which practice standard, of whom, of which period, the value, where and when it was published. A file is loaded whole or not at all. A newer file stands before an older one.</p>
<ul class="govuk-list govuk-list--bullet">
<li>geography: england, region, statistical-neighbours or authority. The region is ${region ?? 'not known'}; the statistical neighbours are ${neighbours.length === 0 ? 'not known' : neighbours.join(', ')}.</li>
<li>authority: only where the geography is authority, its DfE number or name.</li>
<li>period: 2024-25 for a year to 31 March, 2025-03-31 for a day, Year to 30 September 2025, or 2025-04-01 to 2025-06-30.</li>
<li>value: a percentage from 0 to 100. Leave a row out where nothing is published; do not type 0 or a letter.</li>
</ul>
<p class="govuk-body"><a class="govuk-link" href="/performance/published/template.csv">Download the template (CSV)</a>, with a row for each practice standard.</p>
${form({
  chrome,
  action: '/performance/published',
  multipart: true,
  label: 'Load figures published elsewhere',
  body: html`${fileUpload({ name: 'file', label: 'File of published figures', hint: 'CSV, as the template', accept: '.csv,text/csv', error })}
${button({ text: 'Upload and check' })}`,
})}`

const undoPart = ({ chrome }: Given, { loadId, fileName }: PublishedLoad): Html =>
  form({
    chrome,
    action: '/performance/published',
    label: `Undo ${fileName}`,
    body: html`<input type="hidden" name="undo" value="${loadId}"><button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Undo<span class="govuk-visually-hidden"> ${fileName}</span></button>`,
  })

const historyPart = (given: Given): Html => {
  const { loads, maySet } = given
  if (loads.length === 0)
    return html`<h2 class="govuk-heading-m">Files</h2><p class="govuk-body">No file was loaded yet.</p>`
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Files">${table({
    caption: 'Files, the newest first',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: [
      'File',
      'Loaded',
      { text: 'Figures', numeric: true },
      { text: 'Standards', numeric: true },
      'State',
      ...(maySet ? [html`<span class="govuk-visually-hidden">Undo</span>`] : []),
    ],
    rows: loads.map((one) => [
      one.fileName,
      `${inWords(todayInEngland(one.loadedAt))}, ${one.loadedBy}`,
      { text: String(one.figures), numeric: true },
      { text: String(one.standards), numeric: true },
      one.undone === null
        ? tag('counts', 'green')
        : html`${tag('undone', 'grey')} ${inWords(todayInEngland(one.undone.at))}, ${one.undone.by}`,
      ...(maySet ? [one.undone === null ? undoPart(given, one) : ''] : []),
    ]),
  })}</div>`
}

const heldPart = ({ held }: Given): Html => {
  const rows = held.flatMap(({ standard, comparisons }) =>
    comparisons.map((one) => [
      html`<a class="govuk-link" href="${standardAddress(standard.id, { kind: 'authority', name: '' })}">${standard.title}</a>`,
      one.name,
      { text: valueInWords(standard.unit, one.value), numeric: true },
      periodInWords(one),
      html`${one.source}${one.publishedOn === null ? html`<br><span class="tl-quiet">Comes with Throughline${one.but === null ? '' : `. ${one.but}`}</span>` : `, published ${inWords(one.publishedOn)}`}`,
    ]),
  )
  return details({
    summary: `All ${rows.length} figures that are shown`,
    content: html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Figures that are shown">${table({
      caption: 'Of each the newest period',
      firstCellIsHeader: true,
      head: ['Standard', 'Of', { text: 'Published', numeric: true }, 'Period', 'Source'],
      rows,
    })}</div>`,
  })
}

/** Figures published elsewhere: what is shown, the files that were loaded, and how to load one. */
export const publishedView = (given: Given): Html => html`${faultsPart(given)}
<p class="govuk-body">What England, the region, statistical neighbours and other authorities published, shown beside the figures here with its period and source. National figures count what was completed in a period, or how things stood on a day: they are never set beside how things stand today, where overdue open work counts as a failure.</p>
${heldPart(given)}
${given.maySet ? uploadPart(given) : ''}
${historyPart(given)}`
