import { areaTitle } from '../../children/standards/areas.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { button, filterForm, select, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { TargetEntry } from '../records/targets.ts'
import { asTyped, unitInWords, yearInWords } from '../rules/targets-typed.ts'
import { valueInWords } from '../rules/words.ts'

type Given = {
  readonly from: Day
  readonly years: readonly Day[]
  readonly standards: readonly Standard[]
  /** Of this year, the newest first. */
  readonly entries: readonly TargetEntry[]
  readonly maySet: boolean
}

/** "5 points" of a share, "3 days" of others. */
export const toleranceInWords = ({ unit }: Standard, tolerance: number): string =>
  tolerance === 0
    ? 'none'
    : unit === '%'
      ? `${asTyped(unit, tolerance)} percentage points`
      : `${asTyped(unit, tolerance)} ${unitInWords(unit)}`.trim()

export const aimInWords = ({ unit, goodIs }: Standard, value: number): string =>
  goodIs === null ? valueInWords(unit, value) : `${valueInWords(unit, value)} or ${goodIs === 'low' ? 'less' : 'more'}`

const yearForm = ({ from, years }: Given): Html =>
  filterForm({
    action: '/performance/targets',
    label: 'Year of the targets',
    body: html`<div class="tl-filters">${select({
      name: 'year',
      label: 'Year',
      value: from.slice(0, 4),
      items: years.map((year) => ({ value: year.slice(0, 4), text: yearInWords(year) })),
    })}${button({ text: 'Show', look: 'secondary' })}</div>`,
  })

const setLink = (standard: Standard, from: Day, isSet: boolean): Html =>
  html`<a class="govuk-link tl-no-print" href="/performance/targets/${standard.id}?year=${from.slice(0, 4)}">${isSet ? 'Change' : 'Set'}<span class="govuk-visually-hidden"> the target of ${standard.title}</span></a>`

const row = (standard: Standard, entry: TargetEntry | undefined, { from, maySet }: Given) => {
  const isSet = entry !== undefined && entry.value !== null
  return [
    standard.title,
    isSet ? html`<strong>${aimInWords(standard, entry.value!)}</strong>` : html`<span class="govuk-hint">none</span>`,
    isSet ? toleranceInWords(standard, entry.tolerance) : '',
    entry === undefined ? '' : `${entry.decidedBy}, ${inWords(entry.decidedOn)}${isSet ? '' : ' (taken away)'}`,
    ...(maySet ? [setLink(standard, from, isSet)] : []),
  ]
}

/** Targets of one year by area, with those that are not set. */
export const targetsView = (given: Given): Html => {
  const { standards, entries, maySet } = given
  const newest = new Map(entries.toReversed().map((one) => [one.standard, one]))
  const set = [...newest.values()].filter(({ value }) => value !== null).length
  return html`${yearForm(given)}
<p class="govuk-body">${set === 0 ? 'No target is set for this year.' : `${set} of ${standards.length} standards have a target.`} A target holds for the authority and every service, locality and team.</p>
${[...Map.groupBy(standards, ({ area }) => area)].map(
  ([area, some]) =>
    html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${areaTitle(area)}">${table({
      caption: areaTitle(area),
      head: [
        'Standard',
        'Target',
        'Still near, within',
        'Decided',
        ...(maySet ? [html`<span class="govuk-visually-hidden">Change</span>`] : []),
      ],
      rows: some.map((standard) => row(standard, newest.get(standard.id), given)),
    })}</div>`,
)}`
}
