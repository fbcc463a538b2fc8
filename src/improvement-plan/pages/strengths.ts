import type { Page } from '../../access/model.ts'
import { sectionTitles } from '../../inspections/index.ts'
import { html as answer, download, redirect } from '../../platform/http/page.ts'
import { button } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { getStrength, listStrengths, setStrengthRemoved } from '../records/strengths.ts'
import { held, strengthNow, strengthsAsCsv } from '../rules/strengths.ts'
import { planAddress, planNavigation } from '../views/parts.ts'
import { nothingHeld, removedStrengths, strengthTables } from '../views/strengths.ts'
import { byOf, openPlan, openPlanAndSource } from './open.ts'

/**
 * Strengths are held plan by plan: they quote the plan's inspection, are seen by those who may see that, are drafted and
 * printed with the plan, and go with it. The home page tells of all of them together.
 */
export const strengthsPage: Page = {
  path: '/improvement-plans/:planId/strengths',
  title: 'Strengths held',
  may: 'plan.see',
  reachedFrom: '/improvement-plans/:planId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { whole, source } = await openPlanAndSource(db, visit)
      const { plan } = whole
      const all = await listStrengths(db, plan.id)
      const strengths = held(all)
      const slipping = strengths.filter((one) => strengthNow(one, visit.today).asksForLine).length
      const mayEdit = visit.may('plan.edit')
      return answer(
        page(visit.chrome, {
          title: 'Strengths held',
          caption: plan.title,
          wide: true,
          breadcrumbs: [
            { text: 'Improvement plans', href: '/improvement-plans' },
            { text: plan.title, href: planAddress(plan.id) },
            { text: 'Strengths held' },
          ],
          body: html`${planNavigation(plan, 'strengths', visit)}
<p class="govuk-body">${strengths.some((one) => one.origin === 'own-list') ? 'What inspectors praised and what the council’s own lists hold as strengths' : 'What inspectors praised'}, who keeps each so, and what would show that it slips.${
            slipping > 0 &&
            html` <strong>${slipping === 1 ? 'One of them slips' : `${slipping} of them slip`} and no line answers that yet.</strong>`
          }</p>
<div class="govuk-button-group tl-no-print">${
            mayEdit &&
            plan.inspectionId &&
            button({ text: 'Pick strengths from the report', href: planAddress(plan.id, '/strengths/pick') })
          }
${strengths.length > 0 && html`<a class="govuk-link" href="${planAddress(plan.id, '/strengths.csv')}">Download as a spreadsheet (CSV)</a>`}</div>
${strengths.length === 0 && nothingHeld}
${strengthTables({ planId: plan.id, source, today: visit.today, mayEdit }, strengths)}
${
  mayEdit &&
  removedStrengths(
    visit.chrome,
    plan.id,
    all.filter((one) => one.removed),
  )
}`,
        }),
      )
    }),
}

export const strengthsCsvPage: Page = {
  path: '/improvement-plans/:planId/strengths.csv',
  title: 'Strengths held as a spreadsheet',
  may: 'plan.see',
  logged: { record: 'improvement_plan.strength', action: 'exported' },
  reachedFrom: '/improvement-plans/:planId/strengths',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { plan } = await openPlan(db, visit)
      const csv = strengthsAsCsv(held(await listStrengths(db, plan.id)), sectionTitles, visit.today)
      return download(csv, 'text/csv; charset=utf-8', `strengths-held-${visit.today}.csv`)
    }),
}

/** Lets a strength go, or holds it again. Its looks are kept. */
export const removeStrengthPage: Page = {
  path: '/improvement-plans/:planId/strengths/:strengthId/remove',
  title: 'Stop holding a strength, or hold it again',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId/strengths',
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const { plan } = await openPlan(db, visit)
      const strength = await getStrength(db, plan.id, visit.params.strengthId!, true)
      const removing = form.get('do') !== 'put-back'
      await setStrengthRemoved(db, plan.id, strength, removing, byOf(visit))
      return redirect(planAddress(plan.id, '/strengths'), {
        tone: 'success',
        text: removing ? 'The strength is no longer held. It can be held again below.' : 'The strength is held again.',
      })
    }),
}
