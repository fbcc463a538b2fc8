import type { Page, Visit } from '../../access/model.ts'
import { type Answer, html, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { compareDocuments } from '../records/differences.ts'
import { listAllDocuments } from '../records/documents.ts'
import { listRegisterChanges } from '../records/named.ts'
import { listProposals } from '../records/proposals.ts'
import { isNamed } from '../rules/access.ts'
import { documentsView } from '../views/documents.ts'
import { nameOf, open, trail } from './open.ts'

const show = async (visit: Visit): Promise<Answer> => {
  const shown = await visit.transaction(async (db) => {
    const inspection = await open(visit, db)
    if (inspection.partOf) return inspection.partOf
    const review = visit.may('inspections.review')
    const documents = await listAllDocuments(db, inspection.id)
    const seen = documents.filter((one) => !one.restricted || isNamed(inspection, visit.person))
    return {
      inspection,
      name: nameOf(await listProposals(db, inspection.id), visit.person.la),
      documents: seen,
      compared: review ? await compareDocuments(db, inspection) : [],
      changes: review ? await listRegisterChanges(db, inspection.id) : [],
    }
  })
  if (typeof shown === 'string') return redirect(`/inspections/${shown}/documents`)
  return html(
    page(visit.chrome, {
      title: 'Documents',
      caption: shown.name,
      breadcrumbs: trail({ text: shown.name, href: `/inspections/${shown.inspection.id}` }),
      wide: true,
      body: documentsView({
        ...shown,
        compared: shown.compared.filter(({ document }) => shown.documents.some((one) => one.id === document.id)),
        may: { review: visit.may('inspections.review'), upload: visit.may('inspections.upload') },
      }),
    }),
  )
}

const list: Page = {
  path: '/inspections/:inspectionId/documents',
  title: 'Documents of an inspection',
  may: 'inspections.see',
  reachedFrom: '/inspections/:inspectionId',
  show,
}

export const documentListPages: readonly Page[] = [list]
