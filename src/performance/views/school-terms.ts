import { button, form, insetText, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'

type Given = {
  readonly chrome: { readonly csrfToken: string }
  /** Those that go by school terms. */
  readonly standards: readonly Standard[]
  readonly typed: string
  /** What was held when the person opened the page, a line each. */
  readonly seen: string
  /** Where somebody else changed it since: lines that are held and not typed, and the other way round. */
  readonly differs: { readonly held: readonly string[]; readonly typed: readonly string[] } | null
  readonly error: string | null
}

const linesOf = (title: string, lines: readonly string[]): Html | null =>
  lines.length === 0
    ? null
    : html`<p class="govuk-body govuk-!-margin-bottom-1">${title}</p><ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li>${line}</li>`)}</ul>`

export const schoolTermsView = ({
  chrome,
  standards,
  typed,
  seen,
  differs,
  error,
}: Given): Html => html`<p class="govuk-body">These standards go by the authority’s own school terms. Without them nothing can be said of them:</p>
<ul class="govuk-list govuk-list--bullet">${standards.map((one) => html`<li>${one.title}</li>`)}</ul>
${form({
  chrome,
  action: '/performance/school-terms',
  body: html`<input type="hidden" name="seen" value="${seen}">${
    differs !== null &&
    insetText(
      html`${linesOf('Held now, and not in what you typed:', differs.held)}${linesOf('In what you typed, and not held now:', differs.typed)}`,
    )
  }${textarea({
    name: 'terms',
    label: 'School terms',
    hint: 'A line for each term or half of a term: its first and last school day, such as 2026-01-06,2026-02-13. Keep the years that figures look back on.',
    value: typed,
    rows: 12,
    error,
  })}${button({ text: 'Save school terms' })}`,
})}`
