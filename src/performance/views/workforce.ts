import { trendChart } from '../../platform/charts/trend.ts'
import { inWords } from '../../platform/day.ts'
import { select, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { GatheredWorkforce } from '../pages/workforce-gathered.ts'
import { groupInWords, groupKey } from '../rules/asked.ts'
import type { Group } from '../rules/groups.ts'
import { liveOn } from '../rules/period.ts'
import { valueInWords } from '../rules/words.ts'
import { isOfGroup, type WorkforceId } from '../rules/workforce.ts'
import { standardAddress, workforceAddress } from './addresses.ts'
import { caseloadMonthsView, caseloadsCsv } from './caseload-months.ts'
import { figureCell, monthInWords, valueIn } from './parts.ts'
import { englandCell } from './scorecard.ts'
import { aboveInWords, distributions, reviewersApart } from './workforce-caseloads.ts'

const short: Readonly<Record<WorkforceId, string>> = {
  'caseload-avg': 'Average caseload',
  'agency-rate': 'Agency',
  'vacancy-rate': 'Vacant',
  'turnover-rate': 'Left in the last 12 months',
  'sw-3plus': 'Children with three or more social workers in the year',
}

/** For the end of a line, where there is room for two words. */
const inChart: Readonly<Record<WorkforceId, string>> = {
  ...short,
  'vacancy-rate': 'Vacant posts',
  'turnover-rate': 'Turnover',
  'sw-3plus': 'Three or more',
}

const said = (given: GatheredWorkforce, standard: Standard, group: Group): Html => {
  const { now, on, lists } = given
  const cell = now.cells.find((one) => one.standard === standard.id && one.group.kind === group.kind && one.group.name === group.name) // biome-ignore format: one search
  const { provable } = now.standards.find((one) => one.standard.id === standard.id)!
  if (given.earlier !== null && given.notTold.has(standard.id)) return html`<span class="tl-quiet">Not recorded</span>`
  if (provable[0]!.shown && cell !== undefined && cell.figure === null && cell.apart === null) return html`<span class="tl-quiet">Withheld: few people</span>` // biome-ignore format: short
  return figureCell({ standard, group, lists, question: liveOn(on), provable: provable[0]!, cell })
}

/** Null: not told as at an earlier day. */
const unallocatedIn = (given: GatheredWorkforce, team?: string | null): { readonly open: number; readonly unallocated: number } | null => {
  if (given.allocation === null) return null
  const some = given.allocation.filter((one) => team === undefined || one.team === team)
  return some.reduce((sum, one) => ({ open: sum.open + one.open, unallocated: sum.unallocated + one.unallocated }), { open: 0, unallocated: 0 })
} // biome-ignore format: one sum

const summary = (given: GatheredWorkforce): Html => {
  const { standards, group, counts, caseloads, lists, workers } = given
  const told = unallocatedIn(given)
  const link = (may: boolean, href: string, words: string): Html | string =>
    may ? html` <a class="govuk-link tl-no-print" href="${href}">${words}</a>` : ''
  const [first, ...rest] = standards.map((standard) => [
    html`<a class="govuk-link" href="${standardAddress(standard.id, group)}">${short[standard.id as WorkforceId]}</a>`,
    said(given, standard, group),
    englandCell(standard, given.comparisons.get(standard.id) ?? []),
  ])
  const query = new URLSearchParams({ of: groupKey(group), ...(given.earlier && { on: given.earlier }) })
  const above = [
    'Above the ceiling of their role',
    html`<strong class="tl-figure">${aboveInWords(given, group, caseloads)}</strong>${link(workers, `/performance/workforce/workers?${query}`, 'Caseloads by worker')}`,
    html`<span class="tl-quiet">Not counted nationally</span>`,
  ]
  const without = [
    'Children without a worker',
    told === null
      ? html`<span class="tl-quiet">Not recorded: returns tell it as at their own day</span>`
      : counts || (group.kind === 'authority' && (told.unallocated === 0 || told.unallocated > 5))
        ? html`<strong class="tl-figure">${told.unallocated.toLocaleString('en-GB')}</strong>${link(lists && told.unallocated > 0, '/performance/workforce/unallocated', 'Which')}<br>of ${told.open.toLocaleString('en-GB')} with something open, as the newest returns say`
        : html`<span class="tl-quiet">Withheld: few children</span>`,
    html`<span class="tl-quiet">Not counted nationally</span>`,
  ]
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="As things stand">${table({
    caption: 'As things stand',
    hideCaption: true,
    firstCellIsHeader: true,
    classes: 'tl-figures tl-table-even',
    head: ['Measure', groupInWords(group, given.authority), 'England'],
    rows: [first!, ...(counts ? [above] : []), without, ...rest],
  })}</div>`
}

const ceilingsPart = ({ ceilings, sets }: GatheredWorkforce): Html =>
  html`<p class="govuk-body-s">Ceilings in force for a full post: ${ceilings['social-worker']} children for a social worker, ${ceilings['newly-qualified']} for a newly qualified social worker, ${ceilings.adviser} young people for a personal adviser. ${reviewersApart} <a class="govuk-link tl-no-print" href="/performance/limits${sets ? '/caseload-avg' : ''}">${sets ? 'Set ceilings, with day and reason' : 'All limits'}</a></p>`

const trendOf = (given: GatheredWorkforce, id: string, title: string, ids: readonly WorkforceId[]): Html => {
  const { over, months } = given
  const series = ids.flatMap((one) => {
    const scored = over.standards.find(({ standard }) => standard.id === one)!
    const values = months.map((_, question) =>
      valueIn({
        provable: scored.provable[question]!,
        cell: over.cells.find((cell) => cell.standard === one && cell.question === question),
      }),
    )
    return values.some((value) => value !== null) ? [{ name: inChart[one], values }] : []
  })
  const written = (value: number): string => valueInWords('%', value)
  if (series.length === 0) return html`<p class="govuk-body">${title}: there is nothing to draw.</p>`
  const first = (values: readonly (number | null)[]): number => values.find((value) => value !== null)!
  const last = (values: readonly (number | null)[]): number => values.findLast((value) => value !== null)!
  return trendChart({
    id,
    title,
    description: `${series.map(({ name, values }) => `${name}: from ${written(first(values))} to ${written(last(values))}`).join('; ')}. At the end of each month up to ${monthInWords(months.at(-1)!.to)}.`,
    written,
    labels: months.map(({ to }) => monthInWords(to)),
    series,
    holds: [0],
  })
}

const teams = (given: GatheredWorkforce): Html => {
  const { group, standards, now, caseloads, counts, allocation, authority, places } = given
  const isOf = isOfGroup(group, places)
  const named = now.cells.filter((cell) => cell.group.kind === 'team').map((cell) => cell.group.name)
  const held = [...caseloads, ...(allocation ?? [])].map(({ team }) => team ?? '')
  // In alphabetical order, never by a figure; those of no team last.
  const names = [...new Set([...named, ...held])]
    .filter((name) => isOf(name === '' ? null : name))
    .toSorted((one, other) => (one === '' || other === '' ? (one === '' ? 1 : -1) : one.localeCompare(other, 'en-GB')))
  if (names.length === 0) return html``
  const rows = names.map((name) => {
    const team: Group = { kind: 'team', name }
    const own = caseloads.filter((one) => (one.team ?? '') === name)
    const without = unallocatedIn(given, name === '' ? null : name)
    return [
      html`<a class="govuk-link" href="${workforceAddress(team, given.earlier)}">${groupInWords(team, authority)}</a>`,
      ...(counts
        ? [aboveInWords(given, team, own), without === null ? 'Not recorded' : String(without.unallocated)]
        : []),
      ...standards.map((standard) => said(given, standard, team)),
    ]
  })
  return html`<section class="tl-landscape"><h2 class="govuk-heading-m">By team</h2>
<div class="tl-scroll" tabindex="0" role="region" aria-label="By team">${table({
    caption: 'Teams in alphabetical order, as things stand',
    captionSize: 's',
    firstCellIsHeader: true,
    classes: 'tl-figures tl-table-even',
    head: [
      'Team',
      ...(counts ? ['Above the ceiling', 'Children without a worker'] : []),
      ...standards.map(({ id }) => short[id as WorkforceId]),
    ],
    rows,
  })}</div></section>`
}

/** What an earlier day is told by, and the way back. */
const asAtEarlier = ({ earlier, group, standards }: GatheredWorkforce): Html => {
  const query = new URLSearchParams({ standard: standards.map(({ id }) => id).join(','), by: 'team', view: 'live', ...(earlier && { on: earlier }) })
  const csv = html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/performance/figures.csv?${String(query)}">These figures by team as a spreadsheet (CSV)</a></p>`
  if (earlier === null) return csv
  return html`<p class="govuk-body">Caseloads are as the list of posts of that month told them; agency, vacancy and turnover by the days of posts as they are known now. Teams belong where they belong now. What no record reaches back to is not recorded. <a class="govuk-link tl-no-print" href="${workforceAddress(group)}">The workforce now</a></p>${csv}`
} // biome-ignore format: one address

/** Now, or the end of a month. */
export const dayChooser = ({ days, earlier }: GatheredWorkforce): Html =>
  select({
    name: 'on',
    label: 'As at',
    value: earlier ?? '',
    items: [{ value: '', text: 'Now' }, ...days.map((day) => ({ value: day, text: inWords(day) }))],
  })

/** Who does the work: caseloads against the ceiling, who comes and goes, and what that means for children. No worker is named here. */
export const workforceView = (
  given: GatheredWorkforce,
): Html => html`<h2 class="govuk-heading-m">As things ${given.earlier === null ? 'stand' : 'stood'} on ${inWords(given.on)}</h2>
${asAtEarlier(given)}
${summary(given)}
${ceilingsPart(given)}
${teams(given)}
${distributions(given)}
<h2 class="govuk-heading-m">Over twelve months</h2>
<h3 class="govuk-heading-s">Agency, vacancy and turnover</h3>
${trendOf(given, 'staffing', 'Agency, vacancy and turnover at the end of each month', ['agency-rate', 'vacancy-rate', 'turnover-rate'])}
<h3 class="govuk-heading-s">Children with three or more social workers</h3>
${trendOf(given, 'workers-in-year', 'Children in care with three or more social workers in the year', ['sw-3plus'])}
<h3 class="govuk-heading-s">Average caseload</h3>
${caseloadMonthsView(given.averages, given.group, given.authority, caseloadsCsv(given.group))}`
