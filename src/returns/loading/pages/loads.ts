import { z } from 'zod'
import type { Page } from '../../../access/model.ts'
import { listLoads } from '../../../children/index.ts'
import { html } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { listUploads } from '../records/uploads.ts'
import { isUnderWay, secondsBetween } from '../rules/words.ts'
import { loadsView } from '../views/loads.ts'

export const loadsPage: Page = {
  path: '/returns',
  title: 'Returns',
  may: 'returns.see',
  query: z.object({ refresh: z.string().optional().catch(undefined) }),
  reachedFrom: 'navigation',
  show: async (visit) => {
    const [loads, uploads] = await visit.transaction(
      async (db) => [await listLoads(db), await listUploads(db)] as const,
    )
    const refreshing =
      uploads.some(({ state }) => isUnderWay(state)) && (visit.query as { refresh?: string }).refresh === 'on'
    const body = loadsView(loads, uploads, visit.may('returns.load'), refreshing)
    return html(
      page(visit.chrome, { title: 'Returns', wide: true, body, ...(refreshing ? { refresh: secondsBetween } : {}) }),
    )
  },
}
