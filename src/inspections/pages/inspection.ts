import { findAccounts } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Answered } from '../../access/slice.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { html, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import type { Inspection } from '../model.ts'
import { clockFor } from '../records/clock.ts'
import { listAllDocuments } from '../records/documents.ts'
import { listFindings } from '../records/findings.ts'
import { listProposals, listProposalsOf } from '../records/proposals.ts'
import { isNamed, isOpenToAll } from '../rules/access.ts'
import { compareAll } from '../rules/differences.ts'
import { judgementsOf, paragraphsOf } from '../rules/findings.ts'
import { formerOf } from '../rules/former.ts'
import { ownLists } from '../rules/joining.ts'
import { progressOf } from '../rules/review.ts'
import { inspectionView } from '../views/inspection.ts'
import { doubtsOf, nameOf, open, trail } from './open.ts'

/** The names of those who may see what is not open to everyone; empty where everyone may. */
const namesOf = async (visit: Visit, db: Tenant, inspection: Inspection): Promise<readonly string[]> => {
  if (isOpenToAll(inspection, visit.today)) return []
  const accounts = await findAccounts(db)
  return inspection.named.flatMap((id) => accounts.find(({ accountId }) => accountId === id)?.name ?? [])
}

/** What other parts know of what answers the findings, such as lines of a plan. */
const answersTo = async (visit: Visit, db: Tenant, inspectionId: string): Promise<readonly Answered[]> => {
  const answers: Answered[] = []
  for (const { panels = [] } of visit.slices)
    for (const panel of panels)
      if (panel.on === 'finding') answers.push(...(await panel.answers(db, visit.person, visit.today, inspectionId)))
  return answers
}

/** The id of its whole when the address is that of another document of an inspection. */
const load = async (visit: Visit, db: Tenant) => {
  const inspection = await open(visit, db)
  if (inspection.partOf) return inspection.partOf
  const proposals = await listProposals(db, inspection.id)
  const documents = (await listAllDocuments(db, inspection.id)).filter(
    (one) => !one.restricted || isNamed(inspection, visit.person),
  )
  const others = documents.map((one) => one.inspectionId).filter((id) => id !== inspection.id)
  const all = [...proposals, ...(await listProposalsOf(db, others))]
  const compared = compareAll(inspection.id, documents, all)
  return {
    inspection,
    proposals,
    documents,
    differences: compared.reduce((sum, one) => sum + one.differences.length, 0),
    findings: await listFindings(db, inspection.id, proposals),
    lists: ownLists(all),
    clock: await clockFor(db, inspection, visit.today),
    names: await namesOf(visit, db, inspection),
    answers: await answersTo(visit, db, inspection.id),
  }
}

const inspection: Page = {
  path: '/inspections/:inspectionId',
  title: 'Inspection',
  may: 'inspections.see',
  logged: { record: 'inspections.inspection', action: 'looked at' },
  reachedFrom: '/inspections',
  show: async (visit) => {
    const shown = await visit.transaction((db) => load(visit, db))
    if (typeof shown === 'string') return redirect(`/inspections/${shown}/documents`)
    return html(
      page(visit.chrome, {
        title: nameOf(shown.proposals, visit.person.la),
        breadcrumbs: trail(),
        wide: true,
        body: inspectionView({
          ...shown,
          judgements: judgementsOf(shown.proposals),
          paragraphs: paragraphsOf(shown.proposals),
          progress: progressOf(shown.proposals),
          doubts: doubtsOf(visit, shown.proposals),
          former: formerOf(shown.inspection, visit.person.la),
          today: visit.today,
          may: {
            review: visit.may('inspections.review'),
            plan: visit.may('plan.see'),
            draft: visit.may('plan.edit'),
            name: visit.may('inspections.see-unpublished'),
            upload: visit.may('inspections.upload'),
          },
        }),
      }),
    )
  },
}

export const inspectionPages: readonly Page[] = [inspection]
