import { whenInWords } from '../../access/index.ts'
import { newId } from '../../platform/db/ids.ts'
import { button, form, insetText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { markOf } from '../../platform/views/mark.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Clash, Part, Texts } from '../model.ts'

/**
 * A form whose text is saved by each of its buttons, and by itself where scripts run (`data-tl-keeps`, src/platform/views/keeps.js). `sitting`
 * tells this page from the same page in another tab. `printed`: what stands on paper in its place.
 */
export const keepingForm = (given: {
  chrome: Chrome
  action: string
  label: string
  body: Html
  printed: Html
}): Html =>
  html`<div class="tl-printed">${given.printed}</div><div data-tl-keeps class="tl-no-print"><p class="govuk-hint tl-keeps" role="status" data-tl-keeps-said>Each button saves what is typed.</p>
${form({
  chrome: given.chrome,
  action: given.action,
  label: given.label,
  body: html`<input type="hidden" name="sitting" value="${newId()}"><input type="hidden" name="turn" value="1">
${given.body}`,
})}</div>`

/**
 * What a page that saved itself is answered: what stands in its fields now with their marks, and whether texts wait to be put together. Nobody
 * sees it; the page takes the marks over (keeps.js). Boxes to tick have an empty field before them, which is the one that is compared.
 */
export const keptForm = (parts: readonly Pick<Part, 'id' | 'kind'>[], texts: Texts, isClashed: boolean): Html =>
  html`<!doctype html><html lang="en"><head><title>Saved</title></head><body><div data-tl-keeps>${isClashed && html`<p data-tl-clash>Something else was saved here meanwhile: both texts are kept.</p>`}<form>${parts.map(
    ({ id, kind }) =>
      html`<input type="hidden" name="was-${id}" value="${markOf(texts.get(id) ?? '')}"><textarea name="${id}">${kind === 'since' ? '' : (texts.get(id) ?? '')}</textarea>`,
  )}</form></div></body></html>`

export const saveButtons = (...more: readonly Html[]): Html =>
  html`<div class="govuk-button-group">${button({ text: 'Save', name: 'do', value: 'save' })}${more}</div>`

export const secondButton = (text: string, value: string): Html =>
  button({ text, name: 'do', value, look: 'secondary' })

const labelOf = (parts: readonly Part[], id: string): string => parts.find((part) => part.id === id)?.label ?? 'A field'

/** Two texts of one field side by side, to be put together. Nothing of either is lost whatever is chosen. */
export const clashView = (clashes: readonly Clash[], parts: readonly Part[], now: (part: string) => string): Html =>
  html`${clashes.map(
    ({ clashId, part, stoodBy, typed, typedBy, at }) => html`<section class="tl-clash" data-tl-clash>
<h2 class="govuk-heading-m" id="clash-${clashId}">${labelOf(parts, part)}: two texts</h2>
<p class="govuk-body">Something else was saved here while this was being typed. Both texts are kept until you choose.</p>
<div class="tl-clash__both">
<div><h3 class="govuk-heading-s">What stands there, by ${stoodBy}</h3>${insetText(html`<span class="tl-pre-line">${now(part) || 'Nothing'}</span>`)}</div>
<div><h3 class="govuk-heading-s">What ${typedBy} typed, ${whenInWords(at)}</h3>${insetText(html`<span class="tl-pre-line">${typed}</span>`)}</div>
</div>
<div class="govuk-button-group">${secondButton('Keep what stands there', `settle stood ${clashId}`)}${secondButton('Use what was typed', `settle typed ${clashId}`)}${secondButton('Put one after the other', `settle both ${clashId}`)}</div>
</section>`,
  )}`
