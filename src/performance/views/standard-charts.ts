import { barChart } from '../../platform/charts/bars.ts'
import { funnelChart, type Group as Point } from '../../platform/charts/funnel.ts'
import { trendChart } from '../../platform/charts/trend.ts'
import { inWords } from '../../platform/day.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { limitsOf } from '../../standards/chance.ts'
import { isAtDate, type Question } from '../../standards/figure.ts'
import type { GatheredStandard } from '../pages/standard-gathered.ts'
import { binsOf } from '../rules/bins.ts'
import { comparisonIn, mayCompare } from '../rules/comparisons.ts'
import { apartInWords } from '../rules/one-worker.ts'
import { numberInWords, valueInWords } from '../rules/words.ts'
import { monthInWords, valueIn } from './parts.ts'
import { cellAt, isToldBefore } from './standard-cell.ts'

const levelsOf = ({ standard, target, comparisons }: GatheredStandard, view: Question['view']) => {
  const england = mayCompare(standard, view) ? comparisonIn(comparisons, 'england')?.value : undefined
  return [
    ...(target === undefined || target.value === null ? [] : [{ name: 'Target', value: target.value }]),
    ...(england === undefined ? [] : [{ name: 'England', value: england }]),
  ]
}

/** What a table says of a month without a value. */
const missingAt = ({ cell, provable }: ReturnType<typeof cellAt>): string | null => {
  if (!provable.shown) return 'Not told'
  return cell === undefined || cell.apart === null ? null : apartInWords[cell.apart]
}

const trend = (given: GatheredStandard, id: 'completed' | 'stood', title: string, first: number): Html => {
  const { standard, span } = given
  const months = span.months.toReversed()
  const at = (place: number) => cellAt(given, first + months.length - 1 - place)
  const values = months.map((_, place) => valueIn(at(place)))
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return html`<p class="govuk-body">${title}: there are too few months with cases to draw.</p>`
  const written = (value: number): string => valueInWords(standard.unit, value)
  const partly = months.findLast((_, place) => values[place] !== null && !at(place).provable.provable)
  return html`${trendChart({
    id,
    title,
    description: `${title}: from ${written(known[0]!)} to ${written(known.at(-1)!)} between ${monthInWords(months[values.indexOf(known[0]!)]!.to)} and ${monthInWords(months[values.lastIndexOf(known.at(-1)!)]!.to)}; the lowest was ${written(Math.min(...known))}, the highest ${written(Math.max(...known))}.`,
    written,
    labels: months.map(({ to }) => monthInWords(to)),
    series: [{ name: given.group.kind === 'authority' ? 'Authority' : 'This group', values }],
    missing: months.map((_, place) => missingAt(at(place))),
    levels: levelsOf(given, id === 'completed' ? 'completed' : 'live'),
    holds: standard.unit === '%' ? [0, 1] : [0],
  })}${partly === undefined ? '' : html`<p class="govuk-body-s">Up to ${monthInWords(partly.to)} in part: ${at(months.indexOf(partly)).provable.why}</p>`}`
}

/** Two years by month: what was completed, and how things stood at each month’s end. Two charts, since the two are never mixed. */
export const trends = (given: GatheredStandard): Html => {
  const { length } = given.span.months
  return html`<h2 class="govuk-heading-m">Over two years</h2>
${
  // Of a measure at a date nothing is completed: both would say the same.
  isAtDate(given.standard.counting)
    ? null
    : html`<h3 class="govuk-heading-s">Completed in each month</h3>${trend(given, 'completed', 'Completed in each month', 2)}`
}
<h3 class="govuk-heading-s">As things stood at the end of each month</h3>${
    isToldBefore(given)
      ? trend(given, 'stood', 'As things stood at the end of each month', 2 + length)
      : html`<p class="govuk-body">This cannot be told: of each child the latest is told only.</p>`
  }`
}

const notes = ['Far lower than chance alone explains', 'Lower than chance explains in 19 of 20 groups'] as const
const higher = ['Far higher than chance alone explains', 'Higher than chance explains in 19 of 20 groups'] as const
const [warns, alarms] = [0.05, 0.002]

