import { inWords } from '../../platform/day.ts'
import { table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { isAtDate } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import type { Comparison } from '../rules/comparisons.ts'
import { periodInWords } from '../rules/published-period.ts'
import { valueInWords } from '../rules/words.ts'

type Given = {
  readonly standard: Standard
  readonly comparisons: readonly Comparison[]
  readonly neighbours: readonly string[]
  /** What was completed here in the period of each, in their order; left out for those who see published months only. */
  readonly ours?: readonly Html[]
}

/** What others published for a standard, each with its period and source. Nothing where nothing is held. */
export const publishedBeside = ({ standard, comparisons, neighbours, ours }: Given): Html => {
  if (comparisons.length === 0) return html``
  return html`<h2 class="govuk-heading-m" id="published">Published elsewhere</h2>
<p class="govuk-body">National figures count what was completed in the period named, or how things stood on a day. They compare with the same here only, and not with how things stand today.</p>
<div class="tl-scroll" tabindex="0" role="region" aria-label="Published elsewhere">${table({
    caption: 'Published elsewhere',
    hideCaption: true,
    firstCellIsHeader: true,
    head: [
      'Of',
      { text: 'Published', numeric: true },
      'Period',
      ...(ours === undefined
        ? []
        : [isAtDate(standard.counting) ? 'Here at the end of that period' : 'Completed here in that period']),
      'Source',
    ],
    rows: comparisons.map((one, at) => [
      one.name,
      { text: valueInWords(standard.unit, one.value), numeric: true },
      periodInWords(one),
      ...(ours === undefined ? [] : [ours[at]!]),
      html`${one.source}${one.publishedOn === null ? '' : `, published ${inWords(one.publishedOn)}`}${one.but === null ? '' : html`<br><span class="tl-quiet">${one.but}</span>`}`,
    ]),
  })}</div>
${neighbours.length === 0 ? '' : html`<p class="govuk-body-s">Statistical neighbours are the authorities most like this one: ${neighbours.join(', ')}.</p>`}`
}
