import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'
import { permissionInWords, rolesThatMay } from '../guard.ts'
import type { Permission } from '../permissions.ts'
import type { Role } from '../roles.ts'

export type WhoToAsk = readonly { name: string; role: string }[]

const list = (items: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>\n`)}</ul>`

/** Says which roles may, and who can give that role. Nobody is signed out by it. */
export const notAllowedPage = (
  chrome: Chrome,
  wanted: string,
  permission: Permission,
  own: Role,
  ask: WhoToAsk,
): Html =>
  page(chrome, {
    title: 'You do not have permission to see this page',
    body: html`<p class="govuk-body">The page “${wanted}” is for people who may ${permissionInWords(permission)}.
You are signed in as ${chrome.person?.name}, ${own.title.toLowerCase()}, a role that may not. You are still signed in,
and nothing you typed elsewhere is lost.</p>
<h2 class="govuk-heading-m">Roles that may</h2>
${list(rolesThatMay(permission).map((role) => role.title))}
<h2 class="govuk-heading-m">Who to ask</h2>
${
  ask.length > 0
    ? html`<p class="govuk-body">If your work needs it, ask one of these people. Administrators change roles; directors say who
should have which.</p>
${list(ask.map(({ name, role }) => `${name}, ${role.toLowerCase()}`))}`
    : html`<p class="govuk-body">If your work needs it, ask whoever looks after Throughline in your council.</p>`
}
<p class="govuk-body"><a class="govuk-link" href="/">Go to the home page</a></p>`,
  })
