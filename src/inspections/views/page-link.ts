import { type Html, html } from '../../platform/views/html.ts'
import type { Document } from '../model.ts'
import { pageImageHref } from './page-image.ts'

/** "page 2", as a link to the picture of that page where the document has pages: PDF only. */
export const pageLink = (documents: readonly Document[], page: number): Html => {
  const document = documents.find((one) => page <= one.pages.length)
  if (!document) return html`page ${page}`
  return html`<a class="govuk-link" href="${pageImageHref(document, page)}" aria-label="page ${page} of the document">page ${page}</a>`
}
