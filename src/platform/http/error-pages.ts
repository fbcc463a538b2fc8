import { errorKinds, Refusal } from '../errors.ts'
import { type Html, html } from '../views/html.ts'
import { keptText, typedWords } from '../views/kept.ts'
import { type Chrome, page } from '../views/page.ts'
import type { Form } from './page.ts'

const paragraph = (text: string): Html | null => (text === '' ? null : html`<p class="govuk-body">${text}</p>`)

/** The page for one of the closed list of errors: what happened, and what to do next. `form`: what was sent, and not taken. */
export const refusalPage = (chrome: Chrome, refusal: Refusal, form: Form | null): Html =>
  page(chrome, {
    title: errorKinds[refusal.kind].title,
    body: html`${paragraph(refusal.message)}${paragraph(refusal.next)}${form && typedWords(form.entries())}
<p class="govuk-body"><a class="govuk-link" href="/">Go to the home page</a></p>`,
  })

/** Something that nobody foresaw. The reference finds it in the log, which has no personal data. */
export const unexpectedPage = (chrome: Chrome, reference: string, form: Form | null): Html =>
  page(chrome, {
    title: 'Sorry, there is a problem with Throughline',
    body: html`<p class="govuk-body">What you were doing may not have been saved. Go back and look before you try again.</p>
<p class="govuk-body">If it happens again, give this reference to whoever looks after Throughline:
<strong>${reference}</strong>.</p>${form && typedWords(form.entries())}
<p class="govuk-body"><a class="govuk-link" href="/">Go to the home page</a></p>`,
  })

/** A file over the limit. What was typed beside it goes back to the form with one press. */
export const tooLargePage = (chrome: Chrome, names: readonly string[], form: Form): Html =>
  page(chrome, {
    title: errorKinds['too-large'].title,
    body: html`<p class="govuk-body">${names.join(', ') || 'The file'} is larger than 25 MB, the most that can be uploaded.
Nothing was saved.</p>
<p class="govuk-body">Save it again at a smaller size (for a scan, at a lower resolution), or split it, then choose it again.
${Object.keys(form.entries()).length > 0 && 'What you typed is kept.'}</p>
${keptText(chrome, chrome.path, form.entries(), 'Go back to the form')}`,
  })

export const forgedPage = (chrome: Chrome, form: Form): Html =>
  page(chrome, {
    title: 'Check what you typed and send it again',
    body: html`<p class="govuk-body">The form had been open in a way that let us not be sure that it came from this page:
cookies may have been cleared since it was opened. Nothing was saved. If you did not fill in a form here, close this page.</p>
${keptText(chrome, chrome.path, form.entries(), 'Send it again')}`,
  })

/** What the framework itself refuses (a body it cannot read, too many requests), as one of our errors. */
export const asRefusal = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413)
    return new Refusal(
      'too-large',
      'What you sent is larger than Throughline takes.',
      'Shorten it, then send it again.',
    )
  if (statusCode === 429)
    return new Refusal(
      'too-many',
      'Too many pages were asked for from your network in a short time.',
      'Wait a minute, then try again.',
    )
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Refusal('invalid', `The request could not be read${code ? ` (${code})` : ''}.`, 'Go back and try again.')
  return null
}
