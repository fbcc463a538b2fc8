import { areaTitle } from '../../children/standards/areas.ts'
import { addMonths, inWords, todayInEngland } from '../../platform/day.ts'
import { button, details, filterForm, insetText, select, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { Edition, ToldFigure, TrueCount } from '../records/members-editions.ts'
import type { Target } from '../records/settings.ts'
import { type Comparison, comparisonIn } from '../rules/comparisons.ts'
import { monthInWords } from '../rules/months.ts'
import { lastOfMonth } from '../rules/period.ts'
import type { Geography } from '../rules/published-typed.ts'
import { comparable, directionTold } from '../rules/told-words.ts'
import { membersAddress } from './members-address.ts'
import { comparisonCell, type Exact, keptBack, timeInWords, toldCell } from './members-parts.ts'
import { directionCell } from './parts.ts'
import { targetCell } from './scorecard.ts'

export type MembersGiven = {
  readonly editions: readonly Edition[]
  readonly edition: Edition
  /** Whoever publishes reads a withdrawn month still, and withdraws one. */
  readonly mayPublish: boolean
  readonly standards: readonly Standard[]
  /** Of the edition and of those before it. */
  readonly told: readonly ToldFigure[]
  readonly targets: readonly Target[]
  readonly comparisons: ReadonlyMap<string, readonly Comparison[]>
  /** For those who may see true counts; null: they may not. */
  readonly counts: readonly TrueCount[] | null
}

/** What was told of the authority up to a month, the newest first: of some standards a figure a month, of others a quarter. */
const toldOfAuthority = ({ told }: MembersGiven, standard: string): readonly ToldFigure[] =>
  told.filter((one) => one.standard === standard && one.locality === null)

export const exactOf = ({ counts }: MembersGiven, { standard, monthEnd }: ToldFigure): Exact | undefined =>
  counts?.find((one) => one.standard === standard && one.monthEnd === monthEnd)

/** The figure of the same time a year before. */
export const yearBefore = (mine: readonly ToldFigure[], { monthEnd }: ToldFigure): ToldFigure | undefined =>
  mine.find((one) => one.monthEnd === lastOfMonth(addMonths(monthEnd, -12)))

/** In words why there is no direction, or the direction. */
export const sinceCell = (standard: Standard, now: ToldFigure, before: ToldFigure | undefined): Html => {
  if (before === undefined) return html`<span class="tl-quiet">Nothing before</span>`
  const moved = directionTold(standard.goodIs, standard.unit, before.told, now.told)
  return moved === null ? html`<span class="tl-quiet">Cannot be told</span>` : directionCell(moved)
}

/** "October 2026" where all figures of a table are of one time; else no time, and each figure names its own. */
const oneTimeOf = (figures: readonly ToldFigure[]): string | null => {
  const [first, ...others] = new Set(figures.map(timeInWords))
  return first !== undefined && others.length === 0 ? first : null
}

type Column = {
  readonly head: string
  readonly cell: (standard: Standard, now: ToldFigure, mine: readonly ToldFigure[]) => Html
}

const columnsOf = (
  given: MembersGiven,
  some: readonly Standard[],
  told: ReadonlyMap<string, readonly ToldFigure[]>,
): readonly Column[] => {
  const { targets, comparisons } = given
  const oneTime = oneTimeOf(some.map(({ id }) => told.get(id)![0]!))
  const targetOf = (id: string) => targets.find((one) => one.standard === id)
  const compared = (geography: Geography, head: string): readonly Column[] => {
    const holds = some.some(({ id }) => comparisonIn(comparisons.get(id) ?? [], geography) !== null)
    return holds ? [{ head, cell: (standard, now) => comparisonCell(standard, now.view, comparisonIn(comparisons.get(standard.id) ?? [], geography)) }] : []
  }
  return [
    { head: oneTime ?? 'Newest figure', cell: (standard, now) => toldCell(standard, now, exactOf(given, now), oneTime === null ? timeInWords(now) : null) },
    { head: 'Since the time before', cell: (standard, now, mine) => sinceCell(standard, now, mine[1]) },
    ...(some.some(({ id }) => yearBefore(told.get(id)!, told.get(id)![0]!) !== undefined)
      ? [{ head: 'A year before', cell: (standard: Standard, now: ToldFigure, mine: readonly ToldFigure[]) => toldCell(standard, yearBefore(mine, now)) }]
      : []),
    ...(some.some(({ id }) => targetOf(id) !== undefined)
      ? [{ head: 'Target', cell: (standard: Standard, now: ToldFigure) => targetCell(standard, targetOf(standard.id), comparable(now.told)) }]
      : []),
    ...compared('england', 'England'),
    ...compared('statistical-neighbours', 'Statistical neighbours'),
    ...compared('region', 'Region'),
  ]
} // biome-ignore format: a column a line

const linkTo = ({ edition }: MembersGiven, { id, title }: Standard): Html =>
  html`<a class="govuk-link" href="${membersAddress(edition.monthEnd, id)}">${title}</a>`

const isTooFew = ({ told: { says } }: ToldFigure): boolean => says === 'few' || says === 'none'

const areaPart = (given: MembersGiven, area: string, some: readonly Standard[]): Html => {
  const mine = new Map(some.map(({ id }) => [id, toldOfAuthority(given, id)]))
  // Whoever may see true counts sees those of what is too few as well.
  const rows = some.filter(({ id }) => given.counts !== null || !isTooFew(mine.get(id)![0]!))
  const few = some.filter((one) => !rows.includes(one))
  const columns = columnsOf(given, rows, mine)
  const cellsOf = (standard: Standard): readonly Html[] =>
    columns.map(({ cell }) => cell(standard, mine.get(standard.id)![0]!, mine.get(standard.id)!))
  return html`<section class="tl-landscape"><h2 class="govuk-heading-m" id="${area}">${areaTitle(area)}</h2>${
    rows.length === 0
      ? ''
      : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${areaTitle(area)}">${table({
          caption: areaTitle(area),
          hideCaption: true,
          firstCellIsHeader: true,
          classes: 'tl-figures',
          head: ['What is measured', ...columns.map(({ head }) => head)],
          rows: rows.map((one) => [linkTo(given, one), ...cellsOf(one)]),
        })}</div>`
  }
${few.length === 0 ? '' : html`<p class="govuk-body-s">Too few cases to tell: ${few.map((one, at) => html`${at > 0 ? '; ' : ''}${linkTo(given, one)}`)}.</p>`}</section>`
}

export const monthForm = ({ editions, edition }: Pick<MembersGiven, 'editions' | 'edition'>): Html =>
  filterForm({
    action: '/performance/members',
    label: 'Month',
    body: html`<div class="tl-filters">${select({
      name: 'month',
      label: 'Month',
      value: edition.monthEnd.slice(0, 7),
      items: editions.map(({ monthEnd, withdrawn }) => ({
        value: monthEnd.slice(0, 7),
        text: `${monthInWords(monthEnd)}${withdrawn === null ? '' : ' (withdrawn)'}`,
      })),
    })}${button({ text: 'Show', look: 'secondary' })}</div>`,
  })

/** That a month was withdrawn, when, by whom and why; nothing of one that stands. */
export const withdrawnPart = ({ monthEnd, withdrawn }: Edition): Html | null =>
  withdrawn === null
    ? null
    : insetText(
        html`<strong>The figures of ${monthInWords(monthEnd)} are withdrawn.</strong> ${withdrawn.by} withdrew them on ${inWords(todayInEngland(withdrawn.at))}: <span class="tl-pre-line">${withdrawn.reason}</span>`,
      )

/** For whoever publishes: that the old text stays for them alone, or the way to withdraw it. */
export const withdrawing = ({ edition, mayPublish }: Pick<MembersGiven, 'edition' | 'mayPublish'>): Html | null => {
  if (!mayPublish) return null
  if (edition.withdrawn !== null)
    return html`<p class="govuk-body">You see what was published, since you publish. Members, partners and programs read that it is withdrawn, and why.</p>`
  const month = edition.monthEnd.slice(0, 7)
  return html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/performance/members/withdraw?month=${month}">Withdraw ${monthInWords(edition.monthEnd)}</a></p>`
}

