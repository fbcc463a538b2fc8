import { type Day, inWords } from '../../platform/day.ts'
import { table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { dayOf, type Question } from '../../standards/figure.ts'
import type { Unit } from '../../standards/model.ts'
import type { Standard } from '../../standards/standard.ts'
import type { Group } from '../records/figures.ts'
import type { Target } from '../records/settings.ts'
import { type Comparison, comparisonIn, comparisonsOf } from '../rules/comparisons.ts'
import { directionOf } from '../rules/direction.ts'
import { periodInWords } from '../rules/published-period.ts'
import { type ScorecardColumn, usualColumns } from '../rules/scorecard-columns.ts'
import { againstTarget } from '../rules/target.ts'
import { valueInWords } from '../rules/words.ts'
import type { Scorecard, ScoredStandard } from '../scorecard.ts'
import { standardAddress } from './addresses.ts'
import { commentaryMark } from './commentary.ts'
import {
  areaTitle,
  atEndMark,
  directionCell,
  figureCell,
  monthHeading,
  monthInWords,
  ownDayMark,
  valueIn,
} from './parts.ts'

/**
 * What a scorecard asks, in this order: how things stand, and stood at the last month's end; three months; the year; the month a year ago;
 * the same part of the year before. The first is asked of each standard as at its own live day. `shown`: which columns; all that need nothing else where left out.
 */
export type Columns = {
  readonly on: Day
  readonly before: Day
  readonly months: readonly { readonly from: Day; readonly to: Day }[]
  readonly year: Day
  readonly questions: readonly Question[]
  readonly live: number
  readonly shown?: readonly ScorecardColumn[]
}
const [then, firstMonth, year, yearAgo, yearBefore] = [1, 2, 5, 6, 7]

type Shown = {
  readonly scorecard: Scorecard
  readonly columns: Columns
  readonly group: Group
  readonly targets: readonly Target[]
  readonly lists: boolean
  /** By standard, the newest month that something is written about. */
  readonly marks: ReadonlyMap<string, Day>
  /** What others published, by standard. */
  readonly comparisons?: ReadonlyMap<string, readonly Comparison[]>
}

const stateColours = { met: 'green', near: 'yellow', missed: 'red', apart: 'grey' } as const

/** Against the year so far, or how things stand where a year cannot be told. */
export const targetCell = (
  { goodIs, unit }: ScoredStandard['standard'],
  target: Target | undefined,
  value: number | null,
): Html => {
  if (target === undefined || target.value === null) return html`<span class="tl-quiet">None set</span>`
  const aim = html`${valueInWords(unit, target.value)}<br><span class="tl-quiet">within ${unit === '%' ? `${(target.tolerance * 100).toFixed(1).replace(/\.0$/, '')} points` : valueInWords(unit, target.tolerance)} is near</span>`
  if (value === null) return aim
  const { state, words } = againstTarget(goodIs, unit, value, { value: target.value, tolerance: target.tolerance })
  const [said, ...rest] = words.split(', ')
  return html`${aim}<br>${state === 'apart' ? words : html`${tag(said!, stateColours[state])}${rest.length > 0 ? html`<br>${rest.join(', ')}` : ''}`}`
}

/** A published figure with its period, and how it differs from the standard; "None held" where there is none. */
const publishedCell = (unit: Unit, found: Comparison | null): Html =>
  found === null
    ? html`<span class="tl-quiet">None held</span>`
    : html`${valueInWords(unit, found.value)}<br><span class="tl-quiet">${periodInWords(found)}${found.but === null ? '' : `. ${found.but}`}</span>`

/** England of a standard; where nothing loaded is given, as it comes with Throughline. */
export const englandCell = (
  standard: ScoredStandard['standard'],
  comparisons: readonly Comparison[] = comparisonsOf(standard, [], ''),
): Html => publishedCell(standard.unit, comparisonIn(comparisons, 'england'))

const shownIn = ({ columns }: Shown): readonly ScorecardColumn[] => columns.shown ?? usualColumns(new Set())

const byStandard = new WeakMap<Scorecard, ReadonlyMap<string, Scorecard['cells']>>()
/** Found once for all rows: a scorecard has a thousand cells. */
const cellsOf = (scorecard: Scorecard): ReadonlyMap<string, Scorecard['cells']> => {
  const known = byStandard.get(scorecard) ?? Map.groupBy(scorecard.cells, ({ standard }) => standard)
  byStandard.set(scorecard, known)
  return known
}

const row = (scored: ScoredStandard, shown: Shown, named: Day, among: readonly Standard[]) => {
  const { scorecard, group, targets, lists, marks, comparisons } = shown
  const { live } = shown.columns
  const { standard, questions, provable } = scored
  const own = cellsOf(scorecard).get(standard.id) ?? []
  const cellAt = (question: number) =>
    own.find((cell) => cell.question === question && cell.group.kind === group.kind && cell.group.name === group.name)
  const at = (question: number) => ({ provable: provable[question]!, cell: cellAt(question) })
  const said = (question: number): Html =>
    figureCell({ standard, group, lists, question: questions[question]!, ...at(question) })
  const atEnd = (question: number): Html =>
    html`${said(question)}${provable[question]!.recorded ? atEndMark(standard, among) : null}`
  const [now, before, soFar] = [valueIn(at(live)), valueIn(at(then)), valueIn(at(year))]
  // Where the latest is told only, nothing says how things stood before.
  const isTold = provable[firstMonth]!.shown && now !== null && before !== null
  const published = comparisons?.get(standard.id) ?? []
  const cells: Readonly<Record<ScorecardColumn, () => readonly Html[]>> = {
    stands: () => [html`${said(live)}${isRecorded(scored) ? ownDayMark(questions[live]!, named) : null}`],
    since: () => [directionCell(isTold ? directionOf(standard.goodIs, standard.unit, before, now) : null)],
    months: () => [atEnd(firstMonth + 2), atEnd(firstMonth + 1), atEnd(firstMonth)],
    year: () => [said(year)],
    'year-before': () => [said(yearBefore)],
    'month-before': () => [said(yearAgo)],
    target: () => [targetCell(standard, targets.find((one) => one.standard === standard.id), soFar ?? now)],
    england: () => [englandCell(standard, published)],
    neighbours: () => [publishedCell(standard.unit, comparisonIn(published, 'statistical-neighbours'))],
    region: () => [publishedCell(standard.unit, comparisonIn(published, 'region'))],
  } // biome-ignore format: a column a line
  return [
    html`<a class="govuk-link" href="${standardAddress(standard.id, group)}">${standard.title}</a>${commentaryMark(standard, group, marks.get(standard.id))}`,
    ...shownIn(shown).flatMap((key) => cells[key]()),
  ]
}

const idOf = (area: string): string => `area-${area}`
const isRecorded = ({ provable }: ScoredStandard): boolean => provable.some(({ recorded }) => recorded)

const unrecorded = (some: readonly ScoredStandard[], group: Group): Html =>
  some.length === 0
    ? html``
    : html`<p class="govuk-body-s">Not recorded by anything that is loaded: ${some.map(
        ({ standard }, at) =>
          html`${at > 0 ? '; ' : ''}<a class="govuk-link" href="${standardAddress(standard.id, group)}">${standard.title}</a>`,
      )}.</p>`

const heads = (
  some: readonly Standard[],
  { on, before, months, year: monthAgo, questions }: Columns,
): Readonly<Record<ScorecardColumn, readonly string[]>> => {
  const ago = questions[yearBefore]
  return {
    stands: [`As things stand on ${inWords(on)}`],
    since: [`Since ${inWords(before)}`],
    months: months.toReversed().map(({ to }) => monthHeading(some, to)),
    year: [`Year to ${inWords(months[0]!.to)}`],
    'year-before': [`Last year, to ${ago === undefined ? '' : inWords(dayOf(ago))}`],
    'month-before': [`A year before: ${monthInWords(monthAgo)}`],
    target: ['Target'],
    england: ['England'],
    neighbours: ['Statistical neighbours'],
    region: ['Region'],
  }
}

/** The day that the heading of a table names: that of all its figures, or that of the page where they are of different days. */
const namedDay = (some: readonly ScoredStandard[], { on, live }: Columns): Day => {
  const [day = on, ...others] = new Set(some.filter(isRecorded).map(({ questions }) => dayOf(questions[live]!)))
  return others.length === 0 ? day : on
}

/** Some standards in their order, each a row. `label` names the table. */
export const figuresTable = (label: string, some: readonly ScoredStandard[], shown: Shown): Html => {
  const on = namedDay(some, shown.columns)
  const standards = some.map(({ standard }) => standard)
  const titles = heads(standards, { ...shown.columns, on })
  const head = ['Standard', ...shownIn(shown).flatMap((key) => titles[key])]
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${label}">${table({ caption: label, hideCaption: true, firstCellIsHeader: true, classes: head.length > 10 ? 'tl-figures tl-figures--many' : 'tl-figures', head, rows: some.map((one) => row(one, shown, on, standards)) })}</div>`
}

const areaPart = (area: string, some: readonly ScoredStandard[], shown: Shown): Html => {
  const told = some.filter(isRecorded)
  return html`<section class="tl-landscape"><h2 class="govuk-heading-m" id="${idOf(area)}">${areaTitle(area)}</h2>
${told.length === 0 ? '' : figuresTable(areaTitle(area), told, shown)}
${unrecorded(
  some.filter((one) => !isRecorded(one)),
  shown.group,
)}</section>`
}

const contents = (areas: ReadonlyMap<string, readonly ScoredStandard[]>): Html => {
  const said = (some: readonly ScoredStandard[]): string => {
    const told = some.filter(isRecorded).length
    return told === some.length ? '' : told === 0 ? ' (not recorded)' : ` (${told} of ${some.length} recorded)`
  }
  return html`<nav aria-label="Contents" class="tl-no-print"><h2 class="govuk-heading-s">Contents</h2><ul class="govuk-list tl-columns">${[
    ...areas,
  ].map(
    ([area, some]) => html`<li><a class="govuk-link" href="#${idOf(area)}">${areaTitle(area)}</a>${said(some)}</li>`,
  )}</ul></nav>`
}

const hasOwnDays = ({ scorecard, columns }: Shown): boolean =>
  scorecard.standards.some((one) => isRecorded(one) && dayOf(one.questions[columns.live]!) !== columns.on)

/** Standards by area, each with how things stand, what was completed, and what that is measured against. The two views are never mixed. */
export const scorecardView = (shown: Shown): Html => {
  const areas = Map.groupBy(shown.scorecard.standards, ({ standard }) => standard.area)
  return html`<p class="govuk-body">“As things stand” counts what is open and overdue as a failure. “Completed” counts what was finished or fell due in the time named, as national returns do; where nothing is completed, because a standard asks how things stand on a day, it is how they stood at the end of that time. England, statistical neighbours and the region compare with that only. “Better” and “worse” compare how things stand with how they stood at the end of the month before. “In part”: the records that are loaded do not show all that is asked; the standard’s own page says why. A small number rests on fewer than ten.${hasOwnDays(shown) ? ' A standard that rests on what is recorded in Throughline alone is told as it stands today, and says so.' : ''}</p>
${contents(areas)}
${[...areas].map(([area, some]) => areaPart(area, some, shown))}`
}
