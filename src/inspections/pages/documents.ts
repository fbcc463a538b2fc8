import { z } from 'zod'
import type { Page } from '../../access/model.ts'
import { notFound } from '../../platform/errors.ts'
import { download, inlineFile } from '../../platform/http/page.ts'
import { getBytes } from '../records/documents.ts'
import { pageImageOf } from '../work/page-images.ts'
import { openDocument } from './open.ts'

const imageQuery = z.object({ page: z.coerce.number().int().min(1).max(1000) })

const image: Page = {
  path: '/inspections/:inspectionId/documents/:documentId/image',
  title: 'Picture of a page of a document',
  may: 'inspections.see',
  query: imageQuery,
  reachedFrom: '/inspections/:inspectionId',
  show: async (visit) => {
    const number = (visit.query as z.infer<typeof imageQuery>).page
    const { document } = await visit.transaction((db) => openDocument(visit, db))
    if (number > document.pages.length) throw notFound('page of the document')
    const png = await pageImageOf(visit.transaction, visit.person.la, document.id, number)
    return inlineFile(png, 'image/png', `page-${number}.png`)
  },
}

const original: Page = {
  path: '/inspections/:inspectionId/documents/:documentId',
  title: 'Document as uploaded',
  may: 'inspections.see',
  logged: { record: 'inspections.document', action: 'downloaded' },
  reachedFrom: '/inspections/:inspectionId',
  show: async (visit) => {
    const { document, bytes } = await visit.transaction(async (db) => {
      const { document: found } = await openDocument(visit, db)
      return { document: found, bytes: await getBytes(db, found.id) }
    })
    return download(bytes, document.mediaType, document.fileName)
  },
}

export const documentPages: readonly Page[] = [image, original]
