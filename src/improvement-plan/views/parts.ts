import type { Visit } from '../../access/model.ts'
import { type Cell, subNavigation, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { origins, type Plan, type PlanFinding } from '../model.ts'
import { joined, whereIs } from '../rules/words.ts'

export const planAddress = (planId: string, rest = ''): string => `/improvement-plans/${planId}${rest}`
export const lineAddress = (planId: string, lineId: string, rest = ''): string =>
  `/improvement-plans/${planId}/lines/${lineId}${rest}`

/** The parts of one plan, above each of its pages. */
export const planNavigation = (plan: Plan, current: string, { may }: Pick<Visit, 'may'>): Html =>
  subNavigation('This plan', [
    { text: 'Plan', href: planAddress(plan.id), current: current === 'plan' },
    { text: 'Priorities and workstreams', href: planAddress(plan.id, '/headings'), current: current === 'headings' },
    { text: 'Strengths', href: planAddress(plan.id, '/strengths'), current: current === 'strengths' },
    { text: 'Coverage', href: planAddress(plan.id, '/coverage'), current: current === 'coverage' },
    ...(may('statement.see') || (plan.statutory && may('statement.see-sent'))
      ? [
          {
            text: plan.statutory ? 'Written statement' : 'Document',
            href: planAddress(plan.id, '/statement'),
            current: current === 'statement',
          },
        ]
      : []),
    { text: 'History', href: planAddress(plan.id, '/history'), current: current === 'history' },
  ])

/** The inspection that a plan answers, for those who may see it. */
export type Source = { inspectionId: string; title: string }

type Placed = Pick<PlanFinding, 'origin' | 'sourceKey' | 'paragraph' | 'page'> & { listHeading?: string | null }

/** The finding on the inspection's own page, beside the words of the document. */
export const findingAddress = (finding: Pick<PlanFinding, 'origin' | 'sourceKey'>, source: Source): string =>
  // An item of a council's own list is no finding there: its place is the inspection as a whole.
  `/inspections/${source.inspectionId}${finding.origin === 'own-list' ? '' : `#finding-${finding.sourceKey}`}`

/** Where a finding stands, leading there for those who may see the inspection. */
export const sourceLink = (finding: Placed, source: Source | null): Html =>
  source
    ? html`<a class="govuk-link" href="${findingAddress(finding, source)}">${whereOf(finding)}</a>`
    : html`${whereOf(finding)}`

/** The inspectors' words, and where they stand. */
export const quotation = (
  finding: PlanFinding,
  source: Source | null,
): Html => html`<blockquote class="govuk-inset-text govuk-!-margin-top-2">
<p class="govuk-body">“${finding.quote}”</p>
<p class="govuk-hint govuk-!-margin-bottom-0">${sourceLink(finding, source)}${
  finding.gone ? html` <strong>No longer an accepted finding.</strong>` : null
}</p>
</blockquote>`

const whereOf = (finding: Placed): string =>
  joined(origins[finding.origin], finding.listHeading && `“${finding.listHeading}”`, whereIs(finding))

export const paragraph = (text: string): Html => html`<p class="govuk-body tl-pre-line">${text}</p>`

/** A wide table that scrolls by itself on a phone; reached and moved by keyboard. */
export const scrolling = (label: string, table: Html): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${label}">${table}</div>`

const named = (label: string, cell: Cell): Cell => {
  const name = html`<span class="tl-cards__label">${label}</span>`
  const isRich = typeof cell === 'object' && 'text' in cell
  return isRich ? { ...cell, text: html`${name}${cell.text}` } : html`${name}${cell}`
}

/** A column: its name, and how wide it is where that matters. A column of buttons is not printed. */
export type Column = { text: string; classes?: string; isTools?: boolean }

/** A table whose rows become cards on a phone, each cell under its column's name. */
export const cards = (
  caption: string,
  columns: readonly (string | Column)[],
  rows: readonly (readonly Cell[])[],
): Html => {
  const head = columns.map((column) => (typeof column === 'string' ? { text: column } : column))
  return html`<div class="tl-cards">${table({
    caption,
    hideCaption: true,
    classes: 'tl-table-even',
    head: head.map(({ text, classes, isTools }) => ({
      text: isTools ? html`<span class="tl-no-print">${text}</span>` : text,
      ...(classes === undefined ? {} : { classes }),
    })),
    rows: rows.map((row) => row.map((cell, at) => named(head[at]!.text, cell))),
  })}</div>`
}
