import type { Page, Visit } from '../../access/model.ts'
import { mayOpen, titleOf } from '../../inspections/index.ts'
import { inWords } from '../../platform/day.ts'
import { html as answer, redirect } from '../../platform/http/page.ts'
import { button, form, insetText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { SourceFinding } from '../rules/drafting.ts'
import { dutyOf } from '../rules/duty.ts'
import { planAddress, type Source, sourceLink } from '../views/parts.ts'
import { type DraftPreview, draftPlan, previewDraft } from '../work/draft.ts'
import { byOf, refuseUnpublished } from './open.ts'

const statementWords = ({ clock }: DraftPreview): Html => {
  const { statutory, why } = dutyOf(clock)
  if (!statutory) return insetText(why)
  const due = clock.due ? html` It is due by ${inWords(clock.due)}.` : null
  return insetText(html`A written statement of proposed action is owed.${due} ${why}`)
}

const item = (finding: SourceFinding, source: Source | null): Html =>
  html`<li>“${finding.quote}” <span class="govuk-hint">${sourceLink(finding, source)}</span></li>\n`

const whatHappens = (visit: Visit, { plan, draft, inspection }: DraftPreview): Html => {
  const source = visit.may('inspections.see') ? { inspectionId: inspection.id, title: titleOf(inspection) } : null
  if (draft.add.length > 0)
    return html`<h2 class="govuk-heading-m">What comes into the plan</h2>
<p class="govuk-body">Each of these accepted findings gets a line of its own, in the inspectors’ words. You then write the
action, and can pick concerns from the narrative and add lines of your own.</p>
<ul class="govuk-list govuk-list--bullet">${draft.add.map((finding) => item(finding, source))}</ul>`
  if (plan)
    return html`<p class="govuk-body">The plan holds every accepted area already. Drafting again adds nothing.</p>`
  return html`<p class="govuk-body">No area for improvement or priority action is accepted yet. Accept them in the review
first, or start the plan with concerns from the narrative and lines of your own.</p>`
}

const pending = (visit: Visit, preview: DraftPreview): Html | null =>
  preview.inspection.reviewedAt === null
    ? html`<p class="govuk-body">Some of what was read from the document is not reviewed yet. Areas accepted later come in
when you draft again. ${
        visit.may('inspections.review')
          ? html`<a class="govuk-link" href="/inspections/${preview.inspection.id}/review">Go to the review</a>`
          : null
      }</p>`
    : null

export const fromInspectionPage: Page = {
  path: '/improvement-plans/from-inspection/:inspectionId',
  title: 'Draft an improvement plan',
  may: 'plan.edit',
  reachedFrom: '/inspections/:inspectionId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const preview = await previewDraft(db, visit.params.inspectionId!, visit.today)
      if (!mayOpen(preview.inspection, visit.person, visit.today)) refuseUnpublished()
      const title = preview.plan ? 'Bring the improvement plan up to date' : 'Draft an improvement plan'
      return answer(
        page(visit.chrome, {
          title,
          caption: titleOf(preview.inspection),
          back: { text: 'Back to the inspection', href: `/inspections/${preview.inspection.id}` },
          body: html`${statementWords(preview)}
${pending(visit, preview)}
${whatHappens(visit, preview)}
${
  preview.plan &&
  html`<p class="govuk-body"><a class="govuk-link" href="${planAddress(preview.plan.id)}">Go to the plan</a></p>`
}
${form({
  chrome: visit.chrome,
  action: visit.path,
  body: button({ text: preview.plan ? 'Bring the plan up to date' : 'Draft the plan' }),
})}`,
        }),
      )
    }),
  submit: (visit) =>
    visit.transaction(async (db) => {
      const preview = await previewDraft(db, visit.params.inspectionId!, visit.today)
      if (!mayOpen(preview.inspection, visit.person, visit.today)) refuseUnpublished()
      const { planId, isNew, added } = await draftPlan(db, visit.params.inspectionId!, byOf(visit), visit.today)
      const lines = `${added} ${added === 1 ? 'line' : 'lines'}`
      return redirect(planAddress(planId), {
        tone: 'success',
        text: isNew
          ? `The plan is drafted with ${lines}. Now say what will be done about each.`
          : added > 0
            ? `${lines} came into the plan.`
            : 'The plan was up to date. Nothing was added.',
      })
    }),
}
