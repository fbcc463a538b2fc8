import type { Page } from '../../../access/model.ts'
import { html, redirect } from '../../../platform/http/page.ts'
import { button, form } from '../../../platform/views/govuk.ts'
import { html as markup } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { getLibraryDocument, listLibrary, listLibraryParagraphs, removeLibraryDocument } from '../records/documents.ts'
import { askedOf, type Typed, typedSchema } from '../rules/typed.ts'
import { documentView, libraryView, titleOf } from '../views/library.ts'

const perPage = 50

const trail = [{ text: 'Library', href: '/library' }]

const library: Page = {
  path: '/library',
  title: 'Library of other authorities’ documents',
  may: 'inspections.see',
  query: typedSchema,
  reachedFrom: '/findings',
  show: async (visit) => {
    const typed = visit.query as Typed
    const wanted = askedOf(typed, visit.person.la, visit.today)
    const window = { skip: (typed.page - 1) * perPage, take: perPage }
    const listed = await visit.transaction((db) => listLibrary(db, wanted, window))
    const body = libraryView({ typed, ...listed, perPage, may: { upload: visit.may('inspections.upload') } })
    return html(page(visit.chrome, { title: 'Library of other authorities’ documents', wide: true, body }))
  },
}

const document: Page = {
  path: '/library/:libraryDocumentId',
  title: 'Document of the library',
  may: 'inspections.see',
  reachedFrom: '/library',
  show: async (visit) => {
    const id = visit.params.libraryDocumentId!
    const shown = await visit.transaction(async (db) => ({
      document: await getLibraryDocument(db, id),
      paragraphs: await listLibraryParagraphs(db, id),
    }))
    const body = documentView({ ...shown, may: { upload: visit.may('inspections.upload') } })
    return html(page(visit.chrome, { title: titleOf(shown.document), breadcrumbs: trail, body }))
  },
}

const remove: Page = {
  path: '/library/:libraryDocumentId/remove',
  title: 'Remove a document from the library',
  may: 'inspections.upload',
  reachedFrom: '/library/:libraryDocumentId',
  show: async (visit) => {
    const found = await visit.transaction((db) => getLibraryDocument(db, visit.params.libraryDocumentId!))
    return html(
      page(visit.chrome, {
        title: `Are you sure you want to remove ${found.fileName} from the library?`,
        back: { text: 'Back to the document', href: `/library/${found.id}` },
        body: markup`<p class="govuk-body">What was read from it is deleted, and no search finds it any more. You can add the file again.</p>
${form({ chrome: visit.chrome, action: `/library/${found.id}/remove`, body: button({ text: 'Remove it', look: 'warning' }) })}`,
      }),
    )
  },
  submit: async (visit) => {
    await visit.transaction((db) => removeLibraryDocument(db, visit.params.libraryDocumentId!))
    return redirect('/library', { tone: 'success', text: 'The document was removed from the library.' })
  },
}

export const libraryPages: readonly Page[] = [library, document, remove]
