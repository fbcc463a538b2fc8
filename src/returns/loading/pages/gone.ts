import { z } from 'zod'
import type { Page, Visit } from '../../../access/model.ts'
import { findReach, type GoneChild, listGone } from '../../../children/index.ts'
import { inWords } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { html as answer, download } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import type { Upload } from '../model.ts'
import { listKeptGone, withinReachOf } from '../records/gone.ts'
import { getUpload } from '../records/uploads.ts'
import { kindTitles } from '../rules/words.ts'
import { goneRow, goneView } from '../views/gone.ts'

const perPage = 100

type Shown = { upload: Upload; children: readonly GoneChild[]; hidden: number }

/** Worked out while it waits for a decision; afterwards as it was written down when it was loaded. */
const open = async (db: Tenant, visit: Visit): Promise<Shown> => {
  const upload = await getUpload(db, visit.params.uploadId!)
  const all = upload.stageId === null ? await listKeptGone(db, upload.id) : await listGone(db, upload.stageId)
  const reach = await findReach(db, visit.person, visit.now)
  const children = await withinReachOf(db, reach, visit.today, all)
  return { upload, children, hidden: all.length - children.length }
}

export const gonePage: Page = {
  path: '/returns/:uploadId/gone',
  title: 'Children who are not in a return',
  may: 'returns.load',
  query: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  logged: { record: 'returns.gone_child', action: 'looked at the children who are not in a return' },
  reachedFrom: '/returns/:uploadId',
  show: async (visit) => {
    const { upload, children, hidden } = await visit.transaction((db) => open(db, visit))
    const { page: current } = visit.query as { page: number }
    const name = `${kindTitles[upload.kind]} as at ${inWords(upload.asAt)}`
    const part = children.slice((current - 1) * perPage, current * perPage)
    return answer(
      page(visit.chrome, {
        title: 'Children who are not in the return',
        caption: name,
        wide: true,
        breadcrumbs: [
          { text: 'Returns', href: '/returns' },
          { text: name, href: `/returns/${upload.id}` },
          { text: 'Not in it' },
        ],
        body: goneView(upload, part, { total: children.length, hidden, current, perPage }),
      }),
    )
  },
}

export const goneCsvPage: Page = {
  path: '/returns/:uploadId/gone.csv',
  title: 'Children who are not in a return, as a spreadsheet',
  may: 'returns.load',
  logged: { record: 'returns.gone_child', action: 'downloaded the children who are not in a return' },
  reachedFrom: '/returns/:uploadId/gone',
  show: async (visit) => {
    const { upload, children } = await visit.transaction((db) => open(db, visit))
    const bytes = csv(['Identifier', 'Team', 'Held in'], children.map(goneRow))
    return download(bytes, 'text/csv; charset=utf-8', `not-in-${upload.kind}-${upload.asAt}.csv`)
  },
}
