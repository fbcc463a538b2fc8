import type { Page } from '../../../access/model.ts'
import { listLoads } from '../../../children/index.ts'
import { html } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { listUploads } from '../records/uploads.ts'
import { loadsView } from '../views/loads.ts'

export const loadsPage: Page = {
  path: '/returns',
  title: 'Returns',
  may: 'returns.see',
  reachedFrom: 'navigation',
  show: async (visit) => {
    const [loads, uploads] = await visit.transaction(
      async (db) => [await listLoads(db), await listUploads(db)] as const,
    )
    const body = loadsView(loads, uploads, visit.may('returns.load'))
    return html(page(visit.chrome, { title: 'Returns', wide: true, body }))
  },
}
