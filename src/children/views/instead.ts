import { insetText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'

const inDanger = html`<p class="govuk-body">If a child may be in danger now, act as you would for a child whose record you cannot reach: telephone the police and your on-call manager.</p>`

const title = 'Nobody opens this record out of hours'

/** What emergency duty reads in place of a record: the words of whoever restricted it, and nothing of the child. */
export const insteadPage = (chrome: Chrome, note: string): Html =>
  page(chrome, {
    title,
    back: { text: 'Find children', href: '/children' },
    body: html`<p class="govuk-body">It is kept to named people. Whoever decided that wrote what the emergency duty team does instead:</p>
${insetText(html`<span class="tl-pre-line">${note}</span>`)}${inDanger}`,
  })

/** The same beside what a search found. */
export const insteadInset = (notes: readonly string[]): Html | null =>
  notes.length === 0
    ? null
    : insetText(html`<h2 class="govuk-heading-s">${
        notes.length === 1
          ? 'A record that matches your search is kept to named people, and nobody opens it out of hours'
          : `${notes.length} records that match your search are kept to named people, and nobody opens them out of hours`
      }</h2>
<p class="govuk-body">What the emergency duty team does instead:</p>
${[...new Set(notes)].map((note) => html`<p class="govuk-body tl-pre-line">${note}</p>`)}${inDanger}`)
