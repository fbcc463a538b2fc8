import { inWords, todayInEngland } from '../../platform/day.ts'
import { button, form, input, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { WriteBack } from './model.ts'

type Listed = Omit<WriteBack, 'body'>

export const writeBackAddress = (childId: string, id = ''): string =>
  `/children/${childId}/case-system${id === '' ? '' : `/${id}`}`

const dayOf = (at: Date): string => inWords(todayInEngland(at))

const state = (one: Listed): Html => {
  if (one.filedAt)
    return html`${tag('Filed', 'green')}<br>by ${one.filedBy} on ${dayOf(one.filedAt)}${one.filedReference && html`<br>${one.filedReference}`}${one.withdrawnReason && html`<br>${one.withdrawnReason} afterwards`}`
  if (one.withdrawnReason) return html`${tag('Withdrawn', 'grey')}<br>${one.withdrawnReason}`
  return one.replacedAt ? html`${tag('Replaced', 'grey')}<br>by a newer edition` : tag('Waits', 'yellow')
}

export const writeBackTable = (list: readonly Listed[]): Html =>
  list.length === 0
    ? html`<p class="govuk-body">Nothing waits to be filed. What you complete here for the case record, such as a chronology, is listed on this page until someone has filed it.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Texts for the case system">${table({
        caption: 'Texts for the case system',
        hideCaption: true,
        head: ['Text', 'Made', 'State'],
        rows: list.map((one) => [
          html`<a class="govuk-link" href="${writeBackAddress(one.childId, one.id)}">${one.title}</a><br>edition ${one.edition}`,
          html`${dayOf(one.madeAt)}<br>by ${one.madeBy}`,
          state(one),
        ]),
      })}</div>`

export const filedForm = (chrome: Chrome, one: WriteBack, typed: string, error: string | null): Html => {
  if (one.withdrawnReason && !one.filedAt)
    return html`<p class="govuk-body"><strong>${one.withdrawnReason}.</strong> This text is not to be filed.</p>`
  if (one.replacedAt && !one.filedAt)
    return html`<p class="govuk-body"><strong>A newer edition took its place.</strong> This one is not to be filed.</p>`
  const action = writeBackAddress(one.childId, one.id)
  if (one.filedAt)
    return html`<p class="govuk-body">Filed by ${one.filedBy} on ${dayOf(one.filedAt)}${one.filedReference && html`: ${one.filedReference}`}.</p>
${one.withdrawnReason && html`<p class="govuk-body"><strong>${one.withdrawnReason} afterwards.</strong> A new text comes when it is complete again: file that one in its place.</p>`}
${form({
  chrome,
  action,
  body: html`<input type="hidden" name="do" value="take-back">${button({ text: one.replacedAt ? 'It was not filed after all' : 'It was not filed: put it back in the queue', look: 'secondary' })}`,
})}`
  return form({
    chrome,
    action,
    body: html`<input type="hidden" name="do" value="filed">
${input({
  name: 'reference',
  label: 'Where it stands in the case system (optional)',
  hint: 'For example the document’s number. At most 200 characters.',
  value: typed,
  error,
  width: 20,
})}
${button({ text: 'I have filed it' })}`,
  })
}
