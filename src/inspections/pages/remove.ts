import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { html, redirect } from '../../platform/http/page.ts'
import { button, form } from '../../platform/views/govuk.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { listComments } from '../records/accuracy.ts'
import { listAllDocuments, listDocuments } from '../records/documents.ts'
import { deleteInspection, listParts, lockInspection } from '../records/inspections.ts'
import { listProposalsOf } from '../records/proposals.ts'
import { mayRemove } from '../rules/decide.ts'
import { titleOf } from '../rules/words.ts'
import { open } from './open.ts'

/** With its other documents, which go with it; a part goes alone. */
const openUnused = async (visit: Visit, db: Tenant) => {
  const inspection = await open(visit, db)
  const parts = inspection.partOf ? [] : await listParts(db, inspection.id)
  const documents = inspection.partOf
    ? await listDocuments(db, inspection.id)
    : await listAllDocuments(db, inspection.id)
  // Its document has become the main one of another inspection: there is nothing here to remove.
  if (inspection.partOf && documents.length === 0) throw notFound('document')
  const values = await listProposalsOf(db, [inspection.id, ...parts.map(({ id }) => id)])
  const comments = await listComments(db, inspection.id)
  // What was entered of an activity without a document goes with it.
  if (comments.length === 0 && (documents.length === 0 || mayRemove(values))) return { inspection, documents }
  throw new Refusal(
    'conflict',
    comments.length > 0
      ? 'There are comments on the factual accuracy of this draft, so it cannot be removed.'
      : 'Something of this document was accepted, so it cannot be removed.',
    'Take the decisions back first, if it was uploaded by mistake.',
  )
}

const remove: Page = {
  path: '/inspections/:inspectionId/remove',
  title: 'Remove a document',
  may: 'inspections.review',
  reachedFrom: '/inspections/:inspectionId/review',
  show: async (visit) => {
    const { inspection, documents } = await visit.transaction((db) => openUnused(visit, db))
    const name = documents.map((document) => document.fileName).join(', ') || titleOf(inspection)
    return html(
      page(visit.chrome, {
        title: `Are you sure you want to remove ${name}?`,
        back: { text: 'Back to everything that was read', href: `/inspections/${inspection.id}/review` },
        body: markup`<p class="govuk-body">${
          documents.length === 0
            ? 'Everything that was entered about it is deleted.'
            : documents.length === 1
              ? 'The document and everything that was read from it are deleted. Nothing of it was accepted. You can upload it again.'
              : 'These documents and everything that was read from them are deleted. Nothing of them was accepted. You can upload them again.'
        }</p>
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
      const { inspection } = await openUnused(visit, db)
      await deleteInspection(db, inspection.id)
    })
    return redirect('/inspections', { tone: 'success', text: 'The document was removed.' })
  },
}

export const removePages: readonly Page[] = [remove]
