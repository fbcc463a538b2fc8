import { inWords, todayInEngland } from '../../../platform/day.ts'
import { button, form, insetText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { addressOf, type Manager, type RiskChange } from '../model.ts'
import { decisionForm, type FormParts } from './decision-form.ts'

export const decideView = (given: {
  chrome: Chrome
  childId: string
  parts: FormParts
  given: { managers: readonly Manager[]; risks: readonly RiskChange[] }
  id: string
  next: string
  draftOf: Date | null
}): Html => {
  const { chrome, childId, parts, id, next, draftOf } = given
  const action = addressOf(childId).decide
  return html`${
    draftOf === null
      ? html``
      : html`${insetText(html`This is what you saved on ${inWords(todayInEngland(draftOf))}. It counts when you record it.`)}${form(
          {
            chrome,
            action,
            label: 'Draft',
            body: html`<input type="hidden" name="do" value="drop-draft">${button({ text: 'Begin anew without it', look: 'secondary' })}`,
          },
        )}`
  }
<p class="govuk-body">It goes to the child’s record by the queue for the case system. A decision that nothing changes is one too.</p>
${form({
  chrome,
  action,
  body: html`<input type="hidden" name="id" value="${id}"><input type="hidden" name="next" value="${next}">
${decisionForm(parts, given.given)}
<div class="govuk-button-group">${button({ text: 'Record the decision' })}
${button({ text: 'Save for later', look: 'secondary', name: 'do', value: 'draft' })}</div>`,
})}`
}
