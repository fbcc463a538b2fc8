import { addLogEntry, writeSetting } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { button, form, input } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { type ClockSetting, clockSettings, sources } from '../../statutory/index.ts'
import { getClockSettings } from '../records/clock.ts'
import { clockPeriods } from '../records/clock-periods.ts'
import { readPeriods, type TypedPeriods, typedPeriods } from '../rules/periods.ts'
import { trail } from './open.ts'

const ids = Object.keys(clockSettings) as ClockSetting[]

/** The default, with why it is a setting and not a rule. */
const reason = (id: ClockSetting): string => {
  const { workingDays, source } = clockSettings[id]
  const from = sources[source]
  return `Usually ${workingDays} working days. From: ${from.title}.${'note' in from ? ` ${from.note}` : ''}`
}

const show = (visit: Visit, typed: TypedPeriods, errors: Readonly<Record<string, string>> = {}): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Periods that are not law',
      breadcrumbs: trail({ text: 'Steps before a statement is due', href: '/inspections/clock-settings' }),
      errors,
      body: html`<p class="govuk-body">The periods of the law cannot be changed here. These are asked for in letters, or their own words could not be
read, so a council may correct them. Empty a box to use the usual number again. A deadline that Ofsted states in a document always wins.</p>
${form({
  chrome: visit.chrome,
  action: '/inspections/clock-periods',
  body: html`${ids.map((id) =>
    input({
      name: id,
      label: clockSettings[id].title,
      hint: reason(id),
      value: typed[id],
      width: 3,
      inputmode: 'numeric',
      error: errors[id],
    }),
  )}${button({ text: 'Save' })}`,
})}`,
    }),
    Object.keys(errors).length > 0 ? 422 : 200,
  )

const periods: Page = {
  path: '/inspections/clock-periods',
  title: 'Periods that are not law',
  may: 'inspections.settings',
  reachedFrom: '/inspections/clock-settings',
  show: async (visit) => {
    const set = await visit.transaction(getClockSettings)
    return show(visit, typedPeriods(set.periods ?? {}))
  },
  submit: async (visit, submitted) => {
    const typed = Object.fromEntries(ids.map((id) => [id, submitted.get(id)])) as TypedPeriods
    const read = readPeriods(typed)
    if (read.errors) return show(visit, typed, read.errors)
    await visit.transaction(async (db) => {
      await writeSetting(db, clockPeriods, read.periods, visit.now)
      const { accountId, name, role } = visit.person
      const action = 'changed periods of the statutory clock'
      await addLogEntry(db, { accountId, person: name, role, action, record: 'platform.setting' })
    })
    return redirect('/inspections/clock-periods', { tone: 'success', text: 'The periods were saved.' })
  },
}

export const clockPeriodsPages: readonly Page[] = [periods]
