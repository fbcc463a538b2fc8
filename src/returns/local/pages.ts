import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, download } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { findLocalList, localLists } from './lists.ts'
import { templateCsv, templateWorkbook } from './template.ts'
import { type Kind, kinds, listsView } from './view.ts'

const listsQuery = z.object({ of: z.enum(kinds).catch('local') })

export const listsPage: Page = {
  path: '/returns/lists',
  title: 'Lists and templates',
  may: 'returns.see',
  query: listsQuery,
  reachedFrom: '/returns',
  show: async (visit) => {
    const { of } = visit.query as { of: Kind }
    return answer(
      page(visit.chrome, {
        title: 'Lists and templates',
        breadcrumbs: [{ text: 'Returns', href: '/returns' }, { text: 'Lists and templates' }],
        wide: true,
        body: listsView(of, visit.may('returns.load')),
      }),
    )
  },
}

const templateQuery = z.object({
  list: z.string().max(60).optional().catch(undefined),
  as: z.enum(['xlsx', 'csv']).catch('xlsx'),
})

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const template = async (visit: Visit): Promise<Answer> => {
  const { list: id, as } = visit.query as z.infer<typeof templateQuery>
  const list = id === undefined ? null : findLocalList(id)
  if (id !== undefined && list === null) throw notFound('list')
  const name = list?.list.id ?? 'small-lists'
  if (list !== null && as === 'csv') return download(templateCsv(list), 'text/csv; charset=utf-8', `${name}.csv`)
  return download(await templateWorkbook(list === null ? localLists : [list]), workbook, `${name}.xlsx`)
}

/** Of one small list, or of all of them in one workbook. */
export const templatePage: Page = {
  path: '/returns/lists/template',
  title: 'Template of a small list',
  may: 'returns.see',
  query: templateQuery,
  reachedFrom: '/returns/lists',
  show: template,
}
