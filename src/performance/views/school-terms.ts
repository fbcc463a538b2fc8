import { button, details, form, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'

type Given = {
  readonly chrome: { readonly csrfToken: string }
  /** Those that go by school terms. */
  readonly standards: readonly Standard[]
  readonly typed: string
  /** What is held now, a line each. */
  readonly held: string
  readonly error: string | null
}

export const schoolTermsView = ({
  chrome,
  standards,
  typed,
  held,
  error,
}: Given): Html => html`<p class="govuk-body">These standards go by the authority’s own school terms. Without them nothing can be said of them:</p>
<ul class="govuk-list govuk-list--bullet">${standards.map((one) => html`<li>${one.title}</li>`)}</ul>
${form({
  chrome,
  action: '/performance/school-terms',
  body: html`<input type="hidden" name="seen" value="${held}">${
    typed !== held &&
    details({
      summary: 'What is held now',
      open: error !== null,
      content: html`<p class="govuk-body"><span class="tl-pre-line">${held || 'No school terms are held.'}</span></p>`,
    })
  }${textarea({
    name: 'terms',
    label: 'School terms',
    hint: 'A line for each term or half of a term: its first and last school day, such as 2026-01-06,2026-02-13. Keep the years that figures look back on.',
    value: typed,
    rows: 12,
    error,
  })}${button({ text: 'Save school terms' })}`,
})}`
