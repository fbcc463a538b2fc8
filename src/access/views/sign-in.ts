import { button, form, input } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'

export const signInView = (
  chrome: Chrome,
  given: { to: string; email: string; errors: Readonly<Record<string, string>> },
): Html =>
  page(chrome, {
    title: 'Sign in',
    errors: given.errors,
    body: html`${form({
      chrome,
      action: '/sign-in',
      body: html`<input type="hidden" name="to" value="${given.to}">
${input({
  name: 'email',
  label: 'E-mail address',
  type: 'email',
  value: given.email,
  width: 'two-thirds',
  autocomplete: 'username',
  spellcheck: false,
  error: given.errors.email,
})}
${input({
  name: 'password',
  label: 'Password',
  type: 'password',
  width: 'two-thirds',
  autocomplete: 'current-password',
  error: given.errors.password,
})}
${button({ text: 'Sign in' })}`,
    })}
<p class="govuk-body">If you have forgotten your password, or have no account, ask your council’s administrator of
Throughline. They can give you a new password; nobody can read the old one.</p>`,
  })

export const signedOutView = (chrome: Chrome): Html =>
  page(chrome, {
    title: 'You have signed out',
    body: html`<p class="govuk-body">Your session on this browser has ended.</p>
${button({ text: 'Sign in again', href: '/sign-in' })}`,
  })
