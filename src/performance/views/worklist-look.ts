import { table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { worklistAddress } from '../rules/worklist.ts'
import type { WorklistGiven } from './worklist-rows.ts'

/** Measures at a date have no due day: how many are on the worse side today, by the list that they lead to. */
export const toLookAt = ({ asked, ground, work }: WorklistGiven): Html | null => {
  const counts = new Map(work.counts.map(({ standard, look }) => [standard, look]))
  const some = ground.standards.filter(({ id }) => work.chosen.includes(id) && (counts.get(id) ?? 0) > 0)
  if (some.length === 0) return null
  return html`<section aria-labelledby="look"><h2 class="govuk-heading-m" id="look">Measures at a date: children to look at</h2>
<p class="govuk-body">These say how things stand today and have no due day. Open a number to see which children it is about.</p>
${table({
  caption: 'Measures at a date, with how many children to look at',
  hideCaption: true,
  head: ['Measure', 'To look at', 'What can be done'],
  rows: some.map(({ id, title, lookAt }) => [
    html`<a class="govuk-link" href="/performance/standards/${id}">${title}</a>`,
    html`<a class="govuk-link" href="${worklistAddress({ whose: asked.whose, what: id, when: 'look' })}">${counts.get(id)!.toLocaleString('en-GB')}<span class="govuk-visually-hidden"> to look at: ${title}</span></a>`,
    lookAt ?? '',
  ]),
})}</section>`
}
