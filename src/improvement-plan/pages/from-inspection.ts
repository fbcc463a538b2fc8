import type { Page, Visit } from '../../access/model.ts'
import { aboutAnother, mayOpen, type Section, sectionTitles, titleOf } from '../../inspections/index.ts'
import { inWords } from '../../platform/day.ts'
import { html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { button, checkboxes, form, insetText, warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { SourceFinding } from '../rules/drafting.ts'
import { dutyOf } from '../rules/duty.ts'
import type { OfferedList } from '../rules/lists.ts'
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

/** Item ids, whatever the name of their list. */
const tickedIn = (form: Form): ReadonlySet<string> =>
  new Set(Object.keys(form.entries()).flatMap((name) => (name.startsWith('list-') ? form.all(name) : [])))

const listWords = {
  lines: 'Each that you tick gets a line of its own, under its judgement.',
  strengths: 'Each that you tick is held as a strength: someone keeps it so and looks at it from time to time.',
} as const

const listChoices = (list: OfferedList, at: number): Html => {
  const heading = `${list.heading || 'List'}: ${sectionTitles[list.section as Section]}`
  const open = list.items.filter((one) => !one.isHeld)
  const kept = list.items.length - open.length
  const already = `${kept} ${kept === 1 ? 'item is' : 'items are'} in the plan already.`
  if (open.length === 0) return html`<h3 class="govuk-heading-s">${heading}</h3><p class="govuk-body">${already}</p>`
  return checkboxes({
    name: `list-${at}`,
    legend: heading,
    hint: `${listWords[list.becomes]}${kept > 0 ? ` ${already}` : ''}`,
    small: true,
    items: open.map(({ item, isSuggested }) => ({ value: item.id, text: item.text, checked: isSuggested })),
  })
}

const ownLists = (lists: readonly OfferedList[]): Html => {
  const part = (becomes: OfferedList['becomes'], title: string): Html | null => {
    const some = lists.map((list, at) => ({ list, at })).filter(({ list }) => list.becomes === becomes)
    return some.length === 0
      ? null
      : html`<h2 class="govuk-heading-m">${title}</h2>${some.map(({ list, at }) => listChoices(list, at))}`
  }
  return html`${part('lines', 'Lines from the council’s own lists')}${part('strengths', 'Strengths to hold, from the council’s own lists')}`
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
      const another = aboutAnother(preview.inspection, { code: String(db.la), name: visit.chrome.council.name })
      const title = preview.plan ? 'Bring the improvement plan up to date' : 'Draft an improvement plan'
      return answer(
        page(visit.chrome, {
          title,
          caption: titleOf(preview.inspection),
          back: { text: 'Back to the inspection', href: `/inspections/${preview.inspection.id}` },
          body: html`${another && warningText(another)}
${statementWords(preview)}
${pending(visit, preview)}
${whatHappens(visit, preview)}
${
  preview.plan &&
  html`<p class="govuk-body"><a class="govuk-link" href="${planAddress(preview.plan.id)}">Go to the plan</a></p>`
}
${form({
  chrome: visit.chrome,
  action: visit.path,
  body: html`${ownLists(preview.lists)}${button({ text: preview.plan ? 'Bring the plan up to date' : 'Draft the plan' })}`,
})}`,
        }),
      )
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const preview = await previewDraft(db, visit.params.inspectionId!, visit.today)
      if (!mayOpen(preview.inspection, visit.person, visit.today)) refuseUnpublished()
      const { planId, isNew, isOwedAnew, added, strengths } = await draftPlan(
        db,
        visit.params.inspectionId!,
        byOf(visit),
        visit.today,
        tickedIn(form),
      )
      // Whether the statement went out in time is a figure.
      if (isOwedAnew) for (const slice of visit.slices) await slice.workOutAgain?.(db, 'authority')
      const lines = `${added} ${added === 1 ? 'line' : 'lines'}${
        strengths > 0 ? ` and ${strengths} ${strengths === 1 ? 'strength held' : 'strengths held'}` : ''
      }`
      return redirect(planAddress(planId), {
        tone: 'success',
        text: isNew
          ? `The plan is drafted with ${lines}. Now say what will be done about each.`
          : added + strengths > 0
            ? `${lines} came into the plan.`
            : 'The plan was up to date. Nothing was added.',
      })
    }),
}
