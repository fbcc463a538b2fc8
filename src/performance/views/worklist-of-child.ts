import { addDays, type Day, inWords } from '../../platform/day.ts'
import { table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { WaitingForChild } from '../records/worklist-of-child.ts'
import { forbiddenFor } from '../rules/alert-lateness.ts'
import { heldUntil } from '../rules/held-until.ts'
import { daysInWords } from '../rules/worklist.ts'

/** More than these are told by their number. */
const most = 12

const notPermitted = ({ opens, lateBy, title }: WaitingForChild): readonly (Html | string)[] => {
  const { long, since } = forbiddenFor(opens, addDays(opens, lateBy))
  return [
    html`Now<br>${tag('Not permitted', 'red')}`,
    html`<strong>${title}</strong><br>${since}`,
    html`<strong>${long}</strong>`,
  ]
}

const row = ({ due, title, lateBy, unknown, first }: WaitingForChild): readonly (Html | string)[] => [
  due === null ? 'Cannot be told' : inWords(due),
  html`${unknown === null ? title : `${title}: ${unknown}`}${first === 'urgent' && html` ${tag('Urgent', 'red')}`}`,
  due === null ? 'Find out' : lateBy > 0 ? html`<strong>${daysInWords(lateBy)}</strong>` : 'Not late',
]

/** What practice standards wait for, on the child's page. */
export const workOfChildView = (work: readonly WaitingForChild[], ofReturn: Day | null): Html | null => {
  if (work.length === 0 || ofReturn === null) return null
  const more = work.length - most
  return html`${table({
    caption: 'What is late and what is due next for this child',
    hideCaption: true,
    head: ['Due', 'What must be done', 'Late by'],
    rows: work.slice(0, most).map((one) => (one.first === 'forbidden' ? notPermitted(one) : row(one))),
  })}
${more > 0 && html`<p class="govuk-body">And ${more} more, due later or open without a day.</p>`}
<p class="govuk-body govuk-!-font-size-16">As far as the loaded data tells: ${heldUntil(
    ofReturn,
    work.map(({ asAt }) => asAt),
  )}. Up to three months ahead.</p>`
}