/** When it was frozen and published, and how old its data was. */
export const editionInWords = ({ monthEnd, publishedAt, publishedBy, dataAsAt }: Edition): string =>
  `Figures of ${monthInWords(monthEnd)}${dataAsAt === null ? '' : `, from data as at ${inWords(dataAsAt)}`}. Published on ${inWords(todayInEngland(publishedAt))} by ${publishedBy}.`

/** Every figure of one published month, by area, in plain words. */
export const membersView = (given: MembersGiven): Html => {
  const { edition, standards, counts } = given
  const told = standards.filter(({ id }) => toldOfAuthority(given, id).length > 0)
  const areas = Map.groupBy(told, ({ area }) => area)
  return html`${monthForm(given)}
<p class="govuk-body">${editionInWords(edition)}</p>
${withdrawnPart(edition)}${withdrawing(given)}
${counts === null ? '' : html`<p class="govuk-body">You may see true counts. They are marked, and members and partners do not see them.</p>`}
${details({ summary: 'How small numbers are kept back', content: keptBack })}
<nav aria-label="Contents" class="tl-no-print"><h2 class="govuk-heading-s">Contents</h2><ul class="govuk-list tl-columns">${[...areas].map(([area, some]) => html`<li><a class="govuk-link" href="#${area}">${areaTitle(area)}</a> (${some.length})</li>`)}</ul></nav>
${[...areas].map(([area, some]) => areaPart(given, area, some))}
<p class="govuk-body tl-no-print"><a class="govuk-link" href="/performance/members.csv">All published months as a spreadsheet (CSV)</a></p>`
}
