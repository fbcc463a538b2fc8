import { inWords } from '../../../platform/day.ts'
import { button, filterForm, insetText, pagination, summaryList, table } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { areas } from '../../frameworks/index.ts'
import { leaningOf } from '../../rules/findings.ts'
import { areaTitles, frameworkTitle, gradeTitles, kindTitles, onSiteInWords, sectionTitles } from '../../rules/words.ts'
import { leaningTag } from '../../views/tags.ts'
import type { LibraryDocument } from '../model.ts'
import type { ReadParagraph } from '../records/documents.ts'
import { addressOf, type Typed } from '../rules/typed.ts'
import { choice, counted, findingsNavigation, unchecked } from './parts.ts'

type Listed = {
  typed: Typed
  documents: readonly LibraryDocument[]
  total: number
  authorities: number
  perPage: number
  may: { upload: boolean }
}

const nameOf = ({ authority }: Pick<LibraryDocument, 'authority'>): string => authority?.name ?? 'Authority not read'

export const titleOf = (document: LibraryDocument): string => `${kindTitles[document.kind]}: ${nameOf(document)}`

const grades = ({ grades: of }: LibraryDocument): Html | string => {
  const given = areas.filter((area) => of[area] !== undefined)
  if (given.length === 0) return 'None'
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${given.map(
    (area) => html`<li>${areaTitles[area]}: <strong>${gradeTitles[of[area]!]}</strong></li>`,
  )}</ul>`
}

const filters = (typed: Typed): Html =>
  filterForm({
    action: '/library',
    label: 'Filter the library',
    body: html`<div class="tl-filters">${choice('among', typed.among)}${choice('kind', typed.kind)}${choice('grade', typed.grade)}${choice('framework', typed.framework)}
${button({ text: 'Show', look: 'secondary', preventDoubleClick: false })}</div>`,
  })

const isFiltered = ({ among, kind, grade, framework }: Typed): boolean => (among || kind || grade || framework) !== ''

const add = ({ may }: Listed): Html | false => may.upload && button({ text: 'Add documents', href: '/library/add' })

const empty = (
  given: Listed,
): Html => html`<p class="govuk-body">The library is empty. It holds published reports and letters of other authorities, so that you can ask who
was praised for something and what inspectors said. Nothing of it counts as a finding of this authority.</p>
${
  given.may.upload
    ? html`<p class="govuk-body">Many documents are read at once by the command <code>throughline import reports DIR</code>, or here from a ZIP file.</p>
${add(given)}`
    : html`<p class="govuk-body">People who upload inspection documents can add to it.</p>`
}`

const row = (document: LibraryDocument) => [
  html`<a class="govuk-link" href="/library/${document.id}">${nameOf(document)}<span class="govuk-visually-hidden">: ${kindTitles[document.kind]}${document.published && `, ${inWords(document.published)}`}</span></a>`,
  kindTitles[document.kind],
  document.onSite.length > 0 ? onSiteInWords(document.onSite) : 'Not given',
  document.published === null ? 'Not given' : inWords(document.published),
  { text: grades(document), classes: 'tl-cell-wide' },
]

/** Every document of the library. */
export const libraryView = (given: Listed): Html => {
  const { typed, documents, total, authorities, perPage } = given
  const navigation = findingsNavigation('library')
  if (total === 0 && !isFiltered(typed)) return html`${navigation}${empty(given)}`
  return html`${navigation}
<p class="govuk-body">${unchecked} Nothing of the library counts as a finding of this authority.</p>
${add(given)}
${filters(typed)}
${
  total === 0
    ? html`<p class="govuk-inset-text">No document fits. Take a filter away.</p>`
    : html`<p class="govuk-body">${counted(total, 'document')} of ${counted(authorities, 'authority', 'authorities')}.</p>
<div class="tl-scroll" tabindex="0" role="region" aria-label="Documents of the library">${table({
        caption: 'Documents of the library',
        hideCaption: true,
        head: ['Authority', 'Kind', 'On site', 'Published', 'Grades'],
        rows: documents.map(row),
        firstCellIsHeader: true,
      })}</div>`
}
${pagination({ current: typed.page, last: Math.ceil(total / perPage), href: (page) => addressOf('/library', typed, { page }) })}`
}

const paragraphView = ({
  position,
  number,
  page,
  sentences,
}: ReadParagraph): Html => html`<div class="tl-paragraph" id="paragraph-${position}">
<p class="tl-paragraph__where">${number && html`<strong>${number}</strong> `}${leaningTag(leaningOf(sentences))}${page !== null && html` <span class="tl-secondary">page ${page}</span>`}</p>
<p class="govuk-body">${sentences.map(({ text }) => text).join(' ')}</p></div>`

const inRuns = (paragraphs: readonly ReadParagraph[]): readonly (readonly ReadParagraph[])[] => {
  const runs: ReadParagraph[][] = []
  for (const paragraph of paragraphs) {
    const run = runs.at(-1)
    if (run?.[0]?.section === paragraph.section) run.push(paragraph)
    else runs.push([paragraph])
  }
  return runs
}

/** What one document of the library says, as read. */
export const documentView = (given: {
  document: LibraryDocument
  paragraphs: readonly ReadParagraph[]
  may: { upload: boolean }
}): Html => {
  const { document, paragraphs } = given
  return html`${insetText(unchecked)}
${summaryList({
  rows: [
    { key: 'Authority', value: nameOf(document) },
    { key: 'Kind', value: kindTitles[document.kind] },
    { key: 'On site', value: document.onSite.length > 0 ? onSiteInWords(document.onSite) : 'Not given' },
    { key: 'Published', value: document.published === null ? 'Not given' : inWords(document.published) },
    ...(document.framework === null ? [] : [{ key: 'Framework', value: frameworkTitle(document.framework) }]),
    { key: 'Grades', value: grades(document) },
    { key: 'File', value: `${document.fileName}, added by ${document.addedBy}` },
  ],
})}
${
  given.may.upload &&
  html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/library/${document.id}/remove">Remove it from the library</a></p>`
}
<h2 class="govuk-heading-m">What inspectors wrote</h2>
${inRuns(paragraphs).map(
  (run) => html`<h3 class="govuk-heading-s">${sectionTitles[run[0]!.section]}</h3>
${run.map(paragraphView)}`,
)}`
}
