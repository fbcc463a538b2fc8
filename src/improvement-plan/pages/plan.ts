import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { sectionTitles } from '../../inspections/index.ts'
import { inWords } from '../../platform/day.ts'
import { html as answer, download } from '../../platform/http/page.ts'
import { button, filterForm, form, select, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { deliveryRatings, impactRatings, type Plan, type WholePlan } from '../model.ts'
import { listEvidence } from '../records/evidence.ts'
import { countRemovedLines } from '../records/lines.ts'
import { lastUpdates } from '../records/notes.ts'
import { standingOfPlans } from '../records/statements.ts'
import { type AreaCover, areasCovered } from '../rules/coverage.ts'
import { planAsCsv } from '../rules/export.ts'
import { type Filters, filtered, isFiltered, leadsIn } from '../rules/filters.ts'
import { type Gathering, type Grouping, gatheredBy, groupings } from '../rules/grouping.ts'
import { type Group, grouped, type NumberedLine } from '../rules/order.ts'
import { standingInWords } from '../statement/edition.ts'
import { planAddress, planNavigation, type Source } from '../views/parts.ts'
import { gatheredTables, type PlanTable, planTables } from '../views/plan-table.ts'
import { titlesOfPlan } from '../work/measures.ts'
import { coverageNow } from '../work/statement.ts'
import { worseOfLines } from '../work/worse-since.ts'
import { openPlan, openPlanAndSource } from './open.ts'

const query = z.object({
  lead: z.string().catch(''),
  rating: z.string().catch(''),
  late: z.enum(['', 'late', 'due-soon', 'not-due', 'no-date', 'done', 'milestone']).catch(''),
  by: z.enum(Object.keys(groupings) as Grouping[]).catch('finding'),
})
type Query = z.infer<typeof query>

const all = { value: '', text: 'All' }
const ratings = [...Object.entries(deliveryRatings), ...Object.entries(impactRatings)]

const filtersIn = ({ lead, rating, late }: Query): Filters => ({ lead, rating, late })

const filters = (plan: Plan, groups: readonly Group[], chosen: Query): Html =>
  filterForm({
    action: planAddress(plan.id),
    label: 'Filter the lines',
    body: html`<div class="tl-filters">
${select({ name: 'by', classes: 'govuk-!-width-full', label: 'Group by', value: chosen.by, items: Object.entries(groupings).map(([value, text]) => ({ value, text })) })}
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
    { value: 'milestone', text: 'A milestone is late' },
  ],
})}
${button({ text: 'Show', look: 'secondary' })}
${isFiltered(filtersIn(chosen)) && html`<a class="govuk-link" href="${planAddress(plan.id, chosen.by === 'finding' ? '' : `?by=${chosen.by}`)}">Show every line</a>`}
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
${visit.may('plan.edit') && html`<a class="govuk-link" href="${planAddress(plan.id, '/workbook')}">Edit in Excel</a>`}
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

/** Under priorities, workstreams or judgements; while filtering, only those with a line that matches. */
const gathered = (whole: WholePlan, shown: readonly Group[], chosen: Query): readonly Gathering[] => {
  if (chosen.by === 'finding') return []
  const all = gatheredBy(chosen.by, whole, shown, Object.keys(sectionTitles))
  return isFiltered(filtersIn(chosen)) ? all.filter((one) => one.lines.length > 0) : all
}

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
      const chosen = visit.query as Query
      const groups = grouped(whole.findings, whole.lines)
      const shown = filtered(groups, filtersIn(chosen), visit.today)
      const { areas } = coverageNow(whole)
      const removed = await countRemovedLines(db, plan.id)
      const isOrdered = visit.may('plan.edit') && chosen.by === 'finding' && !isFiltered(filtersIn(chosen))
      const given: PlanTable = {
        planId: plan.id,
        findings: whole.findings,
        source,
        today: visit.today,
        evidence: await listEvidence(db, plan.id),
        evidenceMonths: plan.evidenceMonths,
        worse: await worseOfLines(db, visit, plan.id, whole.lines),
        lastUpdates: await lastUpdates(db, plan.id),
        hasMilestones: whole.lines.some((line) => line.milestones.length > 0),
        buttons: isOrdered ? orderButtons(visit, plan.id) : null,
      }
      const body = html`${planNavigation(plan, 'plan', visit)}
${summary(plan, source, areas)}
<p class="govuk-body">${statementWords(plan, (await standingOfPlans(db, [plan.id])).get(plan.id)?.state ?? 'draft', visit.may('statement.see-sent'))}</p>
${actions(visit, plan, removed)}
${whole.lines.length > 0 && filters(plan, groups, chosen)}
${shown.length === 0 && nothingShown(whole.lines.length)}
${chosen.by === 'finding' ? planTables(given, shown, groups) : gatheredTables(given, chosen.by, gathered(whole, shown, chosen))}`
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
      const csv = planAsCsv(
        whole,
        await listEvidence(db, whole.plan.id),
        await titlesOfPlan(db, whole.plan.id),
        await worseOfLines(db, visit, whole.plan.id, whole.lines),
        visit.today,
      )
      return download(csv, 'text/csv; charset=utf-8', `improvement-plan-${visit.today}.csv`)
    }),
}
