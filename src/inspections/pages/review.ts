import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Form, html, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { acceptAsRead } from '../records/decide.ts'
import { listDocuments } from '../records/documents.ts'
import { listProposals } from '../records/proposals.ts'
import { anotherAuthority } from '../rules/another.ts'
import { mayRemove } from '../rules/decide.ts'
import { mayAcceptInBulk } from '../rules/review.ts'
import { pageReviewView } from '../views/page-review.ts'
import { reviewView } from '../views/review.ts'
import { assumedFrom, doubtsOf, nameOf, open, trail } from './open.ts'

const accepted = (count: number) => ({
  tone: 'success' as const,
  text: count === 0 ? 'Nothing was left to accept.' : `${count} ${count === 1 ? 'value was' : 'values were'} accepted.`,
})

/** Of the values that stood on the page, those that one press may accept. */
const acceptShown = async (visit: Visit, db: Tenant, inspectionId: string, form: Form): Promise<number> => {
  const allowed = (await listProposals(db, inspectionId)).filter(mayAcceptInBulk).map((proposal) => proposal.id)
  const shown = new Set(form.all('value'))
  const chosen = allowed.filter((id) => shown.has(id))
  return acceptAsRead(db, visit.person.name, visit.now, inspectionId, chosen)
}

/** Whether it could go into the library instead: one document about another authority, of which nothing was accepted. */
const mayMove = (
  visit: Visit,
  shown: Pick<Parameters<typeof reviewView>[0], 'inspection' | 'documents' | 'proposals'>,
): boolean =>
  visit.may('inspections.upload') &&
  shown.documents.length === 1 &&
  shown.inspection.partOf === null &&
  mayRemove(shown.proposals) &&
  anotherAuthority(assumedFrom(shown.proposals), { code: String(visit.person.la) }) !== null

const review: Page = {
  path: '/inspections/:inspectionId/review',
  title: 'Review what was read',
  may: 'inspections.review',
  reachedFrom: '/inspections/:inspectionId',
  show: async (visit) => {
    const shown = await visit.transaction(async (db) => {
      const inspection = await open(visit, db)
      const proposals = await listProposals(db, inspection.id)
      return { inspection, proposals, documents: await listDocuments(db, inspection.id) }
    })
    return html(
      page(visit.chrome, {
        title: 'Review what was read',
        caption: shown.documents.map((document) => document.fileName).join(', '),
        breadcrumbs: trail({
          text: nameOf(shown.proposals, visit.person.la),
          href: `/inspections/${shown.inspection.id}`,
        }),
        wide: true,
        body: reviewView({
          chrome: visit.chrome,
          ...shown,
          doubts: doubtsOf(visit, shown.proposals),
          mayMove: mayMove(visit, shown),
        }),
      }),
    )
  },
  submit: async (visit, form) => {
    const count = await visit.transaction(async (db) => {
      const inspection = await open(visit, db)
      return acceptShown(visit, db, inspection.id, form)
    })
    return redirect(`/inspections/${visit.params.inspectionId}/review`, accepted(count))
  },
}

const pageQuery = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) })

const pages: Page = {
  path: '/inspections/:inspectionId/review/pages',
  title: 'Review a page of the document',
  may: 'inspections.review',
  query: pageQuery,
  reachedFrom: '/inspections/:inspectionId/review',
  show: async (visit) => {
    const number = (visit.query as z.infer<typeof pageQuery>).page
    const shown = await visit.transaction(async (db) => {
      const inspection = await open(visit, db)
      const [document] = await listDocuments(db, inspection.id)
      return { document: document ?? null, proposals: await listProposals(db, inspection.id), inspection }
    })
    const last = shown.document?.pages.length ?? 0
    const href = `/inspections/${shown.inspection.id}/review`
    if (!shown.document || last === 0) return redirect(href)
    const current = Math.min(number, last)
    return html(
      page(visit.chrome, {
        title: `Page ${current} of ${last}`,
        caption: shown.document.fileName,
        back: { text: 'Back to everything that was read', href },
        wide: true,
        body: pageReviewView({
          chrome: visit.chrome,
          document: shown.document,
          page: current,
          proposals: shown.proposals,
        }),
      }),
    )
  },
  submit: async (visit, form) => {
    const number = (visit.query as z.infer<typeof pageQuery>).page
    const { count, last } = await visit.transaction(async (db) => {
      const inspection = await open(visit, db)
      const [document] = await listDocuments(db, inspection.id)
      const accepted = await acceptShown(visit, db, inspection.id, form)
      return { count: accepted, last: document?.pages.length ?? 0 }
    })
    const href = `/inspections/${visit.params.inspectionId}/review`
    return redirect(number < last ? `${href}/pages?page=${number + 1}` : href, accepted(count))
  },
}

export const reviewPages: readonly Page[] = [review, pages]
