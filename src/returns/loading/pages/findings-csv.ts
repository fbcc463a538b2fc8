import { z } from 'zod'
import type { Page } from '../../../access/model.ts'
import { findReach } from '../../../children/index.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { download } from '../../../platform/http/page.ts'
import { listFindings, whichAreAdopted } from '../records/findings.ts'
import { getUpload } from '../records/uploads.ts'
import { shownTo } from '../rules/shown.ts'
import { findingsFile } from '../views/findings-file.ts'

export const findingsCsvPage: Page = {
  path: '/returns/:uploadId/findings.csv',
  title: 'What was found in a return',
  may: 'returns.load',
  query: z.object({ check: z.string().max(200).optional().catch(undefined) }),
  logged: { record: 'returns.finding', action: 'downloaded what was found in a return' },
  reachedFrom: '/returns/:uploadId',
  show: async (visit) => {
    const { check } = visit.query as { check?: string }
    const { upload, findings } = await visit.transaction(async (db) => {
      const one = await getUpload(db, visit.params.uploadId!)
      const all = await listFindings(db, one.id, check ? { check } : {})
      const { inAdoptionTeam } = await findReach(db, visit.person, visit.now)
      const adopted = inAdoptionTeam ? new Set<string>() : await whichAreAdopted(db, one.id, visit.today)
      return { upload: one, findings: shownTo(all, inAdoptionTeam, adopted) }
    })
    const { head, rows } = findingsFile(upload.kind, findings)
    return download(csv(head, rows), 'text/csv; charset=utf-8', `findings-${upload.kind}-${upload.asAt}.csv`)
  },
}