const noteOf = (share: number, size: number, value: number): string | null => {
  const [inner, outer] = [limitsOf(share, size, warns), limitsOf(share, size, alarms)]
  if (value < outer.low) return notes[0]
  if (value > outer.high) return higher[0]
  if (value < inner.low) return notes[1]
  return value > inner.high ? higher[1] : null
}

/** Teams against chance: shares only, as things stand. */
export const funnel = ({ standard, parts, span }: GatheredStandard): Html => {
  if (standard.counting.is !== 'share') return html``
  const all = parts.cells.filter(({ group, question }) => group.kind === 'team' && question === 0)
  const teams = all.flatMap(({ group, figure }) =>
    group.name !== '' && figure !== null && figure.denominator > 0 ? [{ name: group.name, figure }] : [],
  )
  const isShort = all.some(({ group, figure }) => group.name === '' || figure === null)
  const [met, counted] = teams.reduce(([above, below], { figure }) => [above + figure.numerator, below + figure.denominator], [0, 0]) // biome-ignore format: one sum
  if (teams.length < 3 || met === 0 || met === counted) return html``
  const share = met! / counted!
  const most = Math.max(...teams.map(({ figure }) => Math.round(figure.denominator)))
  const sizes = [...new Set(Array.from({ length: 40 }, (_, at) => Math.max(1, Math.round((most * (at + 1)) / 40))))]
  const limits = (outside: number) => sizes.map((size) => ({ size, ...limitsOf(share, size, outside) }))
  const groups: readonly Point[] = teams.map(({ name, figure }) => ({
    name,
    size: figure.denominator,
    value: figure.value!,
    note: noteOf(share, Math.round(figure.denominator), figure.value!),
  }))
  const apart = groups.filter(({ note }) => note !== null).map(({ name }) => name)
  return html`<h2 class="govuk-heading-m">Teams against chance</h2>${funnelChart({
    id: 'funnel',
    title: 'Teams by how many cases they have, and their share',
    description: `As things stand on ${inWords(span.on)}. All teams together: ${valueInWords('%', share)} (${numberInWords(met!)} of ${numberInWords(counted!)})${isShort ? ', without cases that name no team and teams that are not shown, so that the figure of the whole authority is another' : ''}. ${apart.length === 0 ? 'Every team lies within what chance alone explains.' : `Further off than chance explains in 19 of 20: ${apart.join(', ')}.`} Chance alone puts 19 of 20 teams between the inner lines, and nearly all between the outer ones.`,
    written: (value) => valueInWords('%', value),
    groups,
    overall: share,
    inner: limits(warns),
    outer: limits(alarms),
  })}`
}

/** How long it took, and not only whether it was in time. */
export const distribution = ({ standard, spread, span }: GatheredStandard): Html => {
  const bins = binsOf(spread)
  if (bins.length < 2) return html``
  const isMeasured = standard.counting.is !== 'share' && standard.counting.is !== 'count'
  const inDays = !isMeasured || standard.unit === 'days'
  const what = inDays ? 'Days' : 'Measured'
  const hasLate = bins.some(({ late }) => late)
  const middle = spread.reduce((sum, { count }) => sum + count, 0) / 2
  let seen = 0
  const median = spread.find(({ count }) => {
    seen += count
    return seen >= middle
  })!.days
  return html`<h2 class="govuk-heading-m">${inDays ? 'How long it took' : 'How the cases are spread'}</h2>${barChart({
    id: 'spread',
    title: inDays ? 'Cases by how many days they took' : 'Cases by what they come to',
    description: `Of the cases that count on ${inWords(span.on)}${inDays ? ' and are done' : ''}, half ${inDays ? `took ${median === 1 ? '1 day' : `${median} days`}` : `come to ${valueInWords(standard.unit, median)}`} or fewer.${hasLate ? ' Where every case of a bar was late the bar is hatched.' : ''}`,
    written: (value) => value.toLocaleString('en-GB'),
    heading: what,
    bars: bins.map(({ label, count, late }) => ({ label, value: count, after: late })),
  })}`
}
