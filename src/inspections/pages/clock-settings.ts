import type { Page, Visit } from '../../access/model.ts'
import { newId } from '../../platform/db/ids.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { button, form, input } from '../../platform/views/govuk.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { defaultSteps } from '../../statutory/index.ts'
import { getClockSettings } from '../records/clock.ts'
import { replaceSteps } from '../records/clock-steps.ts'
import { readSteps, type TypedStep, typedSteps } from '../rules/steps.ts'
import { trail } from './open.ts'

const blank: TypedStep = { id: '', title: '', days: '' }
const most = 30

const rowOf = (step: TypedStep, index: number, errors: Readonly<Record<string, string>>) => markup`
<fieldset class="govuk-fieldset tl-row-fields"><legend class="govuk-visually-hidden">Step ${index + 1}</legend>
<input type="hidden" name="id-${index}" value="${step.id}">
${input({ name: `title-${index}`, label: `Step ${index + 1}`, value: step.title, error: errors[`title-${index}`] })}
${input({
  name: `days-${index}`,
  label: 'Working days before it is due',
  value: step.days,
  width: 3,
  inputmode: 'numeric',
  error: errors[`days-${index}`],
})}</fieldset>`

const show = (visit: Visit, typed: readonly TypedStep[], errors: Readonly<Record<string, string>>): Answer =>
  html(
    page(visit.chrome, {
      title: 'Steps before a statement is due',
      breadcrumbs: trail(),
      errors,
      body: markup`<p class="govuk-body">The clock of each inspection plans these steps back from the day its statement is due. To take a step out, empty both boxes.
<a class="govuk-link" href="/inspections/clock-periods">Periods that are not law</a> are set apart.</p>
${form({
  chrome: visit.chrome,
  action: '/inspections/clock-settings',
  body: markup`${typed.map((step, index) => rowOf(step, index, errors))}
<div class="govuk-button-group">${button({ text: 'Save', name: 'action', value: 'save' })}
${button({ text: 'Use the usual steps again', name: 'action', value: 'reset', look: 'secondary' })}</div>`,
})}`,
    }),
    Object.keys(errors).length > 0 ? 422 : 200,
  )

const typedIn = (submitted: Form): readonly TypedStep[] =>
  Array.from({ length: most }, (_, index) => ({
    id: submitted.get(`id-${index}`),
    title: submitted.get(`title-${index}`),
    days: submitted.get(`days-${index}`),
  })).slice(0, 1 + Object.keys(submitted.entries()).filter((name) => name.startsWith('title-')).length)

const settings: Page = {
  path: '/inspections/clock-settings',
  title: 'Steps before a statement is due',
  may: 'inspections.settings',
  reachedFrom: '/inspections',
  show: async (visit) => {
    const { steps } = await visit.transaction(getClockSettings)
    return show(visit, [...typedSteps(steps ?? defaultSteps), blank, blank], {})
  },
  submit: async (visit, submitted) => {
    if (submitted.get('action') === 'reset') {
      await visit.transaction((db) => replaceSteps(db, []))
      return redirect('/inspections/clock-settings', { tone: 'success', text: 'The usual steps are used again.' })
    }
    const typed = typedIn(submitted)
    const read = readSteps(typed, newId)
    if (read.errors) return show(visit, typed, read.errors)
    await visit.transaction((db) => replaceSteps(db, read.steps))
    return redirect('/inspections/clock-settings', { tone: 'success', text: 'The steps were saved.' })
  },
}

export const clockSettingsPages: readonly Page[] = [settings]
