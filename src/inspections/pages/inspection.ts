import type { Page } from '../../access/model.ts'
import { html } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { getClock } from '../records/clock.ts'
import { listDocuments } from '../records/documents.ts'
import { listFindings } from '../records/findings.ts'
import { listProposals } from '../records/proposals.ts'
import { judgementsOf, paragraphsOf } from '../rules/findings.ts'
import { progressOf } from '../rules/review.ts'
import { inspectionView } from '../views/inspection.ts'
import { doubtsOf, nameOf, open, trail } from './open.ts'

const inspection: Page = {
  path: '/inspections/:inspectionId',
  title: 'Inspection',
  may: 'inspections.see',
  logged: { record: 'inspections.inspection', action: 'looked at' },
  reachedFrom: '/inspections',
  show: async (visit) => {
    const shown = await visit.transaction(async (db) => {
      const opened = await open(visit, db)
      return {
        inspection: opened,
        proposals: await listProposals(db, opened.id),
        findings: await listFindings(db, opened.id),
        documents: await listDocuments(db, opened.id),
        clock: await getClock(db, opened.id, visit.today),
      }
    })
    return html(
      page(visit.chrome, {
        title: nameOf(shown.proposals),
        breadcrumbs: trail(),
        wide: true,
        body: inspectionView({
          ...shown,
          judgements: judgementsOf(shown.proposals),
          paragraphs: paragraphsOf(shown.proposals),
          progress: progressOf(shown.proposals),
          doubts: doubtsOf(visit, shown.proposals),
          today: visit.today,
          may: {
            review: visit.may('inspections.review'),
            plan: visit.may('plan.see'),
            draft: visit.may('plan.edit'),
          },
        }),
      }),
    )
  },
}

export const inspectionPages: readonly Page[] = [inspection]
