import type { Page } from '../../access/model.ts'
import { html as answer } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { listChangesOfLine, listChangesOfPlan } from '../records/history.ts'
import { listLines } from '../records/lines.ts'
import { lineInWords } from '../rules/line-words.ts'
import { historyOf } from '../views/history.ts'
import { lineAddress, planNavigation } from '../views/parts.ts'
import { openLine, openPlan } from './open.ts'

const most = 200

export const planHistoryPage: Page = {
  path: '/improvement-plans/:planId/history',
  title: 'History of the plan',
  may: 'plan.see',
  reachedFrom: '/improvement-plans/:planId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const whole = await openPlan(db, visit)
      const { plan, lines } = whole
      const all = [...lines, ...(await listLines(db, plan.id, true))]
      const changes = await listChangesOfPlan(db, plan.id, most)
      const lineOf = (lineId: string) => {
        const line = all.find((one) => one.id === lineId)
        return line ? { href: lineAddress(plan.id, line.id), text: lineInWords(line, whole.findings, 80) } : null
      }
      return answer(
        page(visit.chrome, {
          title: 'History',
          caption: plan.title,
          breadcrumbs: [
            { text: 'Improvement plans', href: '/improvement-plans' },
            { text: plan.title, href: `/improvement-plans/${plan.id}` },
            { text: 'History' },
          ],
          body: html`${planNavigation(plan, 'history', visit)}
${changes.length === most && html`<p class="govuk-body">The last ${most} changes. Each line’s own page has all of its changes.</p>`}
${historyOf(changes, whole, lineOf)}`,
        }),
      )
    }),
}

export const lineHistoryPage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId/history',
  title: 'History of a line',
  may: 'plan.see',
  reachedFrom: '/improvement-plans/:planId/lines/:lineId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { whole, line } = await openLine(db, visit)
      return answer(
        page(visit.chrome, {
          title: 'History of a line',
          caption: lineInWords(line, whole.findings, 80),
          back: { text: 'Back to the line', href: lineAddress(whole.plan.id, line.id) },
          body: historyOf(await listChangesOfLine(db, whole.plan.id, line.id), whole),
        }),
      )
    }),
}
