import { type Day, inWords } from '../../platform/day.ts'
import { insetText, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { DataAge } from '../records/freeze.ts'
import { valueInWords } from '../rules/words.ts'
import type { Scorecard, ScoredStandard, ShownCell } from '../scorecard.ts'

const sources: Readonly<Record<string, string>> = {
  'annex-a': 'Annex A',
  ssd: 'Standard Safeguarding Dataset',
  local: 'small lists',
  entered: 'entered here',
}

const ageInWords = ({ source, asAt, days }: DataAge): string =>
  `${sources[source] ?? source}: as at ${inWords(asAt)} (${days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`})`

/** How old the data is; on every page of figures. */
export const ageOfData = (age: readonly DataAge[]): Html =>
  age.length === 0
    ? html`<p class="govuk-body">No return is loaded yet, so that nothing is recorded.</p>`
    : html`<p class="govuk-body">The newest data. ${age.map(ageInWords).join('; ')}.</p>`

const people = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

const ofHowMany = (
  { standard }: ScoredStandard,
  { numerator, denominator }: NonNullable<ShownCell['figure']>,
): string => {
  const { is } = standard.counting
  if (is === 'count') return ''
  return is === 'share'
    ? `${people.format(numerator)} of ${people.format(denominator)}`
    : `from ${people.format(denominator)}`
}

const said = (scored: ScoredStandard, cell: ShownCell | undefined, question: number): Html => {
  if (!scored.provable[question]!.recorded) return html`<span class="govuk-hint">not recorded</span>`
  if (cell === undefined) return html`<span class="govuk-hint">no cases</span>`
  if (cell.figure === null) return html`<span class="govuk-hint">withheld: few children</span>`
  const { value } = cell.figure
  if (value === null) return html`<span class="govuk-hint">no cases</span>`
  const unproven = scored.provable[question]!.provable
    ? html``
    : html`<br><span class="govuk-hint">in part: see note</span>`
  return html`<strong>${valueInWords(scored.standard.unit, value)}</strong><br>${ofHowMany(scored, cell.figure)}${cell.small ? html` ${tag('small number', 'grey')}` : ''}${unproven}`
}

const notes = ({ provable }: ScoredStandard): Html => {
  const all = [...new Set(provable.map(({ why }) => why).filter((why) => why !== null))]
  return html`${all.map((why) => html`<br><span class="govuk-hint govuk-!-font-size-16">${why}</span>`)}`
}

const areaTitle = (area: string): string => {
  const words = area.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

const areaTable = (area: string, some: readonly ScoredStandard[], { cells }: Scorecard, on: Day, month: Day): Html => {
  const cellOf = (id: string, question: number) =>
    cells.find((cell) => cell.standard === id && cell.question === question && cell.group.kind === 'authority')
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${areaTitle(area)}">${table({
    caption: areaTitle(area),
    captionSize: 'm',
    head: ['Standard', `As things stand on ${inWords(on)}`, `Completed in the month to ${inWords(month)}`],
    rows: some.map((scored) => [
      html`${scored.standard.title}${notes(scored)}`,
      said(scored, cellOf(scored.standard.id, 1), 1),
      said(scored, cellOf(scored.standard.id, 0), 0),
    ]),
  })}</div>`
}

/** Every standard with its live and its completed figure for the authority; the two are never mixed. */
export const standardsList = (scorecard: Scorecard, on: Day, month: Day): Html => {
  const areas = Map.groupBy(scorecard.standards, ({ standard }) => standard.area)
  return html`${ageOfData(scorecard.age)}
${scorecard.behind ? insetText('Records have changed since these figures were counted. They are being counted anew; look again in some minutes.') : ''}
<p class="govuk-body">“As things stand” counts what is open and overdue as a failure. “Completed” counts what was finished or fell due in the month, as national returns do.</p>
${[...areas].map(([area, some]) => areaTable(area, some, scorecard, on, month))}`
}
