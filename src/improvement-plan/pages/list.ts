import type { Page } from '../../access/model.ts'
import { html as answer } from '../../platform/http/page.ts'
import { table, tag } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { listOpenPlansAndInspections } from '../open-plans.ts'
import { standingOfPlans } from '../records/statements.ts'
import { latenessOf } from '../rules/lateness.ts'
import { standingInWords } from '../statement/edition.ts'
import { planAddress, scrolling } from '../views/parts.ts'
import { currentPlansOf } from '../work/current.ts'
import { coverageNow } from '../work/statement.ts'

const empty = html`<p class="govuk-body">There is no improvement plan yet. A plan is drafted from the accepted findings of an
inspection: each area for improvement becomes a line, and nothing is typed twice.</p>
<p class="govuk-body"><a class="govuk-link" href="/inspections">Choose an inspection to draft from</a></p>`

export const listPage: Page = {
  path: '/improvement-plans',
  title: 'Improvement plans',
  may: 'plan.see',
  reachedFrom: 'navigation',
  show: (visit) =>
    visit.transaction(async (db) => {
      const plans = await listOpenPlansAndInspections(db, visit.person, visit.today)
      const standings = await standingOfPlans(
        db,
        plans.map(({ plan }) => plan.id),
      )
      const rows = (await currentPlansOf(db, plans, visit.today)).map(({ whole }) => {
        const { plan } = whole
        const { areas } = coverageNow(whole)
        const late = whole.lines.filter((line) => latenessOf(line, visit.today).state === 'late').length
        const standing = standingInWords[standings.get(plan.id)?.state ?? 'draft']
        return [
          html`<a class="govuk-link" href="${planAddress(plan.id)}">${plan.title}</a>`,
          plan.status === 'agreed' ? tag('Agreed', 'green') : tag('Draft', 'grey'),
          { text: String(whole.lines.length), numeric: true },
          { text: String(late), numeric: true },
          `${areas.filter((area) => area.covered).length} of ${areas.length}`,
          plan.statutory ? tag(standing.text, standing.tag) : 'None owed',
        ]
      })
      const body =
        plans.length === 0
          ? empty
          : scrolling(
              'Improvement plans',
              table({
                caption: 'Improvement plans',
                hideCaption: true,
                head: [
                  'Plan',
                  'Status',
                  { text: 'Lines', numeric: true },
                  { text: 'Late', numeric: true },
                  'Areas covered',
                  'Written statement',
                ],
                rows,
              }),
            )
      return answer(page(visit.chrome, { title: 'Improvement plans', body, wide: plans.length > 0 }))
    }),
}
