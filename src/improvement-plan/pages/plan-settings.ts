import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { button, form, input, radios, textarea, warningText } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { longestText, type Plan, type PlanStatus } from '../model.ts'
import { savePlan } from '../records/plans.ts'
import { paragraph, planAddress } from '../views/parts.ts'
import { byOf, openPlan } from './open.ts'

type Typed = { title: string; governance: string; status: string; evidenceMonths: string; version: number }
type Errors = Readonly<Record<string, string>>

const typedOf = (plan: Plan): Typed => ({ ...plan, evidenceMonths: String(plan.evidenceMonths) })

const schema = z.object({
  title: z.string().min(1, 'Enter a title').max(200, 'The title must be 200 characters or fewer'),
  governance: z.string().max(longestText, 'Governance must be 4,000 characters or fewer'),
  status: z.enum(['draft', 'agreed'], 'Choose whether the plan is a draft or agreed'),
  evidenceMonths: z.coerce
    .number('Enter a whole number of months')
    .int('Enter a whole number of months')
    .min(1, 'Enter a number from 1 to 24')
    .max(24, 'Enter a number from 1 to 24'),
})

const shown = (visit: Visit, plan: Plan, typed: Typed, errors: Errors, theirs: Plan | null): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Change the plan',
      caption: plan.title,
      back: { text: 'Back to the plan', href: planAddress(plan.id) },
      errors,
      body: html`${
        theirs &&
        html`${warningText('Someone else saved this while you were typing. Your text is in the form below and is not saved yet.')}
<h2 class="govuk-heading-m">What they saved</h2>${paragraph(`Title: ${theirs.title}\nStatus: ${theirs.status}\nMonths: ${theirs.evidenceMonths}`)}
<h3 class="govuk-heading-s">Governance</h3>${paragraph(theirs.governance || 'Nothing')}
<h2 class="govuk-heading-m">What you typed</h2>`
      }
${form({
  chrome: visit.chrome,
  action: visit.path,
  body: html`<input type="hidden" name="version" value="${typed.version}">
${input({ name: 'title', label: 'Title', value: typed.title, error: errors.title })}
${textarea({
  name: 'governance',
  label: 'Governance',
  hint: 'Who oversees the plan, who chairs, how often it meets, who it reports to. This goes into the written statement.',
  value: typed.governance,
  error: errors.governance,
  rows: 8,
})}
${radios({
  name: 'status',
  legend: 'Status',
  value: typed.status,
  error: errors.status,
  items: [
    { value: 'draft', text: 'Draft' },
    { value: 'agreed', text: 'Agreed', hint: 'Those who oversee the plan have agreed it' },
  ],
})}
${input({
  name: 'evidenceMonths',
  label: 'Months for which evidence is recent',
  hint: 'A line rated “Embedded” reopens when its evidence is older than this. Usually 6.',
  value: typed.evidenceMonths,
  error: errors.evidenceMonths,
  width: 2,
  inputmode: 'numeric',
})}
${button({ text: 'Save' })}`,
})}`,
    }),
    theirs ? 409 : Object.keys(errors).length > 0 ? 400 : 200,
  )

/** What the page that was sent said; anything else is a version that never was, so the form is shown again. */
const versionIn = (form: Form): number =>
  z.coerce.number().int().min(0).max(2_147_483_647).catch(0).parse(form.get('version'))

const read = (form: Form): Typed => ({
  title: form.get('title'),
  governance: form.get('governance'),
  status: form.get('status'),
  evidenceMonths: form.get('evidenceMonths'),
  version: versionIn(form),
})

const errorsOf = (error: z.ZodError): Errors =>
  Object.fromEntries(error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]))

export const planSettingsPage: Page = {
  path: '/improvement-plans/:planId/edit',
  title: 'Change the plan',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { plan } = await openPlan(db, visit)
      return shown(visit, plan, typedOf(plan), {}, null)
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const { plan } = await openPlan(db, visit)
      const typed = read(form)
      const parsed = schema.safeParse(typed)
      if (!parsed.success) return shown(visit, plan, typed, errorsOf(parsed.error), null)
      const to = { ...parsed.data, status: parsed.data.status as PlanStatus }
      const saved = await savePlan(db, { ...plan, version: typed.version }, to, byOf(visit))
      if (!saved) return shown(visit, plan, { ...typed, version: plan.version }, {}, plan)
      return redirect(planAddress(plan.id), { tone: 'success', text: 'The plan is saved.' })
    }),
}
