import { trendChart } from '../../platform/charts/trend.ts'
import { inWords, todayInEngland } from '../../platform/day.ts'
import { type SummaryRow, summaryList, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { ToldFigure } from '../records/members-editions.ts'
import { comparisonIn, mayCompare } from '../rules/comparisons.ts'
import { monthInWords } from '../rules/months.ts'
import { comparable, toldInWords } from '../rules/told-words.ts'
import { valueInWords } from '../rules/words.ts'
import { editionInWords, exactOf, type MembersGiven, sinceCell, withdrawnPart, yearBefore } from './members.ts'
import { comparisonCell, keptBack, timeInWords, toldCell } from './members-parts.ts'
import { monthInWords as shortMonth } from './parts.ts'
import { publishedBeside } from './published-beside.ts'
import { targetCell } from './scorecard.ts'

export type MembersStandardGiven = MembersGiven & {
  readonly standard: Standard
  readonly neighbours: readonly string[]
  /** What was written for members about the month. */
  readonly commentary: readonly { readonly text: string; readonly by: string; readonly at: Date }[]
}

const better = {
  high: 'A higher figure is better.',
  low: 'A lower figure is better.',
  none: 'Neither a higher nor a lower figure is better by itself.',
} as const

const views = {
  live: 'How things stood on the last day of the month. What is open and late counts as not met.',
  completed: 'What was finished, or fell due, in the quarter.',
} as const

const meaning = ({ standard }: MembersStandardGiven, view: ToldFigure['view']): Html =>
  html`<h2 class="govuk-heading-m">What this means</h2>
<p class="govuk-body">${standard.asks} ${better[standard.goodIs ?? 'none']}</p>
${summaryList({
  rows: [
    { key: 'Counted', value: standard.numerator },
    { key: standard.counting.is === 'share' ? 'Of' : 'From', value: standard.denominator },
    { key: 'When', value: views[view] },
    { key: 'Where it comes from', value: `${standard.basis}: ${standard.source.title}, ${standard.source.where}` },
  ],
})}`

const figures = (given: MembersStandardGiven, mine: readonly ToldFigure[]): Html => {
  const { standard, edition, comparisons, targets } = given
  const [now, before] = mine
  if (now === undefined)
    return html`<p class="govuk-body">Nothing of this was published for ${monthInWords(edition.monthEnd)}.</p>`
  const some = comparisons.get(standard.id) ?? []
  const compared = (['england', 'statistical-neighbours', 'region'] as const).flatMap((of): SummaryRow[] => {
    const found = comparisonIn(some, of)
    return found === null ? [] : [{ key: found.name, value: comparisonCell(standard, now.view, found) }]
  })
  const rows: SummaryRow[] = [
    { key: timeInWords(now), value: toldCell(standard, now, exactOf(given, now)) },
    ...(before === undefined ? [] : [{ key: `Since ${timeInWords(before)}`, value: sinceCell(standard, now, before) }]),
    { key: 'A year before', value: toldCell(standard, yearBefore(mine, now)) },
    { key: 'Target', value: targetCell(standard, targets.find((one) => one.standard === standard.id), comparable(now.told)) },
    ...compared,
  ] // biome-ignore format: a row each
  return summaryList({ rows })
}

const trend = ({ standard, targets, comparisons }: MembersStandardGiven, mine: readonly ToldFigure[]): Html => {
  const months = mine.toReversed()
  const values = months.map(({ told }) => comparable(told))
  const known = values.filter((value) => value !== null)
  const words = months.map(({ told }) => toldInWords(standard.unit, told))
  const title = mine[0]?.view === 'completed' ? 'Quarter by quarter, each by its last month' : 'Month by month'
  if (mine.every(({ told }) => told.says === 'few' || told.says === 'none'))
    return mine.length < 2
      ? html``
      : html`<h2 class="govuk-heading-m">${title}</h2><p class="govuk-body">Too few cases to tell, each time since ${timeInWords(mine.at(-1)!)}.</p>`
  if (known.length < 2)
    return months.length < 2
      ? html``
      : html`<h2 class="govuk-heading-m">${title}</h2>${table({
          caption: title,
          hideCaption: true,
          firstCellIsHeader: true,
          head: ['When', 'Figure'],
          rows: months.map((one, at) => [timeInWords(one), words[at]!]),
        })}`
  const written = (value: number): string => valueInWords(standard.unit, value)
  const target = targets.find((one) => one.standard === standard.id)?.value ?? null
  const england = comparisonIn(comparisons.get(standard.id) ?? [], 'england')
  const isCompared = england !== null && mayCompare(standard, mine[0]!.view)
  return html`<h2 class="govuk-heading-m">${title}</h2>${trendChart({
    id: 'months',
    title,
    description: `From ${written(known[0]!)} to ${written(known.at(-1)!)} between ${timeInWords(months[values.indexOf(known[0]!)]!)} and ${timeInWords(months[values.lastIndexOf(known.at(-1)!)]!)}.${known.length < values.length ? ' Where the line stops the figure is kept back, or told as “or more”.' : ''}`,
    written,
    labels: months.map(({ monthEnd }) => shortMonth(monthEnd)),
    series: [{ name: 'Authority', values }],
    levels: [
      ...(target === null ? [] : [{ name: 'Target', value: target }]),
      ...(isCompared ? [{ name: 'England', value: england.value }] : []),
    ],
    missing: words,
    holds: standard.unit === '%' ? [0, 1] : [0],
  })}`
}

const localities = ({ standard, told }: MembersStandardGiven, now: ToldFigure): Html => {
  const some = told.filter(({ locality, monthEnd }) => locality !== null && monthEnd === now.monthEnd)
  if (some.length === 0)
    return html`<h2 class="govuk-heading-m">By locality</h2><p class="govuk-body">Not told of ${timeInWords(now)}: in at least one locality, or in the whole authority, the numbers are small.</p>`
  return html`<h2 class="govuk-heading-m">By locality</h2>${table({
    caption: 'By locality, in alphabetical order',
    hideCaption: true,
    firstCellIsHeader: true,
    classes: 'tl-figures tl-table-even',
    head: ['Locality', timeInWords(now)],
    rows: some
      .toSorted((one, other) => one.locality!.localeCompare(other.locality!, 'en-GB'))
      .map((one) => [one.locality === '' ? 'No locality recorded' : one.locality!, toldCell(standard, one)]),
  })}`
}

/** One standard for members: the figure, what it means, how it went and what it is compared with. */
export const membersStandardView = (given: MembersStandardGiven): Html => {
  const mine = given.told.filter((one) => one.standard === given.standard.id && one.locality === null)
  const view = mine[0]?.view ?? 'completed'
  return html`<p class="govuk-body">${editionInWords(given.edition)}</p>
${withdrawnPart(given.edition)}
${figures(given, mine)}
${given.commentary.map(({ text, by, at }) => html`<h2 class="govuk-heading-m">Commentary</h2><p class="govuk-body tl-pre-line">${text}</p><p class="govuk-body-s">${by}, ${inWords(todayInEngland(at))}</p>`)}
${meaning(given, view)}
${trend(given, mine)}
${mine[0] === undefined ? '' : localities(given, mine[0])}
${publishedBeside({ standard: given.standard, comparisons: given.comparisons.get(given.standard.id) ?? [], neighbours: given.neighbours })}
<h2 class="govuk-heading-m">How small numbers are kept back</h2>
${keptBack}`
}
