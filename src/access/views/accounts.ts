import {
  button,
  form,
  input,
  insetText,
  radios,
  summaryList,
  table,
  tag,
  warningText,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'
import { roleOf } from '../guard.ts'
import type { Account } from '../model.ts'
import { roles } from '../roles.ts'
import { type Deed, deeds, mayDo } from '../rules/accounts.ts'
import { whenInWords } from './when.ts'

type Errors = Readonly<Record<string, string>>

const statusTag = (account: Account): Html => {
  if (account.status === 'ended') return tag('Ended', 'grey')
  if (account.status === 'locked') return tag('Locked', 'red')
  if (!account.hasPassword) return tag('No password', 'orange')
  return account.passwordIsTemporary ? tag('Not yet used', 'yellow') : tag('Active', 'green')
}

const lastSignIn = (account: Account): string => (account.signedInAt ? whenInWords(account.signedInAt) : 'Never')

export const accountsView = (chrome: Chrome, accounts: readonly Account[]): Html =>
  page(chrome, {
    title: 'Accounts',
    wide: true,
    body: html`${button({ text: 'Add an account', href: '/accounts/new' })}
<div class="tl-scroll" tabindex="0" role="region" aria-label="Accounts">
${table({
  caption: `${accounts.length} accounts`,
  head: ['Name', 'E-mail address', 'Role', 'State', 'Last signed in'],
  rows: accounts.map((account) => [
    html`<a class="govuk-link" href="/accounts/${account.accountId}">${account.name}</a>`,
    account.email,
    roleOf(account.role).title,
    statusTag(account),
    lastSignIn(account),
  ]),
})}</div>`,
  })

const roleField = (value: string, error: string | undefined): Html =>
  radios({
    name: 'role',
    legend: 'Role',
    hint: 'What a role may do is the same for everyone who has it.',
    items: roles.map(({ id, title, who }) => ({ value: id, text: title, hint: who })),
    value,
    error,
    small: true,
  })

export const newAccountView = (
  chrome: Chrome,
  typed: { name: string; email: string; role: string },
  errors: Errors,
): Html =>
  page(chrome, {
    title: 'Add an account',
    back: { text: 'Accounts', href: '/accounts' },
    errors,
    body: form({
      chrome,
      action: '/accounts/new',
      body: html`${input({ name: 'name', label: 'Name', value: typed.name, error: errors.name, spellcheck: false })}
${input({
  name: 'email',
  label: 'E-mail address',
  hint: 'They sign in with it.',
  type: 'email',
  value: typed.email,
  error: errors.email,
  spellcheck: false,
})}
${roleField(typed.role, errors.role)}
${button({ text: 'Add account' })}`,
    }),
  })

/** Shown once: the password is kept nowhere that can be read. */
export const newPasswordView = (
  chrome: Chrome,
  given: { name: string; email: string; accountId: string; password: string; isNew: boolean },
): Html =>
  page(chrome, {
    title: given.isNew ? 'Account added' : 'New password',
    body: html`${warningText('This password is shown only now. Write it down or hand it over before you leave this page.')}
${summaryList({
  rows: [
    { key: 'Name', value: given.name },
    { key: 'E-mail address', value: given.email },
    { key: 'Password', value: html`<strong>${given.password}</strong>` },
  ],
})}
${insetText('Give it to the person by another way than e-mail. They must change it when they first sign in.')}
<p class="govuk-body"><a class="govuk-link" href="/accounts">Back to accounts</a></p>`,
  })

const deedForm = (chrome: Chrome, account: Account, deed: Deed): Html =>
  form({
    chrome,
    action: `/accounts/${account.accountId}/status`,
    body: html`<input type="hidden" name="deed" value="${deed}">
${button({ text: `${deeds[deed].label} this account`, look: deed === 'end' ? 'warning' : 'secondary' })}`,
  })

const deedForms = (chrome: Chrome, account: Account): Html => html`
<h2 class="govuk-heading-m">Sign-in</h2>
<div class="tl-buttons-inline">
${(Object.keys(deeds) as Deed[]).filter((deed) => mayDo(deed, account, false)).map((deed) => deedForm(chrome, account, deed))}
${
  account.status === 'ended'
    ? null
    : form({
        chrome,
        action: `/accounts/${account.accountId}/password`,
        body: button({ text: 'Give a new password', look: 'secondary' }),
      })
}</div>`

export const accountOfView = (chrome: Chrome, account: Account, given: { isOwn: boolean; errors: Errors }): Html => {
  const { isOwn, errors } = given
  return page(chrome, {
    title: account.name,
    caption: 'Account',
    back: { text: 'Accounts', href: '/accounts' },
    errors,
    body: html`${summaryList({
      rows: [
        { key: 'State', value: statusTag(account) },
        { key: 'E-mail address', value: account.email },
        { key: 'Added', value: whenInWords(account.createdAt) },
        { key: 'Last signed in', value: lastSignIn(account) },
        ...(account.endedAt ? [{ key: 'Ended', value: whenInWords(account.endedAt) }] : []),
      ],
    })}
${isOwn ? insetText('This is your own account: another administrator can change its role, lock it or end it.') : deedForms(chrome, account)}
<h2 class="govuk-heading-m">Name and role</h2>
${form({
  chrome,
  action: `/accounts/${account.accountId}`,
  body: html`${input({ name: 'name', label: 'Name', value: account.name, error: errors.name, spellcheck: false })}
${isOwn ? null : roleField(account.role, errors.role)}
${button({ text: 'Save' })}`,
})}`,
  })
}

export const endAccountView = (chrome: Chrome, account: Account): Html =>
  page(chrome, {
    title: `End the account of ${account.name}?`,
    back: { text: 'Back', href: `/accounts/${account.accountId}` },
    body: html`<p class="govuk-body">They will be signed out everywhere and cannot sign in any more. What they did stays in
the record under their name. The account can be reopened.</p>
${form({
  chrome,
  action: `/accounts/${account.accountId}/status`,
  body: html`<input type="hidden" name="deed" value="end"><input type="hidden" name="confirmed" value="yes">
${button({ text: 'End the account', look: 'warning' })}
<p class="govuk-body"><a class="govuk-link" href="/accounts/${account.accountId}">Keep it</a></p>`,
})}`,
  })
