import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import { html as answer, download } from '../../platform/http/page.ts'
import { button, filterForm, form, select, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { deliveryRatings, impactRatings, type Plan } from '../model.ts'
import { listEvidence } from '../records/evidence.ts'
import { listLines } from '../records/lines.ts'
import { lastUpdates } from '../records/notes.ts'
import { listEditions } from '../records/statements.ts'
import { type AreaCover, areasCovered } from '../rules/coverage.ts'
import { planAsCsv } from '../rules/export.ts'
import { type Filters, filtered, isFiltered, leadsIn } from '../rules/filters.ts'
import { type Group, grouped, type NumberedLine } from '../rules/order.ts'
import { standingInWords, standingOf } from '../statement/edition.ts'
import { planAddress, planNavigation, type Source } from '../views/parts.ts'
import { planTables } from '../views/plan-table.ts'
import { coverageNow } from '../work/statement.ts'
import { openPlan, openPlanAndSource } from './open.ts'

const query = z.object({
  lead: z.string().catch(''),
  rating: z.string().catch(''),
  late: z.enum(['', 'late', 'due-soon', 'not-due', 'no-date', 'done']).catch(''),
})

const all = { value: '', text: 'All' }
const ratings = [...Object.entries(deliveryRatings), ...Object.entries(impactRatings)]

const filters = (plan: Plan, groups: readonly Group[], chosen: Filters): Html =>
  filterForm({
    action: planAddress(plan.id),
    label: 'Filter the lines',
    body: html`<div class="tl-filters">
${select({ name: 'lead', classes: 'govuk-!-width-full', label: 'Lead', value: chosen.lead, items: [all, ...leadsIn(groups).map((lead) => ({ value: lead, text: lead }))] })}
${select({ name: 'rating', classes: 'govuk-!-width-full', label: 'Rating', value: chosen.rating, items: [all, ...ratings.map(([value, { text }]) => ({ value, text }))] })}
${select({
  name: 'late',
  classes: 'govuk-!-width-full',
  label: 'Due date',
  value: chosen.late,
  items: [
    all,
    { value: 'late', text: 'Late today' },
    { value: 'due-soon', text: 'Due in 14 days' },
    { value: 'no-date', text: 'No due date' },
  ],
})}
${button({ text: 'Filter', look: 'secondary' })}
${isFiltered(chosen) && html`<a class="govuk-link" href="${planAddress(plan.id)}">Show every line</a>`}
</div>`,
  })

const orderButtons =
  (visit: Visit, planId: string) =>
  (line: NumberedLine, first: boolean, last: boolean): Html => {
    const move = (direction: 'up' | 'down'): Html =>
      html`<button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-1" data-module="govuk-button" name="move" value="${direction}">${
        direction === 'up' ? 'Up' : 'Down'
      }<span class="govuk-visually-hidden">: line ${line.number}</span></button> `
    if (first && last) return html``
    return form({
      chrome: visit.chrome,
      action: planAddress(planId, '/order'),
      body: html`<input type="hidden" name="line" value="${line.id}">${!first && move('up')}${!last && move('down')}`,
    })
  }

const statementWords = (plan: Plan, state: keyof typeof standingInWords, maySee: boolean): Html => {
  if (!plan.statutory) return html`${plan.whyStatutory}`
  const { text, tag: colour } = standingInWords[state]
  const words = html`Written statement: ${tag(text, colour)}`
  return maySee
    ? html`${words} <a class="govuk-link" href="${planAddress(plan.id, '/statement')}">Open the statement</a>`
    : words
}

const actions = (visit: Visit, plan: Plan, removed: number): Html => html`<div class="govuk-button-group tl-no-print">
${
  visit.may('plan.edit') &&
  html`${button({ text: 'Add a line', href: planAddress(plan.id, '/add') })}
${plan.inspectionId && button({ text: 'Pick concerns from the report', href: planAddress(plan.id, '/pick'), look: 'secondary' })}
${button({ text: 'Change title, governance or status', href: planAddress(plan.id, '/edit'), look: 'secondary' })}`
}
<a class="govuk-link" href="${planAddress(plan.id, '/plan.csv')}">Download as a spreadsheet (CSV)</a>
${
  removed > 0 && visit.may('plan.edit')
    ? html`<a class="govuk-link" href="${planAddress(plan.id, '/removed')}">Removed lines (${removed})</a>`
    : null
}
${
  plan.inspectionId && visit.may('plan.edit')
    ? html`<a class="govuk-link" href="/improvement-plans/from-inspection/${plan.inspectionId}">Draft again from the findings</a>`
    : null
}
</div>`

const summary = (plan: Plan, source: Source | null, areas: readonly AreaCover[]): Html => html`<p class="govuk-body">
${plan.status === 'agreed' ? tag('Agreed', 'green') : tag('Draft', 'grey')}
Started ${inWords(plan.started)} by ${plan.startedBy}.
${source && html`It answers: <a class="govuk-link" href="/inspections/${source.inspectionId}">${source.title}</a>.`}
${areas.length > 0 ? html`<a class="govuk-link" href="${planAddress(plan.id, '/coverage')}">${areasCovered(areas)}</a>.` : null}
</p>`

const nothingShown = (lines: number): Html =>
  lines === 0
    ? html`<p class="govuk-body">The plan has no lines yet.</p>`
    : html`<p class="govuk-body">No line matches what you chose.</p>`

export const planPage: Page = {
  path: '/improvement-plans/:planId',
  title: 'Improvement plan',
  may: 'plan.see',
  query,
  reachedFrom: '/improvement-plans',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { whole, source } = await openPlanAndSource(db, visit)
      const { plan } = whole
      const chosen = visit.query as Filters
      const groups = grouped(whole.findings, whole.lines)
      const shown = filtered(groups, chosen, visit.today)
      const { areas } = coverageNow(whole)
      const removed = (await listLines(db, plan.id, true)).length
      const body = html`${planNavigation(plan, 'plan', visit.may('statement.see'))}
${summary(plan, source, areas)}
<p class="govuk-body">${statementWords(plan, standingOf(await listEditions(db, plan.id)).state, visit.may('statement.see'))}</p>
${actions(visit, plan, removed)}
${whole.lines.length > 0 && filters(plan, groups, chosen)}
${shown.length === 0 && nothingShown(whole.lines.length)}
${planTables(
  {
    planId: plan.id,
    source,
    today: visit.today,
    evidence: await listEvidence(db, plan.id),
    evidenceMonths: plan.evidenceMonths,
    lastUpdates: await lastUpdates(db, plan.id),
    buttons: visit.may('plan.edit') && !isFiltered(chosen) ? orderButtons(visit, plan.id) : null,
  },
  shown,
  groups,
)}`
      return answer(
        page(visit.chrome, {
          title: plan.title,
          wide: true,
          breadcrumbs: [{ text: 'Improvement plans', href: '/improvement-plans' }, { text: plan.title }],
          body,
        }),
      )
    }),
}

export const csvPage: Page = {
  path: '/improvement-plans/:planId/plan.csv',
  title: 'Improvement plan as a spreadsheet',
  may: 'plan.see',
  reachedFrom: '/improvement-plans/:planId',
  logged: { record: 'improvement_plan.plan', action: 'exported' },
  show: (visit) =>
    visit.transaction(async (db) => {
      const whole = await openPlan(db, visit)
      const csv = planAsCsv(whole, await listEvidence(db, whole.plan.id), visit.today)
      return download(csv, 'text/csv; charset=utf-8', `improvement-plan-${visit.today}.csv`)
    }),
}
