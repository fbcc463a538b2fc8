import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { html, redirect } from '../../platform/http/page.ts'
import { button, form } from '../../platform/views/govuk.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { listDocuments } from '../records/documents.ts'
import { deleteInspection, lockInspection } from '../records/inspections.ts'
import { listProposals } from '../records/proposals.ts'
import { mayRemove } from '../rules/decide.ts'
import { open } from './open.ts'

const openUnused = async (visit: Visit, db: Tenant) => {
  const inspection = await open(visit, db)
  if (mayRemove(await listProposals(db, inspection.id))) return inspection
  throw new Refusal(
    'conflict',
    'Something of this document was accepted, so it cannot be removed.',
    'Take the decisions back first, if it was uploaded by mistake.',
  )
}

const remove: Page = {
  path: '/inspections/:inspectionId/remove',
  title: 'Remove a document',
  may: 'inspections.review',
  reachedFrom: '/inspections/:inspectionId/review',
  show: async (visit) => {
    const { inspection, documents } = await visit.transaction(async (db) => {
      const opened = await openUnused(visit, db)
      return { inspection: opened, documents: await listDocuments(db, opened.id) }
    })
    const name = documents.map((document) => document.fileName).join(', ')
    return html(
      page(visit.chrome, {
        title: `Are you sure you want to remove ${name}?`,
        back: { text: 'Back to everything that was read', href: `/inspections/${inspection.id}/review` },
        body: markup`<p class="govuk-body">The document and everything that was read from it are deleted. Nothing of it was accepted. You can upload it again.</p>
${form({
  chrome: visit.chrome,
  action: `/inspections/${inspection.id}/remove`,
  body: button({ text: 'Remove it', look: 'warning' }),
})}`,
      }),
    )
  },
  submit: async (visit) => {
    await visit.transaction(async (db) => {
      await lockInspection(db, visit.params.inspectionId!)
      const inspection = await openUnused(visit, db)
      await deleteInspection(db, inspection.id)
    })
    return redirect('/inspections', { tone: 'success', text: 'The document was removed.' })
  },
}

export const removePages: readonly Page[] = [remove]
