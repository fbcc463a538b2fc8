import { tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { ToldFigure, TrueCount } from '../records/members-editions.ts'
import { type Comparison, mayCompare } from '../rules/comparisons.ts'
import { firstOfQuarter } from '../rules/members-edition.ts'
import { monthInWords } from '../rules/months.ts'
import { periodInWords } from '../rules/published-period.ts'
import { basedOn, toldInWords } from '../rules/told-words.ts'
import { valueInWords } from '../rules/words.ts'

const quiet = (words: string | Html): Html => html`<span class="tl-quiet">${words}</span>`
export type Exact = Pick<TrueCount, 'numerator' | 'denominator' | 'value'>

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** The number that members are not told, for those who may see it. */
const trueCount = (standard: Standard, figure: Exact): Html => {
  const { numerator, denominator, value } = figure
  const said =
    standard.counting.is === 'share'
      ? `${number.format(numerator)} of ${number.format(denominator)}`
      : `${value === null ? 'none' : valueInWords(standard.unit, value)}${standard.counting.is === 'count' ? '' : ` from ${number.format(denominator)}`}`
  return html`<br>${tag('True count', 'orange')} ${quiet(`${said}. Not for publication`)}`
}

/** A figure as members are told it. `exact`: for those who may see true counts. `time`: where it is not that of the page. */
export const toldCell = (
  standard: Standard,
  one: Pick<ToldFigure, 'told' | 'inPart'> | undefined,
  exact?: Exact | undefined,
  time: string | null = null,
): Html => {
  if (one === undefined) return quiet('Not published')
  const { told, inPart } = one
  const base = basedOn(told)
  const said = toldInWords(standard.unit, told)
  const isFigure = told.says !== 'none' && told.says !== 'few'
  return html`${isFigure ? html`<strong class="tl-figure">${said}</strong>` : quiet(said)}${base === null ? '' : html`<br>${quiet(base)}`}${time === null ? '' : html`<br>${quiet(time)}`}${inPart ? html`<br>${quiet('In part')}` : ''}${exact === undefined ? '' : trueCount(standard, exact)}`
}

/** A published figure with its period, beside a figure of one view; or that the two are not counted alike. */
export const comparisonCell = (standard: Standard, view: ToldFigure['view'], found: Comparison | null): Html => {
  if (found === null) return quiet('None held')
  if (!mayCompare(standard, view)) return quiet('Counted otherwise nationally')
  return html`${valueInWords(standard.unit, found.value)}<br>${quiet(`${periodInWords(found)}${found.but === null ? '' : `. ${found.but}`}`)}`
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const // biome-ignore format: one list

/** Of which time a figure is: "October 2026", "July to September 2026". */
export const timeInWords = ({ view, monthEnd }: Pick<ToldFigure, 'view' | 'monthEnd'>): string =>
  view === 'live'
    ? monthInWords(monthEnd)
    : `${months[Number(firstOfQuarter(monthEnd).slice(5, 7)) - 1]} to ${monthInWords(monthEnd)}`

/** How members are protected, and what the words mean; on every page of published figures. */
export const keptBack: Html = html`<p class="govuk-body">Small numbers are kept back, so that no child can be pointed to. Shares are rounded, and numbers of children are not told. Where five or fewer children were on one side, it says only “95% or more” or “5% or less”, whether they were five or none. Of fewer than 20 cases nothing more is said. Each month is published once, and what changes later is not told beside it. What is finished month by month is told by the quarter.</p>
<p class="govuk-body">“In part”: the records that the figure was counted from do not show all that is asked.</p>`
