import { details } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { type ActionKind, actionOf } from '../model/actions.ts'
import type { Home } from '../model/ledger.ts'
import { homeAddress, homesAddress } from '../pages/open.ts'
import { offeringOf } from '../rules/offering.ts'

type Link = { readonly href: string; readonly text: string }

const links = (all: readonly Link[]): Html =>
  html`<ul class="tl-homes__actions">${all.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`

/** What may be recorded about a home: what is often, and the rest folded away. What is due is linked where it is said to be due. */
export const recordView = (childId: string, home: Home, kinds: readonly ActionKind[]): Html => {
  const linkOf = (kind: ActionKind): Link => {
    const { title, path } = actionOf(kind)
    return { href: `${homeAddress(childId, home.homeId)}/${path}`, text: title }
  }
  const { often, rarely } = offeringOf(kinds)
  const move = { href: `${homesAddress(childId)}/move`, text: 'Record a move' }
  return html`<div class="tl-no-print"><h2 class="govuk-heading-m">Record</h2>${links([...often.map(linkOf), move])}${
    rarely.length > 0 && details({ summary: 'Record something else', content: links(rarely.map(linkOf)) })
  }</div>`
}
