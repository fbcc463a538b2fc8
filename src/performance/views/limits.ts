import { areaTitle } from '../../children/standards/areas.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { LimitEntry } from '../records/limits.ts'
import { freedomInWords, limitInWords, limitsOn } from '../rules/limits.ts'

type Given = {
  readonly standards: readonly Standard[]
  /** The newest first. */
  readonly entries: readonly LimitEntry[]
  readonly today: Day
  readonly maySet: boolean
}

const setLink = (standard: Standard): Html =>
  html`<a class="govuk-link tl-no-print" href="/performance/limits/${standard.id}">Set<span class="govuk-visually-hidden"> a limit of ${standard.title}</span></a>`

const rowsOf = (standard: Standard, { entries, today, maySet }: Given) =>
  limitsOn(standard, entries.toReversed(), today).map(({ name, setting, law, value }, at) => {
    const next = entries.find((one) => one.standard === standard.id && one.name === name && one.since > today)
    const here = value === law ? 'the same' : html`<strong>${limitInWords(setting, value)}</strong>`
    return [
      at === 0 ? standard.title : '',
      setting.title,
      limitInWords(setting, law),
      next === undefined ? here : html`${here}<br>${limitInWords(setting, next.value)} from ${inWords(next.since)}`,
      freedomInWords(setting),
      ...(maySet ? [at === 0 ? setLink(standard) : ''] : []),
    ]
  })

/** Every number that standards go by: what law, guidance or custom says, and what counts here. */
export const limitsView = (
  given: Given,
): Html => html`<p class="govuk-body">By these numbers standards say what is in time. Where law or guidance is a limit, the authority may tighten it and not loosen it.</p>
${given.maySet ? html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/performance/school-terms">School terms</a>, which some of them go by</p>` : ''}
${[...Map.groupBy(given.standards, ({ area }) => area)].map(
  ([area, some]) =>
    html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${areaTitle(area)}">${table({
      caption: areaTitle(area),
      head: [
        'Standard',
        'Number',
        'Law, guidance or custom',
        'Here',
        'May be set',
        ...(given.maySet ? [html`<span class="govuk-visually-hidden">Set</span>`] : []),
      ],
      rows: some.flatMap((standard) => rowsOf(standard, given)),
    })}</div>`,
)}`
