import { readSetting, writeSetting } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { button, form, input } from '../../platform/views/govuk.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { type DraftSettings, draftPeriods, sources } from '../../statutory/index.ts'
import { draftSettings } from '../draft-settings.ts'
import { kindTitles } from '../rules/words.ts'
import { trail } from './open.ts'
import { type Typed, typedIn } from './typed.ts'

const current = draftPeriods.filter(({ until }) => until === null)
const parts = [
  { id: 'draft', text: 'Working days from leaving to the draft' },
  { id: 'comments', text: 'Working days from the draft to comments' },
] as const

const show = (visit: Visit, typed: Typed, errors: Readonly<Record<string, string>>): Answer =>
  html(
    page(visit.chrome, {
      title: 'Working days of drafts and comments',
      breadcrumbs: trail(),
      errors,
      body: markup`<p class="govuk-body">These periods are practice, not law. Ofsted’s covering letter says the day that counts: enter it among the dates of the inspection, and it wins.</p>
<p class="govuk-body">Source: ${sources['draft-report-practice'].title}. ${sources['draft-report-practice'].note}</p>
${form({
  chrome: visit.chrome,
  action: '/inspections/draft-periods',
  body: markup`${current.map(
    ({
      kind,
    }) => markup`<fieldset class="govuk-fieldset tl-row-fields"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${kindTitles[kind]}</legend>
${parts.map(({ id, text }) => input({ name: `${kind}-${id}`, label: text, value: typed[`${kind}-${id}`], width: 3, inputmode: 'numeric', error: errors[`${kind}-${id}`] }))}</fieldset>`,
  )}
<div class="govuk-button-group">${button({ text: 'Save', name: 'action', value: 'save' })}${button({ text: 'Use the usual periods again', name: 'action', value: 'reset', look: 'secondary' })}</div>`,
})}`,
    }),
    Object.keys(errors).length > 0 ? 422 : 200,
  )

const typedFrom = (settings: DraftSettings): Typed =>
  Object.fromEntries(
    current.flatMap((period) => {
      const { draft, comments } = { ...period, ...settings[period.kind] }
      return [
        [`${period.kind}-draft`, String(draft)],
        [`${period.kind}-comments`, String(comments)],
      ]
    }),
  )

const read = (submitted: Form): { settings: DraftSettings; errors: Readonly<Record<string, string>> } => {
  const errors: Record<string, string> = {}
  const settings: Record<string, { draft: number; comments: number }> = {}
  for (const { kind, draft, comments } of current) {
    const [a, b] = parts.map(({ id }) => {
      const typed = submitted.get(`${kind}-${id}`)
      const number = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
      if (number < 1 || number > 60)
        errors[`${kind}-${id}`] = `The working days of “${kindTitles[kind]}” must be a number from 1 to 60`
      return number
    })
    if (a !== draft || b !== comments) settings[kind] = { draft: a!, comments: b! }
  }
  return { settings, errors }
}

const periods: Page = {
  path: '/inspections/draft-periods',
  title: 'Working days of drafts and comments',
  may: 'inspections.settings',
  reachedFrom: '/inspections',
  show: async (visit) => show(visit, typedFrom(await visit.transaction((db) => readSetting(db, draftSettings))), {}),
  submit: async (visit, submitted) => {
    const reset = submitted.get('action') === 'reset'
    const { settings, errors } = reset ? { settings: {}, errors: {} } : read(submitted)
    if (Object.keys(errors).length > 0) return show(visit, typedIn(submitted), errors)
    await visit.transaction((db) => writeSetting(db, draftSettings, settings, visit.now))
    return redirect('/inspections/draft-periods', { tone: 'success', text: 'The periods were saved.' })
  },
}

export const draftPeriodPages: readonly Page[] = [periods]
