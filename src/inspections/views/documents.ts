import { inWords, todayInEngland } from '../../platform/day.ts'
import { button, insetText, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Document, Inspection } from '../model.ts'
import type { RegisterChange } from '../records/named.ts'
import type { Compared } from '../rules/differences.ts'
import { changeInWords } from '../rules/register-changes.ts'
import { kindTitles } from '../rules/words.ts'
import { inspectionNavigation } from './inspection-navigation.ts'

type Given = {
  inspection: Inspection
  documents: readonly Document[]
  compared: readonly Compared[]
  changes: readonly RegisterChange[]
  may: { review: boolean; upload: boolean }
}

export const stageTag = (document: Pick<Document, 'stage' | 'restricted'>): Html => {
  if (document.stage === 'draft') return tag('Draft', 'purple')
  return document.restricted
    ? html`${tag('Final', 'green')} ${tag('Named people only', 'grey')}`
    : tag('Final', 'green')
}

const isMain = (document: Document, inspection: Inspection): boolean => document.inspectionId === inspection.id

const placeHref = (document: Document): string => `/inspections/${document.inspectionId}/documents/${document.id}/place`

const row = (given: Given, document: Document) => {
  const { inspection } = given
  const size = Math.max(1, Math.round(document.sizeBytes / 1024))
  const compared = given.compared.find((one) => one.document.id === document.id)
  const differs = (compared?.differences.length ?? 0) + (compared?.changes.length ?? 0)
  return [
    html`<a class="govuk-link" href="/inspections/${document.inspectionId}/documents/${document.id}" download>${document.fileName}</a> <span class="tl-secondary tl-block">${size} KB${isMain(document, inspection) && given.documents.length > 1 && ', the main document'}</span>`,
    kindTitles[document.kind],
    stageTag(document),
    html`${document.uploadedBy} <span class="tl-secondary tl-block">${inWords(todayInEngland(document.uploadedAt))}</span>`,
    ...(given.may.review
      ? [
          html`<a class="govuk-link" href="${placeHref(document)}">Where it belongs<span class="govuk-visually-hidden">: ${document.fileName}</span></a>${
            differs > 0 &&
            html` <span class="tl-block">${tag(`${differs} ${differs === 1 ? 'difference' : 'differences'}`, 'orange')}</span>`
          }<span class="tl-block"><a class="govuk-link" href="/inspections/${document.inspectionId}/review">What was read<span class="govuk-visually-hidden"> from ${document.fileName}</span></a></span>`,
        ]
      : []),
  ]
}

const history = ({ changes }: Given): Html | null => {
  const about = changes.filter(({ what }) => ['joined', 'separated', 'draft-replaced', 'draft-restored'].includes(what))
  return about.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">What was put together</h2>
<ul class="govuk-list">${about.map((one) => html`<li>${changeInWords(one)} <span class="tl-secondary">by ${one.by}, ${inWords(todayInEngland(one.at))}</span></li>`)}</ul>`
}

/** Every document of one inspection: what it is, draft or final, and who brought it. */
export const documentsView = (
  given: Given,
): Html => html`${inspectionNavigation(given.inspection.id, 'documents', given.may)}
${
  given.documents.length === 0
    ? insetText('There is no document yet. What is here was entered by hand.')
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Documents">${table({
        caption: 'Documents',
        hideCaption: true,
        head: ['Document', 'What it is', 'Draft or final', 'Brought by', ...(given.may.review ? ['Values'] : [])],
        rows: given.documents.map((document) => row(given, document)),
      })}</div>`
}
${
  given.may.upload &&
  button({ text: 'Add a document', href: `/inspections/upload?to=${given.inspection.id}`, look: 'secondary' })
}
${history(given)}`
