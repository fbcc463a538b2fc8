import { type Day, inWords } from '../../platform/day.ts'
import { type Cell, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Evidence, origins } from '../model.ts'
import { impactToday } from '../rules/evidence.ts'
import type { Group, NumberedLine } from '../rules/order.ts'
import { leadInWords } from '../rules/words.ts'
import { lineAddress, quotation, type Source, scrolling } from './parts.ts'
import { deliveryWords, dueWords, impactTag } from './tags.ts'

export type PlanTable = {
  planId: string
  source: Source | null
  today: Day
  evidence: ReadonlyMap<string, readonly Evidence[]>
  evidenceMonths: number
  /** Line id -> the day its last update is about. */
  lastUpdates: ReadonlyMap<string, Day>
  /** Buttons for the order of a line; null for those who may not change it. */
  buttons: ((line: NumberedLine, first: boolean, last: boolean) => Html) | null
}

const row = (given: PlanTable, group: Group, line: NumberedLine, at: number): readonly Cell[] => {
  const { impact, reopened } = impactToday(
    line.impact,
    given.evidence.get(line.id) ?? [],
    given.today,
    given.evidenceMonths,
  )
  const said = given.lastUpdates.get(line.id)
  return [
    { text: String(line.number) },
    html`<a class="govuk-link" href="${lineAddress(given.planId, line.id)}">${
      line.action || 'No action written yet'
    }</a>${said ? html`<br><span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">Last update ${inWords(said)}</span>` : null}${line.asked ? html`<br><span class="govuk-!-font-size-16">Update asked for</span>` : null}`,
    leadInWords(line.lead) || 'Nobody yet',
    dueWords(line, given.today),
    deliveryWords(line, given.today),
    impactTag(impact, reopened !== null),
    ...(given.buttons ? [given.buttons(line, at === 0, at === group.lines.length - 1)] : []),
  ]
}

const headingOf = (group: Group): string => {
  if (group.finding) return origins[group.finding.origin]
  return group.kind === 'narrative' ? 'Concerns picked from the narrative' : 'Lines of our own'
}

const alsoIn = (group: Group): Html | null =>
  group.also.length > 0
    ? html`<p class="govuk-body">Also answered by line ${group.also.map((line) => line.number).join(', ')}.</p>`
    : null

const groupSection = (
  given: PlanTable,
  group: Group,
  heading: string,
): Html => html`<section class="govuk-!-margin-bottom-7">
<h2 class="govuk-heading-m govuk-!-margin-bottom-2">${heading}</h2>
${group.finding && quotation(group.finding, given.source)}
${
  group.lines.length > 0
    ? scrolling(
        `Lines: ${heading}`,
        table({
          caption: `Lines: ${heading}`,
          hideCaption: true,
          head: [
            'No.',
            { text: 'Action', classes: 'govuk-!-width-one-third' },
            'Lead',
            'Due',
            'Delivery',
            'Impact',
            ...(given.buttons ? [html`<span class="tl-no-print">Order</span>`] : []),
          ],
          rows: group.lines.map((line, at) => row(given, group, line, at)),
        }),
      )
    : html`<p class="govuk-body">No line of its own.</p>`
}
${alsoIn(group)}
</section>`

/** The plan at a glance: a table for each finding of `shown`, numbered as it is among `all`. */
export const planTables = (given: PlanTable, shown: readonly Group[], all: readonly Group[]): Html => {
  const heading = (group: Group): string => {
    const keys = all.filter((one) => one.kind === group.kind).map((one) => one.key)
    return group.finding && keys.length > 1 ? `${headingOf(group)} ${keys.indexOf(group.key) + 1}` : headingOf(group)
  }
  return html`${shown.map((group) => groupSection(given, group, heading(group)))}`
}
