import { type Day, inWords } from '../../platform/day.ts'
import { tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Delivery, deliveryRatings, type Impact, impactRatings, type LineFields } from '../model.ts'
import { currentDue, isOnTrackButLate, latenessInWords, latenessOf } from '../rules/lateness.ts'

const deliveryTag = (delivery: Delivery): Html => tag(deliveryRatings[delivery].text, deliveryRatings[delivery].tag)

type Dates = Pick<LineFields, 'due' | 'revisedDue' | 'delivery'>

/** The chosen rating, and a question where the calendar speaks against it. */
export const deliveryWords = (line: Dates, today: Day): Html =>
  html`${deliveryTag(line.delivery)}${
    isOnTrackButLate(line, today) &&
    html`<br><span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">Past its due date: is it still on track?</span>`
  }`

export const impactTag = (impact: Impact, reopened: boolean): Html =>
  reopened ? tag('Reopened: evidence is old', 'orange') : tag(impactRatings[impact].text, impactRatings[impact].tag)

/** The date that counts, the original beside a revised one, and how late the line is today. */
export const dueWords = (line: Dates, today: Day): Html => {
  const due = currentDue(line)
  const lateness = latenessOf(line, today)
  const words = latenessInWords(lateness)
  return html`${due && inWords(due)}${
    line.revisedDue &&
    line.due &&
    html`<br><span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">Original date ${inWords(line.due)}</span>`
  }${
    words !== '' &&
    (lateness.state === 'late'
      ? html`<br><strong class="govuk-!-font-size-16">${words}</strong>`
      : html`${due && html`<br>`}<span class="govuk-!-font-size-16">${words}</span>`)
  }`
}
