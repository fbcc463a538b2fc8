import { button, form, input, summaryList, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'
import { roleOf } from '../guard.ts'
import type { Account, Person, Session } from '../model.ts'
import { permissions } from '../permissions.ts'
import { browserInWords } from './browser.ts'
import { whenInWords } from './when.ts'

const sessionRow = (chrome: Chrome, session: Session, isOwn: boolean): readonly (Html | string)[] => [
  html`${browserInWords(session.device)}${isOwn && html` <strong>(this one)</strong>`}`,
  session.network,
  whenInWords(session.createdAt),
  whenInWords(session.seenAt),
  isOwn
    ? ''
    : form({
        chrome,
        action: '/account/sessions/end',
        body: html`<input type="hidden" name="session" value="${session.sessionId}">
<button class="govuk-link tl-link-button">Sign out<span class="govuk-visually-hidden">
${browserInWords(session.device)}, signed in ${whenInWords(session.createdAt)}</span></button>`,
      }),
]

export const accountView = (
  chrome: Chrome,
  given: { account: Account; sessions: readonly Session[]; person: Person; ownSession: string },
): Html => {
  const { account, sessions, person, ownSession } = given
  const role = roleOf(person.role)
  return page(chrome, {
    title: 'Your account',
    body: html`${summaryList({
      rows: [
        { key: 'Name', value: account.name },
        { key: 'E-mail address', value: account.email },
        { key: 'Role', value: role.title },
        {
          key: 'Teams',
          value: person.teams.map((team) => team.name).join(', ') || 'None in the staff directory today',
        },
        {
          key: 'Password',
          value: 'Known to nobody but you',
          actions: [{ href: '/account/password', text: 'Change', hidden: 'your password' }],
        },
      ],
    })}
<h2 class="govuk-heading-m">What your role may do</h2>
<ul class="govuk-list govuk-list--bullet">${role.permissions.map((one) => html`<li>${permissions[one]}</li>\n`)}</ul>
<h2 class="govuk-heading-m">Where you are signed in</h2>
<div class="tl-scroll" tabindex="0" role="region" aria-label="Where you are signed in">
${table({
  caption: 'Where you are signed in',
  hideCaption: true,
  head: ['Browser', 'Network', 'Signed in', 'Last used', html`<span class="govuk-visually-hidden">End it</span>`],
  rows: sessions.map((session) => sessionRow(chrome, session, session.sessionId === ownSession)),
})}</div>
<p class="govuk-body">If you do not know one of these, sign out everywhere and change your password.</p>
${form({
  chrome,
  action: '/account/sign-out-everywhere',
  body: button({ text: 'Sign out everywhere', look: 'warning' }),
})}`,
    wide: true,
  })
}

export const passwordView = (
  chrome: Chrome,
  given: { isTemporary: boolean; errors: Readonly<Record<string, string>> },
): Html => {
  const box = (name: string, label: string, autocomplete: string, hint?: string): Html =>
    input({ name, label, type: 'password', width: 'two-thirds', autocomplete, hint, error: given.errors[name] })
  return page(chrome, {
    title: 'Change your password',
    back: given.isTemporary ? undefined : { text: 'Your account', href: '/account' },
    errors: given.errors,
    body: html`${
      given.isTemporary &&
      html`<p class="govuk-body">Your password was given to you by someone else. Choose one that only you know before you go on.</p>`
    }
${form({
  chrome,
  action: '/account/password',
  body: html`${box('password-now', 'Password that you use now', 'current-password')}
${box('password-new', 'New password', 'new-password', '12 characters or more. Three random words make a good one.')}
${box('password-again', 'New password once more', 'new-password')}
${button({ text: 'Change password' })}`,
})}`,
  })
}
