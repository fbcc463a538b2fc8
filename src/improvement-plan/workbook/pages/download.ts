import type { Page } from '../../../access/model.ts'
import { xlsxWorkbook } from '../../../platform/documents/xlsx/write.ts'
import { download } from '../../../platform/http/page.ts'
import { byOf, openPlan } from '../../pages/open.ts'
import { titlesOfPlan } from '../../work/measures.ts'
import { keepExport } from '../records.ts'
import { baseOf, sheetsOf } from '../rules/out.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const xlsxPage: Page = {
  path: '/improvement-plans/:planId/plan.xlsx',
  title: 'Improvement plan as an Excel workbook',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId/workbook',
  logged: { record: 'improvement_plan.plan', action: 'exported' },
  show: async (visit) => {
    const { whole, kept } = await visit.transaction(async (db) => {
      const opened = await openPlan(db, visit)
      const base = baseOf(opened, await titlesOfPlan(db, opened.plan.id))
      return { whole: opened, kept: await keepExport(db, opened.plan.id, base, byOf(visit)) }
    })
    const stamp = { exportId: kept.id, today: visit.today, by: visit.person.name }
    const bytes = await xlsxWorkbook(sheetsOf(whole, kept.base, stamp))
    return download(bytes, mediaType, `improvement-plan-${visit.today}.xlsx`)
  },
}
