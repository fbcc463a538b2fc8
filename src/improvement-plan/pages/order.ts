import type { Page } from '../../access/model.ts'
import { html as answer, redirect } from '../../platform/http/page.ts'
import { button, form } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { recordChanges } from '../records/history.ts'
import { getLine, listLines, setOrder, setRemoved } from '../records/lines.ts'
import { getPlan } from '../records/plans.ts'
import { lineInWords } from '../rules/line-words.ts'
import { grouped, moved } from '../rules/order.ts'
import { lineAddress, planAddress } from '../views/parts.ts'
import { byOf, openPlan } from './open.ts'

/** Moves one line a step up or down within its finding. */
export const orderPage: Page = {
  path: '/improvement-plans/:planId/order',
  title: 'Change the order of lines',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId',
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      await getPlan(db, visit.params.planId!, true)
      const { plan, findings, lines } = await openPlan(db, visit)
      const id = form.get('line')
      const groups = grouped(findings, lines)
      const before = groups.flatMap((group) => group.lines.map((line) => line.id))
      const after = moved(groups, id, form.get('move') === 'up' ? 'up' : 'down')
      const line = lines.find((one) => one.id === id)
      if (!line || after.join() === before.join()) return redirect(planAddress(plan.id))
      await setOrder(db, plan.id, after)
      await recordChanges(db, { planId: plan.id, lineId: id, version: line.version, by: byOf(visit) }, [
        { field: 'moved', before: null, after: null },
      ])
      return redirect(planAddress(plan.id), { tone: 'success', text: `Line moved to number ${after.indexOf(id) + 1}.` })
    }),
}

/** Takes a line out, or puts it back. Nothing is lost either way. */
export const removePage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId/remove',
  title: 'Remove or put back a line',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId/lines/:lineId',
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const { plan } = await openPlan(db, visit)
      const line = await getLine(db, plan.id, visit.params.lineId!)
      const removing = form.get('do') !== 'put-back'
      await setRemoved(db, plan.id, line, removing, byOf(visit))
      return removing
        ? redirect(planAddress(plan.id), {
            tone: 'success',
            text: 'The line is removed. Its updates, evidence and history are kept.',
            link: { text: 'Put it back', href: planAddress(plan.id, '/removed') },
          })
        : redirect(lineAddress(plan.id, line.id), { tone: 'success', text: 'The line is back in the plan.' })
    }),
}

export const removedPage: Page = {
  path: '/improvement-plans/:planId/removed',
  title: 'Removed lines',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { plan, findings } = await openPlan(db, visit)
      const lines = await listLines(db, plan.id, true)
      const items = lines.map(
        (line) =>
          html`<li class="tl-list__item"><span class="tl-list__what"><a class="govuk-link" href="${lineAddress(plan.id, line.id)}">${lineInWords(
            line,
            findings,
          )}</a></span>${form({
            chrome: visit.chrome,
            action: lineAddress(plan.id, line.id, '/remove'),
            label: `Put back: ${lineInWords(line, findings)}`,
            body: html`<input type="hidden" name="do" value="put-back">${button({ text: 'Put back', look: 'secondary', classes: 'govuk-!-margin-bottom-0' })}`,
          })}</li>\n`,
      )
      return answer(
        page(visit.chrome, {
          title: 'Removed lines',
          caption: plan.title,
          back: { text: 'Back to the plan', href: planAddress(plan.id) },
          body:
            lines.length === 0
              ? html`<p class="govuk-body">No line is removed.</p>`
              : html`<p class="govuk-body">These lines are not in the plan, its coverage or the statement. All that was
written about them is kept.</p><ul class="tl-list">${items}</ul>`,
        }),
      )
    }),
}
