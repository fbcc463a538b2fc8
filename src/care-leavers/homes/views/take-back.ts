import { button, details, form, input } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'

/** Folded away below a form: for what was recorded about the wrong person or the wrong day. */
export const takeBackView = (given: {
  chrome: Chrome
  action: string
  /** "This home". */
  what: string
  why: string
  error?: string
}): Html =>
  details({
    summary: `${given.what} was recorded in error`,
    open: given.error !== undefined,
    content: html`<p class="govuk-body">It stays in the history as taken back, and counts no more.</p>${form({
      chrome: given.chrome,
      action: given.action,
      label: 'Take it back',
      body: html`<input type="hidden" name="do" value="take-back">${input({ name: 'why', label: 'Why it was wrong', value: given.why, ...(given.error && { error: given.error }) })}${button({ text: 'Take it back', look: 'warning' })}`,
    })}`,
  })
