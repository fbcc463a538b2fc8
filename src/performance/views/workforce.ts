import { trendChart } from '../../platform/charts/trend.ts'
import { inWords } from '../../platform/day.ts'
import { table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { GatheredWorkforce } from '../pages/workforce-gathered.ts'
import { groupInWords, groupKey } from '../rules/asked.ts'
import type { Group } from '../rules/groups.ts'
import { apartInWords, apartOf } from '../rules/one-worker.ts'
import { liveOn } from '../rules/period.ts'
import { valueInWords } from '../rules/words.ts'
import { byMonth, isOfGroup, type WorkforceId } from '../rules/workforce.ts'
import { standardAddress, workforceAddress } from './addresses.ts'
import { figureCell, monthInWords, valueIn } from './parts.ts'
import { englandCell } from './scorecard.ts'
import { aboveInWords, distributions } from './workforce-caseloads.ts'

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
  if (provable[0]!.shown && cell !== undefined && cell.figure === null && cell.apart === null) return html`<span class="tl-quiet">Withheld: few people</span>` // biome-ignore format: short
  return figureCell({ standard, group, lists, question: liveOn(on), provable: provable[0]!, cell })
}

const unallocatedIn = (given: GatheredWorkforce, team?: string | null): { readonly open: number; readonly unallocated: number } => {
  const some = given.allocation.filter((one) => team === undefined || one.team === team)
  return some.reduce((sum, one) => ({ open: sum.open + one.open, unallocated: sum.unallocated + one.unallocated }), { open: 0, unallocated: 0 })
} // biome-ignore format: one sum

const summary = (given: GatheredWorkforce): Html => {
  const { standards, group, counts, caseloads, lists, workers } = given
  const { open, unallocated } = unallocatedIn(given)
  const isTold = counts || (group.kind === 'authority' && (unallocated === 0 || unallocated > 5))
  const link = (may: boolean, href: string, words: string): Html | string =>
    may ? html` <a class="govuk-link tl-no-print" href="${href}">${words}</a>` : ''
  const [first, ...rest] = standards.map((standard) => [
    html`<a class="govuk-link" href="${standardAddress(standard.id, group)}">${short[standard.id as WorkforceId]}</a>`,
    said(given, standard, group),
    englandCell(standard, given.comparisons.get(standard.id) ?? []),
  ])
  const query = new URLSearchParams({ of: groupKey(group) })
  const above = [
    'Above the ceiling of their role',
    html`<strong class="tl-figure">${aboveInWords(given, group, caseloads)}</strong>${link(workers, `/performance/workforce/workers?${query}`, 'Caseloads by worker')}`,
    html`<span class="tl-quiet">Not counted nationally</span>`,
  ]
  const without = [
    'Children without a worker',
    isTold
      ? html`<strong class="tl-figure">${unallocated.toLocaleString('en-GB')}</strong>${link(lists && unallocated > 0, '/performance/workforce/unallocated', 'Which')}<br>of ${open.toLocaleString('en-GB')} with something open, as the newest returns say`
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
  html`<p class="govuk-body-s">Ceilings in force for a full post: ${ceilings['social-worker']} children for a social worker, ${ceilings['newly-qualified']} for a newly qualified social worker, ${ceilings.adviser} young people for a personal adviser. <a class="govuk-link tl-no-print" href="/performance/limits${sets ? '/caseload-avg' : ''}">${sets ? 'Set ceilings, with day and reason' : 'All limits'}</a></p>`

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

/** Average caseloads as they were frozen; what a later return says of a caseload was not so before. */
const averages = ({ averages: frozen, months, counts, apart, group }: GatheredWorkforce): Html => {
  if (!counts) return html``
  const why = apartOf(apart.average, group)
  if (why !== null) return html`<p class="govuk-body">${apartInWords[why]}.</p>`
  const values = byMonth(
    months.map(({ to }) => to),
    frozen,
  )
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return html`<p class="govuk-body">Average caseload: a return tells caseloads as at its own day only, so that months can be compared when they were frozen. Fewer than two are.</p>` // biome-ignore format: one sentence
  const written = (value: number): string => valueInWords('count', value)
  return trendChart({
    id: 'caseload-over',
    title: 'Average caseload, as each month was frozen',
    description: `Average caseload: from ${written(known[0]!)} to ${written(known.at(-1)!)}, as each month was frozen.`,
    written,
    labels: months.map(({ to }) => monthInWords(to)),
    series: [{ name: 'Average caseload', values }],
    holds: [0],
  })
}

const teams = (given: GatheredWorkforce): Html => {
  const { group, standards, now, caseloads, counts, allocation, authority, places } = given
  const isOf = isOfGroup(group, places)
  const named = now.cells.filter((cell) => cell.group.kind === 'team').map((cell) => cell.group.name)
  const held = [...caseloads, ...allocation].map(({ team }) => team ?? '')
  // In alphabetical order, never by a figure; those of no team last.
  const names = [...new Set([...named, ...held])]
    .filter((name) => isOf(name === '' ? null : name))
    .toSorted((one, other) => (one === '' || other === '' ? (one === '' ? 1 : -1) : one.localeCompare(other, 'en-GB')))
  if (names.length === 0) return html``
  const rows = names.map((name) => {
    const team: Group = { kind: 'team', name }
    const own = caseloads.filter((one) => (one.team ?? '') === name)
    const { unallocated } = unallocatedIn(given, name === '' ? null : name)
    return [
      html`<a class="govuk-link" href="${workforceAddress(team)}">${groupInWords(team, authority)}</a>`,
      ...(counts ? [aboveInWords(given, team, own), String(unallocated)] : []),
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

/** Who does the work: caseloads against the ceiling, who comes and goes, and what that means for children. No worker is named here. */
export const workforceView = (
  given: GatheredWorkforce,
): Html => html`<h2 class="govuk-heading-m">As things stand on ${inWords(given.on)}</h2>
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
${averages(given)}`
