import type { Served } from '../../access/slice.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { SetVersion } from '../rules/diagnostic-set.ts'

type Given = { readonly served: readonly Served[]; readonly sets: readonly SetVersion[]; readonly standard: string }

const quotation = ({ text, where, href }: Served['findings'][number]): Html =>
  html`<blockquote class="govuk-inset-text govuk-!-margin-top-1 govuk-!-margin-bottom-2"><p class="govuk-body govuk-!-margin-bottom-1">“${text}”</p>
<p class="govuk-hint govuk-!-margin-bottom-0">${href === null ? where : html`<a class="govuk-link" href="${href}">${where}</a>`}</p></blockquote>`

const line = ({ text, href, plan, why, state, findings }: Served): Html => html`<div class="tl-serves">
<h3 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href="${href}">${text}</a></h3>
<p class="govuk-body-s govuk-!-margin-bottom-1">${plan}. ${state}</p>
<p class="govuk-body govuk-!-margin-bottom-1">Why it measures the line: ${why}</p>
${findings.length === 0 ? html`<p class="govuk-body-s">The line answers no finding.</p>` : html`<p class="govuk-body govuk-!-margin-bottom-1">${findings.length === 1 ? 'It answers this finding:' : `It answers these ${findings.length} findings:`}</p>${findings.map(quotation)}`}
</div>`

const inSets = ({ sets, standard }: Given): Html =>
  sets.length === 0
    ? html``
    : html`<p class="govuk-body">Chosen for ${sets.map((set, at) => {
        const why = set.standards.find((one) => one.standard === standard)?.why ?? ''
        return html`${at > 0 ? '; ' : ''}<a class="govuk-link" href="/performance/sets/${set.setId}">${set.title}</a> (${set.forWhom}): ${why}`
      })}</p>`

/** Up from a figure: the lines of plans that it measures and the findings that they answer, and the sets that hold it. */
export const servesView = (given: Given): Html => html`<h2 class="govuk-heading-m" id="serves">What it serves</h2>
${inSets(given)}
${given.served.length === 0 ? html`<p class="govuk-body">No line of an improvement plan that you may see names this standard as its measure.</p>` : given.served.map(line)}`
