import { addLogEntry, readSetting, writeSetting } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { inWords } from '../../../platform/day.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import {
  button,
  dateInput,
  details,
  form,
  readDateInput,
  type TypedDate,
  textarea,
  typedDate,
} from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { nationalOutcomesUntil } from '../../../statutory/index.ts'
import { trail } from '../../pages/open.ts'
import { listWith } from '../rules/added.ts'
import { addedColumns, readRows, rowsOf } from '../rules/added-rows.ts'
import { addedOutcomes } from '../setting.ts'

/** `any`: something was added before, so it can be taken out. */
type Typed = { rows: string; until: TypedDate; any: boolean }

const show = (visit: Visit, typed: Typed, errors: Readonly<Record<string, string>> = {}): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Newer national outcomes',
      breadcrumbs: trail({ text: 'National outcomes', href: '/national-outcomes' }),
      errors,
      body: html`<p class="govuk-body">Throughline’s own list goes to ${inWords(nationalOutcomesUntil)}. Reports published since can be added, from
Ofsted’s list of reports: every one, or the counts would be wrong. They are only counted to the day you enter below. A later release
of Throughline that holds these days takes their place.</p>
${details({
  summary: 'What a row holds',
  content: html`<p class="govuk-body">The first row names the columns: ${addedColumns.join(', ')}. Then a report a row: the DfE number, days like
2026-09-01, kind short or standard, grades in words. For inspections that began in April 2026 or later, overall stays empty.</p>`,
})}
${form({
  chrome: visit.chrome,
  action: '/national-outcomes/newer',
  body: html`${textarea({
    name: 'rows',
    label: 'Reports',
    hint: 'Paste rows from a spreadsheet or a CSV file, with the names of the columns',
    value: typed.rows,
    rows: 12,
    error: errors.rows,
  })}
${dateInput({
  name: 'until',
  legend: 'Complete to',
  hint: 'Every report published up to and with this day is in Throughline’s list or above',
  value: typed.until,
  error: errors.until,
})}
<div class="govuk-button-group">${button({ text: 'Save' })}${
    typed.any && button({ text: 'Take all of them out', name: 'action', value: 'clear', look: 'secondary' })
  }</div>`,
})}`,
    }),
    Object.keys(errors).length > 0 ? 422 : 200,
  )

const save = (visit: Visit, added: Parameters<typeof writeSetting<typeof addedOutcomes.fallback>>[2], action: string) =>
  visit.transaction(async (db) => {
    await writeSetting(db, addedOutcomes, added, visit.now)
    const { accountId, name, role } = visit.person
    await addLogEntry(db, { accountId, person: name, role, action, record: 'platform.setting' })
  })

const held = async (visit: Visit) => listWith(await visit.transaction((db) => readSetting(db, addedOutcomes))).added

const newer: Page = {
  path: '/national-outcomes/newer',
  title: 'Newer national outcomes',
  may: 'inspections.settings',
  reachedFrom: '/national-outcomes',
  show: async (visit) => {
    const added = await held(visit)
    const rows = rowsOf(added?.outcomes ?? [])
    return show(visit, { rows, until: typedDate(added?.until ?? null), any: added !== null })
  },
  submit: async (visit, submitted) => {
    if (submitted.get('action') === 'clear') {
      await save(visit, null, 'took out the newer national outcomes')
      return redirect('/national-outcomes', { tone: 'success', text: 'The newer reports are taken out.' })
    }
    const until = readDateInput(submitted, 'until', 'The day')
    const typed = { rows: submitted.get('rows'), until: until.typed, any: (await held(visit)) !== null }
    if (until.day === null)
      return show(visit, typed, { until: until.error ?? 'Enter the day to which the list is complete' })
    if (until.day > visit.today) return show(visit, typed, { until: 'The day must be today or in the past' })
    if (until.day <= nationalOutcomesUntil)
      return show(visit, typed, { until: `The day must be after ${inWords(nationalOutcomesUntil)}` })
    const read = readRows(typed.rows, until.day)
    if (read.fault !== null) return show(visit, typed, { rows: read.fault })
    await save(
      visit,
      { until: until.day, by: visit.person.name, on: visit.today, outcomes: read.outcomes },
      `added ${read.outcomes.length} newer national outcomes`,
    )
    return redirect('/national-outcomes', {
      tone: 'success',
      text: `National outcomes are counted to ${inWords(until.day)}.`,
    })
  },
}

export const newerPages: readonly Page[] = [newer]
