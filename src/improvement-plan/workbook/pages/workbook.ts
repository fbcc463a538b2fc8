import type { Page, Visit } from '../../../access/model.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { readXlsx } from '../../../platform/documents/xlsx/read.ts'
import { type Answer, html as answer, redirect, type Upload } from '../../../platform/http/page.ts'
import { button, fileUpload, form, table, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import type { Plan } from '../../model.ts'
import { byOf, openPlan } from '../../pages/open.ts'
import { momentInWords } from '../../views/history.ts'
import { planAddress, scrolling } from '../../views/parts.ts'
import { addImport, findExport, type ImportInList, listImports } from '../records.ts'
import { exportIdOf, readWorkbook } from '../rules/read.ts'

export const importAddress = (planId: string, importId: string): string => planAddress(planId, `/workbook/${importId}`)

const standings = {
  open: { text: 'Waiting for you to choose', colour: 'blue' },
  done: { text: 'Done', colour: 'green' },
  dropped: { text: 'Dropped', colour: 'grey' },
} as const

const listOf = (planId: string, imports: readonly ImportInList[]): Html =>
  scrolling(
    'Workbooks that were uploaded',
    table({
      caption: 'Workbooks that were uploaded',
      head: ['File', 'Uploaded', 'State', 'Taken over'],
      rows: imports.map((one) => [
        html`<a class="govuk-link" href="${importAddress(planId, one.id)}">${one.fileName}</a>`,
        `${momentInWords(one.at)}, by ${one.by}`,
        html`${tag(standings[one.status].text, standings[one.status].colour)}${one.closed && html`<br><span class="govuk-!-font-size-16">${momentInWords(one.closed.at)}, by ${one.closed.by}</span>`}`,
        { text: String(one.taken), numeric: true },
      ]),
    }),
  )

const body = (visit: Visit, plan: Plan, imports: readonly ImportInList[], error: string | null): Html => html`
<h2 class="govuk-heading-m">1. Download</h2>
<p class="govuk-body">The workbook has a row for each line and a sheet for milestones. It says on a sheet of its own how to edit it.
Several people can each edit a copy.</p>
${button({ text: 'Download as Excel', href: planAddress(plan.id, '/plan.xlsx'), look: 'secondary' })}
<h2 class="govuk-heading-m">2. Upload the edited workbook</h2>
<p class="govuk-body">Nothing changes by uploading. You then see each difference, and choose what the plan takes over. What
somebody changed here since the download is never overwritten without you saying so.</p>
${form({
  chrome: visit.chrome,
  action: visit.path,
  multipart: true,
  body: html`${fileUpload({
    name: 'workbook',
    label: 'Edited workbook',
    hint: 'The Excel workbook (.xlsx) that was downloaded here, of up to 5 MB',
    accept: '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    error,
  })}
${button({ text: 'Upload and compare' })}`,
})}
${imports.length > 0 && listOf(plan.id, imports)}`

const shown = async (db: Tenant, visit: Visit, error: string | null): Promise<Answer> => {
  const { plan } = await openPlan(db, visit)
  return answer(
    page(visit.chrome, {
      title: 'Edit in Excel',
      caption: plan.title,
      breadcrumbs: [
        { text: 'Improvement plans', href: '/improvement-plans' },
        { text: plan.title, href: planAddress(plan.id) },
        { text: 'Edit in Excel' },
      ],
      errors: error ? { workbook: error } : {},
      body: body(visit, plan, await listImports(db, plan.id), error),
    }),
    error ? 422 : 200,
  )
}

const notFromHere =
  'This workbook was not downloaded from this plan here. Download the plan and copy your changes into that workbook.'

/** Of another plan: named only to those who may open that plan, as every plan is. */
const ofAnotherPlan = 'This workbook was downloaded from another improvement plan. Open that plan and upload it there.'

const take = (visit: Visit, file: Upload, sheets: Parameters<typeof readWorkbook>[0]): Promise<Answer> =>
  visit.transaction(async (db) => {
    const { plan } = await openPlan(db, visit)
    const found = exportIdOf(sheets)
    if ('refused' in found) return shown(db, visit, found.refused)
    const from = await findExport(db, found.exportId)
    if (!from) return shown(db, visit, notFromHere)
    if (from.planId !== plan.id) return shown(db, visit, ofAnotherPlan)
    const read = readWorkbook(sheets, from.base)
    if ('refused' in read) return shown(db, visit, read.refused)
    const given = { planId: plan.id, exportId: from.id, fileName: file.name.slice(0, 200), read }
    return redirect(importAddress(plan.id, await addImport(db, given, byOf(visit))))
  })

export const workbookPage: Page = {
  path: '/improvement-plans/:planId/workbook',
  title: 'Edit the improvement plan in Excel',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId',
  show: (visit) => visit.transaction((db) => shown(db, visit, null)),
  submit: async (visit, submitted) => {
    const refuse = (error: string) => visit.transaction((db) => shown(db, visit, error))
    const file = submitted.file('workbook')
    if (!file) return refuse('Choose the edited workbook')
    // Before the file costs anything: whoever may not open the plan is refused here.
    await visit.transaction((db) => openPlan(db, visit))
    const read = await readXlsx(file.bytes)
    return read.ok ? take(visit, file, read.sheets) : refuse(read.sentence)
  },
}
