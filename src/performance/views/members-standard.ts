import { trendChart } from '../../platform/charts/trend.ts'
import { addMonths } from '../../platform/day.ts'
import { type SummaryRow, summaryList, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { ToldFigure } from '../records/members-editions.ts'
import { comparisonIn, mayCompare } from '../rules/comparisons.ts'
import { monthInWords } from '../rules/months.ts'
import { lastOfMonth } from '../rules/period.ts'
import { comparable, directionTold, toldInWords } from '../rules/told-words.ts'
import { valueInWords } from '../rules/words.ts'
import { editionInWords, type MembersGiven } from './members.ts'
import { comparisonCell, keptBack, toldCell } from './members-parts.ts'
import { directionCell, monthInWords as shortMonth } from './parts.ts'
import { publishedBeside } from './published-beside.ts'
import { targetCell } from './scorecard.ts'

export type MembersStandardGiven = MembersGiven & {
  readonly standard: Standard
  readonly neighbours: readonly string[]
}

const better = {
  high: 'A higher figure is better.',
  low: 'A lower figure is better.',
  none: 'Neither a higher nor a lower figure is better by itself.',
} as const

const views = {
  live: 'How things stood on the last day of the month. What is open and late counts as not met.',
  completed: 'What was finished, or fell due, in the month.',
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
  const { standard, edition, comparisons, counts, targets } = given
  const at = (monthEnd: string) => mine.find((one) => one.monthEnd === monthEnd)
  const now = at(edition.monthEnd)
  if (now === undefined)
    return html`<p class="govuk-body">Nothing of this was published for ${monthInWords(edition.monthEnd)}.</p>`
  const before = mine.find(({ monthEnd }) => monthEnd < edition.monthEnd)
  const moved = directionTold(standard.goodIs, standard.unit, before?.told, now.told)
  const some = comparisons.get(standard.id) ?? []
  const compared = (['england', 'statistical-neighbours', 'region'] as const).flatMap((of): SummaryRow[] => {
    const found = comparisonIn(some, of)
    return found === null ? [] : [{ key: found.name, value: comparisonCell(standard, now.view, found) }]
  })
  const rows: SummaryRow[] = [
    { key: monthInWords(edition.monthEnd), value: toldCell(standard, now, counts?.get(standard.id)) },
    ...(before === undefined
      ? []
      : [{ key: `Since ${monthInWords(before.monthEnd)}`, value: moved === null ? 'Cannot be told: one of the two is kept back.' : directionCell(moved) }]),
    { key: 'A year before', value: toldCell(standard, at(lastOfMonth(addMonths(edition.monthEnd, -12)))) },
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
  const title = 'Month by month'
  if (known.length < 2)
    return months.length < 2
      ? html``
      : html`<h2 class="govuk-heading-m">${title}</h2>${table({
          caption: title,
          hideCaption: true,
          firstCellIsHeader: true,
          head: ['Month', 'Figure'],
          rows: months.map(({ monthEnd }, at) => [monthInWords(monthEnd), words[at]!]),
        })}`
  const written = (value: number): string => valueInWords(standard.unit, value)
  const target = targets.find((one) => one.standard === standard.id)?.value ?? null
  const england = comparisonIn(comparisons.get(standard.id) ?? [], 'england')
  const isCompared = england !== null && mayCompare(standard, mine[0]!.view)
  return html`<h2 class="govuk-heading-m">${title}</h2>${trendChart({
    id: 'months',
    title,
    description: `From ${written(known[0]!)} to ${written(known.at(-1)!)} between ${monthInWords(months[values.indexOf(known[0]!)]!.monthEnd)} and ${monthInWords(months[values.lastIndexOf(known.at(-1)!)]!.monthEnd)}.${known.length < values.length ? ' Where the line stops the figure is kept back, or told as “or more”.' : ''}`,
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

const localities = ({ standard, told, edition }: MembersStandardGiven): Html => {
  const some = told.filter(({ locality, monthEnd }) => locality !== null && monthEnd === edition.monthEnd)
  if (some.length === 0)
    return html`<h2 class="govuk-heading-m">By locality</h2><p class="govuk-body">Not told for this month: in at least one locality, or in the whole authority, the numbers are small.</p>`
  return html`<h2 class="govuk-heading-m">By locality</h2>${table({
    caption: 'By locality, in alphabetical order',
    hideCaption: true,
    firstCellIsHeader: true,
    classes: 'tl-figures tl-table-even',
    head: ['Locality', monthInWords(edition.monthEnd)],
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
${figures(given, mine)}
${meaning(given, view)}
${trend(given, mine)}
${mine.some(({ monthEnd }) => monthEnd === given.edition.monthEnd) ? localities(given) : ''}
${publishedBeside({ standard: given.standard, comparisons: given.comparisons.get(given.standard.id) ?? [], neighbours: given.neighbours })}
<h2 class="govuk-heading-m">How small numbers are kept back</h2>
${keptBack}`
}
