import { type Html, html } from '../../../platform/views/html.ts'
import type { Fault } from '../rules/faults.ts'
import { chronologyAddress } from './parts.ts'

const anchor = (childId: string, fault: Fault): string =>
  fault.at === '' && fault.entries[0]
    ? `${chronologyAddress(childId)}#entry-${fault.entries[0]}`
    : chronologyAddress(childId, fault.at)

/** What is missing, each with what to do. Nothing where nothing is. */
export const faultList = (childId: string, faults: readonly Fault[], level: 2 | 3 = 2): Html | null =>
  faults.length === 0
    ? null
    : html`<section class="tl-faults tl-no-print" aria-labelledby="faults">
${level === 2 ? html`<h2 class="govuk-heading-m" id="faults">What is missing</h2>` : html`<h3 class="govuk-heading-s" id="faults">What is missing</h3>`}
<ul class="govuk-list govuk-list--bullet">${faults.map(
        (fault) =>
          html`<li>${fault.text} <a class="govuk-link" href="${anchor(childId, fault)}">${fault.todo}</a>.</li>`,
      )}</ul>
</section>`
