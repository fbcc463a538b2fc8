import { inWords } from '../../platform/day.ts'
import { details, type SummaryRow, summaryList } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { GatheredStandard } from '../pages/standard-gathered.ts'
import { directionOf } from '../rules/direction.ts'
import { completedIn, liveOn } from '../rules/period.ts'
import { needInWords } from '../rules/provable.ts'
import { directionCell, figureCell, monthHeading, valueIn } from './parts.ts'
import { publishedBeside } from './published-beside.ts'
import { englandCell, targetCell } from './scorecard.ts'
import { cellAt, isToldBefore } from './standard-cell.ts'
import { distribution, funnel, trends } from './standard-charts.ts'
import { groupsPart, longestInWords } from './standard-groups.ts'
import { movesPart } from './standard-moves.ts'
import { traitsPart } from './standard-traits.ts'

const theFigure = (given: GatheredStandard): Html => {
  const { standard, group, span, lists, target } = given
  const month = span.months[0]!
  const [now, before] = [valueIn(cellAt(given, 0)), valueIn(cellAt(given, 1))]
  const isTold = isToldBefore(given) && now !== null && before !== null
  const said = (at: number, question: Parameters<typeof figureCell>[0]['question']): Html =>
    figureCell({ standard, group, lists, question, ...cellAt(given, at) })
  const rows: SummaryRow[] = [
    { key: `As things stand on ${inWords(span.on)}`, value: said(0, liveOn(span.on)) },
    {
      key: `Since ${inWords(span.before)}`,
      value: html`${directionCell(isTold ? directionOf(standard.goodIs, standard.unit, before, now) : null)} <a class="govuk-link tl-no-print" href="#moved">Why it moved</a>`,
    },
    { key: monthHeading([standard], month.to), value: said(2, completedIn(month)) },
    { key: 'Target of the year', value: targetCell(standard, target, now) },
    { key: 'England', value: englandCell(standard, given.comparisons) },
  ]
  const longest = longestInWords(given)
  return html`${summaryList({ rows: longest === null ? rows : [...rows, { key: 'Waiting longest', value: longest }] })}`
}

/** What others published, each beside what was completed here in the same period. */
const publishedPart = ({ standard, group, lists, comparisons, inPeriods, neighbours }: GatheredStandard): Html =>
  publishedBeside({
    standard,
    comparisons,
    neighbours,
    ours: comparisons.map(({ from, to }) => {
      const at = inPeriods.questions.findIndex((one) => one.view === 'completed' && one.from === from && one.to === to)
      return figureCell({
        standard,
        group,
        lists,
        question: inPeriods.questions[at]!,
        provable: inPeriods.standards[0]!.provable[at]!,
        cell: inPeriods.cells.find(({ question }) => question === at),
      })
    }),
  })

const ways = {
  high: 'A higher figure is better.',
  low: 'A lower figure is better.',
  none: 'Neither a higher nor a lower figure is better by itself.',
} as const
const certainty = { verified: '', known: ' (from memory of the text, not checked against it)', unsure: ' (not certain)' } as const // biome-ignore format: short

const definition = (given: GatheredStandard): Html => {
  const { standard, limits } = given
  const { source, basis, basisFor = {} } = standard
  const whys = [...new Set([0, 2].map((at) => cellAt(given, at).provable.why).filter((why) => why !== null))]
  const rows: SummaryRow[] = [
    { key: 'What it asks', value: standard.asks },
    { key: 'Counted', value: standard.numerator },
    { key: standard.counting.is === 'share' ? 'Of' : 'From', value: standard.denominator },
    { key: 'Which way is better', value: ways[standard.goodIs ?? 'none'] },
    {
      key: 'Basis',
      value: [basis, ...Object.entries(basisFor).map(([who, what]) => `${who}: ${what}`)].join('; '),
    },
    {
      key: 'Source',
      value: html`${source.title}: ${source.where}${certainty[source.confidence]}.${source.note === undefined ? '' : html`<br>${source.note}`}`,
    },
    ...(limits.length === 0
      ? []
      : [
          {
            key: 'Limits in force',
            value: html`${limits.map(({ setting, value }, at) => html`${at > 0 ? html`<br>` : ''}${setting.title}: ${value} ${setting.unit}${value === setting.default ? '' : ` (law or guidance: ${setting.default})`}`)}`,
          },
        ]),
    {
      key: 'What can be proven',
      value:
        whys.length === 0
          ? 'What is loaded tells all that is asked.'
          : html`${whys.map((why, at) => html`${at > 0 ? html`<br>` : ''}${why}`)}`,
    },
  ]
  return summaryList({ rows })
}

/** Of what is recorded here alone: told as it stands today, and how old the rest is that it looks at. */
const ownDay = ({ recordedHere, span }: GatheredStandard): Html | null => {
  if (recordedHere === null) return null
  const { besides } = recordedHere
  return html`<p class="govuk-body">Everything that this standard needs is recorded in Throughline, so it is told as it stands today, ${inWords(span.on)}, and not as at the newest return.${besides.length > 0 && html` What it looks at besides is as old as the loads that tell it: ${besides.map(needInWords).join(', ').toLowerCase()}.`}</p>`
}

/** One standard: its figure, who waits longest, why it moved, how it went over two years, and how it is counted. `meaning`: what was written about it and what it serves. */
export const standardView = (given: GatheredStandard, meaning: Html, byMonth: Html | null = null): Html => {
  const isRecorded = given.ofGroup.standards[0]!.provable.some(({ recorded }) => recorded)
  if (!isRecorded) return html`${definition(given)}${meaning}`
  return html`<p class="govuk-body-l">${given.standard.asks}</p>
${ownDay(given)}
${theFigure(given)}
${given.lists && given.standard.subject === 'child' ? html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/performance/standards/${given.standard.id}/reconcile">Compare with the list behind a figure of another tool</a></p>` : ''}
<div class="tl-print-open">${details({ summary: 'What is counted, from where, and what can be proven', content: definition(given) })}</div>
${meaning}
${groupsPart(given)}
${movesPart(given)}
${byMonth ?? trends(given)}
${publishedPart(given)}
${funnel(given)}
${distribution(given)}
${traitsPart(given)}`
}
