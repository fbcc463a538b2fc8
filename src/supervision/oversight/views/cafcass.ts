import { type Day, inWords } from '../../../platform/day.ts'
import { button, dateInput, form, insetText, textarea, typedDate } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { addressOf, type Dispute, disputeLevelTitles } from '../model.ts'
import type { Errors, Typed } from '../rules/typed.ts'
import { typedDay } from './decision-form.ts'

/** On every page of a dispute, at whatever step it is. */
export const neverHeldBack = html`A reviewing officer may refer a child’s case to Cafcass at any time. The steps of a dispute never hold that back, and nobody’s leave is needed (Children Act 1989, section 25B(3); IRO Handbook, chapter 6).`

export const cafcassView = (given: {
  chrome: Chrome
  child: { childId: string }
  dispute: Dispute | null
  typed: Typed
  errors: Errors
  id: string
  today: Day
}): Html => {
  const { chrome, child, dispute, typed, errors, id, today } = given
  const step = dispute?.steps.at(-1)
  const day = (name: string) => (`${name}-day` in typed ? typedDay(typed, name) : typedDate(today))
  return html`${insetText(neverHeldBack)}
${
  dispute && step
    ? html`<p class="govuk-body">It stands with the dispute raised on ${inWords(dispute.raisedOn)}, which is at this step now: ${disputeLevelTitles[step.level].toLowerCase()}. The dispute goes on.</p>`
    : html`<p class="govuk-body">No dispute is open for this child. None is needed.</p>`
}
${form({
  chrome,
  action: addressOf(child.childId).cafcass,
  body: html`<input type="hidden" name="id" value="${id}">
${textarea({ name: 'why', label: 'Why the case is referred', rows: 4, value: typed.why ?? '', error: errors.why })}
${dateInput({ name: 'decided', legend: 'When you decided', value: day('decided'), error: errors.decided })}
${dateInput({ name: 'referred', legend: 'When it was referred', hint: 'The day it went to Cafcass', value: day('referred'), error: errors.referred })}
${button({ text: 'Record the referral' })}`,
})}`
}
