import { button, details, form, insetText, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Compared } from '../rules/differences.ts'
import { outranks } from '../rules/joining.ts'
import { kindTitles, valueTitles } from '../rules/words.ts'
import { stageTag } from './documents.ts'
import { choosePlace } from './place-choose.ts'
import { type Given, hereHref } from './place-given.ts'
import { shortened } from './tags.ts'

const act = (
  given: Given,
  action: string,
  text: string,
  look: 'secondary' | 'warning' | undefined = 'secondary',
  address = hereHref(given.place),
): Html =>
  form({
    chrome: given.chrome,
    action: address,
    body: html`<input type="hidden" name="action" value="${action}">${button({ text, look })}`,
  })

const differences = (given: Given, { differences: list }: Compared): Html | null =>
  list.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">What it says differently</h2>
<p class="govuk-body">What was accepted is not overwritten. Settle each difference.</p>
<div class="tl-scroll" tabindex="0" role="region" aria-label="What it says differently">${table({
        caption: 'What it says differently',
        hideCaption: true,
        head: ['Value', 'What counts now', 'What this document says', 'Settle it'],
        rows: list.map(({ proposal, kind, counts, says }) => {
          const settle = (action: string, text: string): Html =>
            form({
              chrome: given.chrome,
              action: hereHref(given.place),
              body: html`<input type="hidden" name="action" value="${action}"><input type="hidden" name="value" value="${proposal.id}"><button class="tl-link-button">${text}<span class="govuk-visually-hidden">: ${valueTitles[kind]}</span></button>`,
            })
          return [
            valueTitles[kind],
            counts ?? '',
            html`${says}${proposal.source?.page && html` <span class="tl-secondary">(page ${proposal.source.page})</span>`}`,
            html`${settle('keep', 'Keep what counts now')} ${settle('take', 'Take what this one says')}`,
          ]
        }),
      })}</div>`

const changed = ({ changes }: Compared): Html | null =>
  changes.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">What the final document says otherwise than this draft</h2>
<div class="tl-scroll" tabindex="0" role="region" aria-label="From draft to final">${table({
        caption: 'From draft to final',
        hideCaption: true,
        head: ['Value', 'In the draft', 'In the final document'],
        rows: changes.map(({ kind, before, after }) => [
          valueTitles[kind],
          before === null ? html`<span class="tl-secondary">not there</span>` : before,
          after === null ? html`<span class="tl-secondary">not there</span>` : after,
        ]),
      })}</div>`

const asMain = (given: Given): Html | null => {
  const { inspection, document, main } = given.place
  if (!inspection.partOf || !main) return null
  const replaces = main.stage === 'draft' && document.stage === 'final' && document.kind !== 'committee-report'
  if (replaces)
    return html`${insetText(html`The main document of this inspection is still the draft <strong>${main.fileName}</strong>. When this is its final version, put it in its place: what both say to the letter keeps its decision, and lines of a plan keep their findings.`)}
${act(given, 'main', 'Put this in the place of the draft', undefined)}`
  if (outranks(document, main))
    return html`${insetText(html`The facts and findings of this inspection come from the committee report <strong>${main.fileName}</strong>, though this is what inspectors wrote themselves. Make it the main document to see all of it: what both say to the letter keeps its decision.`)}
${act(given, 'main', 'Make this the main document', undefined)}`
  return details({
    summary: 'Make this the main document',
    content: html`<p class="govuk-body">The facts and findings of the inspection come from its main document, now <strong>${main.fileName}</strong>. What both say to the letter keeps its decision. You can change it back.</p>${act(given, 'main', 'Make this the main document')}`,
  })
}

/** The way back, on the page of the main document: the page of another one would have to be found first. */
const insteadOfThis = (given: Given): Html | null => {
  const { document, others } = given.place
  const able = others.filter(
    ({ stage, restricted, kind }) => stage === document.stage && !restricted && kind !== 'unknown',
  )
  if (able.length === 0) return null
  return html`<p class="govuk-body">This is its main document: the facts and findings come from it.</p>
${details({
  summary: 'Make another one the main document',
  content: html`<p class="govuk-body">What both say to the letter keeps its decision. You can change it back.</p>${able.map((one) => act(given, 'main', `Make ${shortened(one.fileName, 60)} the main document`, 'secondary', `/inspections/${one.inspectionId}/documents/${one.id}/place`))}`,
})}`
}

const belongs = (given: Given): Html => {
  const { inspection, whole, shell, name } = given.place
  return html`<p class="govuk-body">It belongs to <a class="govuk-link" href="/inspections/${whole.id}">${name}</a>.</p>
${asMain(given)}${insteadOfThis(given)}
${(inspection.partOf || shell) && act(given, 'separate', 'Take it out again')}`
}

const stage = (given: Given): Html => {
  const { document, inspection, whole, main } = given.place
  const isMain = main?.id === document.id && inspection.id === whole.id
  return html`<h2 class="govuk-heading-m">Draft or final, and who sees it</h2>
<p class="govuk-body">${stageTag(document)} ${kindTitles[document.kind]}. ${
    document.stage === 'draft'
      ? 'Only people named for this inspection see a draft, also after the final document is published.'
      : document.restricted
        ? 'Only people named for this inspection see it.'
        : 'Who may see the inspection may see it.'
  }</p>
<div class="tl-buttons-inline">${
    document.stage === 'draft'
      ? act(given, 'final', 'This is the final document')
      : act(given, 'draft', 'This is a draft')
  }${
    document.stage === 'final' &&
    (document.restricted
      ? act(given, 'open', 'No longer keep it to named people')
      : !isMain && act(given, 'restrict', 'Keep it to named people'))
  }</div>`
}

/** Which activity a document belongs to, what it says differently, and whether it is a draft. */
export const placeView = (given: Given): Html => {
  const { place } = given
  return html`${place.alone ? choosePlace(given) : belongs(given)}
${place.compared && differences(given, place.compared)}
${place.compared && changed(place.compared)}
${stage(given)}
<p class="govuk-body"><a class="govuk-link" href="/inspections/${place.inspection.id}/review">See what was read from ${shortened(place.document.fileName, 60)}</a></p>`
}
