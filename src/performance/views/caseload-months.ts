import { trendChart } from '../../platform/charts/trend.ts'
import { inWords } from '../../platform/day.ts'
import { table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { CaseloadMonth, CaseloadMonths } from '../pages/caseload-months.ts'
import { groupInWords, groupKey } from '../rules/asked.ts'
import type { Group } from '../rules/groups.ts'
import { apartInWords } from '../rules/one-worker.ts'
import { numberInWords, valueInWords } from '../rules/words.ts'
import { monthInWords } from './parts.ts'

const written = (value: number): string => valueInWords('count', value)

/** Why there is no average; null: there is. */
export const missingInWords = ({ list, apart, withheld, perSize, perWorker }: CaseloadMonth): string | null => {
  if (list === null) return 'Not recorded'
  if (apart !== null) return apartInWords[apart]
  if (withheld) return 'Withheld: few people'
  return perSize === null && perWorker === null ? 'Nobody held children' : null
}

const numeric = (text: string) => ({ text, numeric: true })
const said = (value: number | null, words: (value: number) => string = numberInWords) => numeric(value === null ? 'Not told' : words(value)) // biome-ignore format: short

const monthsTable = (lines: readonly CaseloadMonth[]): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Average caseload by month">${table({
    caption: 'Average caseload by month',
    captionSize: 's',
    firstCellIsHeader: true,
    classes: 'tl-figures tl-table-even',
    head: ['Month', 'List as at', numeric('Children'), numeric('Workers'), numeric('For each worker'), numeric('Full-time equivalents'), numeric('For each full-time equivalent')],
    rows: lines.toReversed().map((one) => {
      const missing = missingInWords(one)
      const list = one.list === null ? 'None' : inWords(one.list)
      if (missing !== null) return [monthInWords(one.monthEnd), list, ...Array.from({ length: 4 }, () => numeric('')), numeric(missing)]
      return [monthInWords(one.monthEnd), list, said(one.children), said(one.workers), said(one.perWorker, written), said(one.size), said(one.perSize, written)]
    }),
  })}</div>` // biome-ignore format: a table

const monthsByTeam = 12

const teamsTable = ({ months, lines }: CaseloadMonths, authority: string): Html => {
  const shown = months.slice(-monthsByTeam)
  const teams = Map.groupBy(lines.filter(({ group }) => group.kind === 'team'), ({ group }) => group.name) // biome-ignore format: short
  const told = shown.filter((month) => lines.some((one) => one.monthEnd === month && one.list !== null))
  if (teams.size === 0 || told.length === 0) return html``
  const names = [...teams.keys()].toSorted((one, other) => (one === '' || other === '' ? (one === '' ? 1 : -1) : one.localeCompare(other, 'en-GB'))) // biome-ignore format: short
  return html`<section class="tl-landscape"><div class="tl-scroll" tabindex="0" role="region" aria-label="Average caseload by team and month">${table({
    caption: 'By team in alphabetical order: children for each full-time equivalent, and for each worker',
    captionSize: 's',
    firstCellIsHeader: true,
    classes: 'tl-figures tl-table-even',
    head: ['Team', ...told.map(monthInWords)],
    rows: names.map((name) => [
      groupInWords({ kind: 'team', name }, authority),
      ...told.map((month) => {
        const one = teams.get(name)!.find(({ monthEnd }) => monthEnd === month)!
        const missing = missingInWords(one)
        if (missing !== null) return html`<span class="tl-quiet">${missing}</span>`
        return html`${one.perSize === null ? 'Size not told' : html`<strong class="tl-figure">${written(one.perSize)}</strong>`}${one.perWorker === null ? '' : html`<br>${written(one.perWorker)} a worker`}`
      }),
    ]),
  })}</div></section>`
} // biome-ignore format: a table

/** Average caseload of a group by month, as a drawing and a table; of every team beside. Each month as its own list told it. */
export const caseloadMonthsView = (given: CaseloadMonths, group: Group, authority: string, csv: string): Html => {
  const all = given.lines.filter((one) => one.group.kind === group.kind && one.group.name === group.name)
  // Before the first list there is nothing but months that are not recorded.
  const own = all.slice(Math.max(0, all.findIndex(({ list }) => list !== null)))
  const told = own.filter(({ perSize, perWorker }) => perSize !== null || perWorker !== null)
  const [first, last] = [told[0], told.at(-1)]
  const link = html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${csv}">Average caseloads by month and team as a spreadsheet (CSV)</a></p>`
  const why = html`<p class="govuk-body">A list of posts tells how many children each social worker holds on its own day, so each month is as the newest list of that month told it. Months without a list are not recorded${own.length < all.length ? `, and none of before ${monthInWords(own[0]!.monthEnd)} is loaded` : ''}: what a later list says is not put into the past. Personal advisers are counted apart.</p>`
  const apart = own.find((one) => one.apart !== null)?.apart ?? null
  if (first === undefined || last === undefined) return html`${why}<p class="govuk-body">${apart === null ? 'No list of these months is loaded.' : `${apartInWords[apart]}.`}</p>${teamsTable(given, authority)}${link}`
  const series = ([['For each full-time equivalent', 'perSize'], ['For each worker', 'perWorker']] as const)
    .map(([name, value]) => ({ name, values: own.map((one) => one[value]) }))
    .filter(({ values }) => values.some((value) => value !== null))
  const ends = (value: 'perSize' | 'perWorker', words: string): readonly string[] =>
    first[value] === null || last[value] === null ? [] : [`${words} from ${written(first[value])} in ${monthInWords(first.monthEnd)} to ${written(last[value])} in ${monthInWords(last.monthEnd)}`]
  const chart = told.length < 2 ? html`<p class="govuk-body">One month is told so far, too few to draw.</p>` : trendChart({
    id: 'caseload-by-month',
    title: 'Average caseload by month',
    description: `${groupInWords(group, authority)}: children ${[...ends('perSize', 'for each full-time equivalent'), ...ends('perWorker', 'for each worker')].join('; ')}.`,
    written,
    labels: own.map(({ monthEnd }) => monthInWords(monthEnd)),
    series: series.map((one) => ({ ...one, name: one.name === 'For each worker' ? 'For a worker' : 'For a full post' })),
    missing: own.map(missingInWords),
    holds: [0],
    tableBelow: true,
  })
  return html`${why}${chart}${monthsTable(own)}${teamsTable(given, authority)}${link}`
} // biome-ignore format: a chart

export const caseloadsCsv = (group: Group): string => {
  const of = groupKey(group)
  return `/performance/workforce/caseloads.csv${of === '' ? '' : `?${new URLSearchParams({ of })}`}`
}
