import { button, form, insetText, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'

export type Why = 'outside-caseload' | 'break-glass' | 'names'

const explained: Readonly<Record<Why, Html>> = {
  'outside-caseload': html`<p class="govuk-body">This child is not one of yours. Say why you need to see the record. Your reason is kept in the access log with every page that you open.</p>`,
  'break-glass': html`<p class="govuk-body">Opening a record in an emergency is called <strong>break-glass</strong>. Say why you need it. Your access ends by itself, and managers see a list of every record that was opened this way, with your reason.</p>`,
  names: html`<p class="govuk-body">You work with this record without names. Say why you need the name. Your reason is kept in the access log with every page that you open.</p>`,
}

const headings: Readonly<Record<Why, string>> = {
  'outside-caseload': 'Why do you need to see this record?',
  'break-glass': 'Why do you need to open this record now?',
  names: 'Why do you need this child’s name?',
}

type Asked = { why: Why; next: string; typed?: string; error?: string | null }

/** Asks why, before a record is shown. Says the identifier only. */
export const askReasonPage = (
  chrome: Chrome,
  child: { childId: string; identifier: string; restricted: boolean },
  { why, next, typed = '', error = null }: Asked,
): Html =>
  page(chrome, {
    title: headings[why],
    heading: null,
    errors: error ? { reason: error } : {},
    back: { text: 'Find children', href: '/children' },
    body: html`<span class="govuk-caption-l">Child ${child.identifier}</span>
<h1 class="govuk-heading-l">${headings[why]}</h1>
${explained[why]}
${child.restricted && insetText('This record is kept to named people. They, and whoever restricted it, are told that you opened it, and your reason.')}
${form({
  chrome,
  action: `/children/${child.childId}/reason`,
  body: html`<input type="hidden" name="next" value="${next}">
${textarea({
  name: 'reason',
  label: 'Your reason',
  hint: 'For example: “Police called about this child at 2.15; checking who holds the case.” Do not write the child’s name.',
  value: typed,
  error,
  rows: 3,
})}
${button({ text: 'Open the record' })}`,
})}
${insetText('If you came here by mistake, go back: nothing of the record was shown.')}`,
  })
