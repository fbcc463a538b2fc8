import { areaTitle } from '../../children/standards/areas.ts'
import { addMonths, type Day, inWords, todayInEngland } from '../../platform/day.ts'
import { button, details, filterForm, select, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Figure } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import type { Edition, ToldFigure } from '../records/members-editions.ts'
import type { Target } from '../records/settings.ts'
import { type Comparison, comparisonIn } from '../rules/comparisons.ts'
import { monthInWords } from '../rules/months.ts'
import { lastOfMonth } from '../rules/period.ts'
import { comparable, directionTold } from '../rules/told-words.ts'
import { membersAddress } from './members-address.ts'
import { comparisonCell, keptBack, toldCell } from './members-parts.ts'
import { directionCell } from './parts.ts'
import { targetCell } from './scorecard.ts'

export type MembersGiven = {
  readonly editions: readonly Edition[]
  readonly edition: Edition
  readonly standards: readonly Standard[]
  /** Of the edition and of those before it. */
  readonly told: readonly ToldFigure[]
  readonly targets: readonly Target[]
  readonly comparisons: ReadonlyMap<string, readonly Comparison[]>
  /** By standard, for those who may see true counts; null: they may not. */
  readonly counts: ReadonlyMap<string, Figure> | null
}

const ofAuthority = ({ told }: MembersGiven, standard: string, monthEnd: Day | undefined): ToldFigure | undefined =>
  told.find((one) => one.standard === standard && one.monthEnd === monthEnd && one.locality === null)

const monthBefore = ({ editions, edition }: MembersGiven): Edition | undefined =>
  editions.find(({ monthEnd }) => monthEnd < edition.monthEnd)

const row = (given: MembersGiven, standard: Standard, isCompared: { neighbours: boolean; region: boolean }) => {
  const { edition, targets, comparisons, counts } = given
  const now = ofAuthority(given, standard.id, edition.monthEnd)!
  const before = ofAuthority(given, standard.id, monthBefore(given)?.monthEnd)
  const yearAgo = ofAuthority(given, standard.id, lastOfMonth(addMonths(edition.monthEnd, -12)))
  const some = comparisons.get(standard.id) ?? []
  const target = targets.find((one) => one.standard === standard.id)
  const compared = (of: 'england' | 'statistical-neighbours' | 'region') => comparisonCell(standard, now.view, comparisonIn(some, of)) // biome-ignore format: short
  const moved = directionTold(standard.goodIs, standard.unit, before?.told, now.told)
  return [
    html`<a class="govuk-link" href="${membersAddress(edition.monthEnd, standard.id)}">${standard.title}</a>`,
    toldCell(standard, now, counts?.get(standard.id)),
    moved === null ? html`<span class="tl-quiet">${before === undefined ? 'Nothing before' : 'Cannot be told'}</span>` : directionCell(moved),
    toldCell(standard, yearAgo),
    targetCell(standard, target, comparable(now.told)),
    compared('england'),
    ...(isCompared.neighbours ? [compared('statistical-neighbours')] : []),
    ...(isCompared.region ? [compared('region')] : []),
  ]
} // biome-ignore format: a cell a line

const areaPart = (given: MembersGiven, area: string, some: readonly Standard[]): Html => {
  const { edition, comparisons } = given
  const holds = (of: Comparison['geography']): boolean =>
    [...comparisons.values()].some((all) => all.some(({ geography }) => geography === of))
  const isCompared = { neighbours: holds('statistical-neighbours'), region: holds('region') }
  const before = monthBefore(given)
  const head = [
    'What is measured',
    monthInWords(edition.monthEnd),
    before === undefined ? 'Since the month before' : `Since ${monthInWords(before.monthEnd)}`,
    'A year before',
    'Target',
    'England',
    ...(isCompared.neighbours ? ['Statistical neighbours'] : []),
    ...(isCompared.region ? ['Region'] : []),
  ]
  return html`<section class="tl-landscape"><h2 class="govuk-heading-m" id="${area}">${areaTitle(area)}</h2>
<div class="tl-scroll" tabindex="0" role="region" aria-label="${areaTitle(area)}">${table({
    caption: areaTitle(area),
    hideCaption: true,
    firstCellIsHeader: true,
    classes: 'tl-figures',
    head,
    rows: some.map((one) => row(given, one, isCompared)),
  })}</div></section>`
}

const monthForm = ({ editions, edition }: MembersGiven): Html =>
  filterForm({
    action: '/performance/members',
    label: 'Month',
    body: html`<div class="tl-filters">${select({
      name: 'month',
      label: 'Month',
      value: edition.monthEnd.slice(0, 7),
      items: editions.map(({ monthEnd }) => ({ value: monthEnd.slice(0, 7), text: monthInWords(monthEnd) })),
    })}${button({ text: 'Show', look: 'secondary' })}</div>`,
  })

/** When it was frozen and published, and how old its data was. */
export const editionInWords = ({ monthEnd, publishedAt, publishedBy, dataAsAt }: Edition): string =>
  `Figures of ${monthInWords(monthEnd)}${dataAsAt === null ? '' : `, from data as at ${inWords(dataAsAt)}`}. Published on ${inWords(todayInEngland(publishedAt))} by ${publishedBy}.`

/** Every figure of one published month, by area, in plain words. */
export const membersView = (given: MembersGiven): Html => {
  const { edition, standards, counts } = given
  const told = standards.filter(({ id }) => ofAuthority(given, id, edition.monthEnd) !== undefined)
  const areas = Map.groupBy(told, ({ area }) => area)
  return html`${monthForm(given)}
<p class="govuk-body">${editionInWords(edition)}</p>
${counts === null ? '' : html`<p class="govuk-body">You may see true counts. They are marked, and members and partners do not see them.</p>`}
${details({ summary: 'How small numbers are kept back', content: keptBack })}
<nav aria-label="Contents" class="tl-no-print"><h2 class="govuk-heading-s">Contents</h2><ul class="govuk-list tl-columns">${[...areas].map(([area, some]) => html`<li><a class="govuk-link" href="#${area}">${areaTitle(area)}</a> (${some.length})</li>`)}</ul></nav>
${[...areas].map(([area, some]) => areaPart(given, area, some))}
<p class="govuk-body tl-no-print"><a class="govuk-link" href="/performance/members.csv">All published months as a spreadsheet (CSV)</a></p>`
}
