import { button, form, insetText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Part, Session } from '../model.ts'
import type { Fault } from '../rules/sign-off.ts'
import { discussionAddress, recordAddress } from './addresses.ts'

type Shown = {
  readonly chrome: Chrome
  readonly session: Session
  readonly faults: readonly Fault[]
  readonly others: number
  /** Children in it who are not talked about this time. */
  readonly putOff: number
  readonly names: ReadonlyMap<string, string>
  readonly empty: readonly { readonly childId: string; readonly name: string; readonly parts: readonly Part[] }[]
}

const placeOf = ({ session, names }: Shown, childId: string | null): { text: string; href: string } =>
  childId === null
    ? { text: 'The session', href: recordAddress(session.sessionId, '/details') }
    : names.has(childId)
      ? { text: names.get(childId)!, href: discussionAddress(childId, session.sessionId) }
      : { text: 'The record', href: recordAddress(session.sessionId) }

const inTheWay = (shown: Shown): Html => html`<h2 class="govuk-heading-m">Before it can be signed off</h2>
<p class="govuk-body">Everything is saved. These are missing:</p>
${[...Map.groupBy(shown.faults, ({ childId }) => childId)].map(([childId, faults]) => {
  const { text, href } = placeOf(shown, childId)
  return html`<h3 class="govuk-heading-s"><a class="govuk-link" href="${href}">${text}</a></h3>
<ul class="govuk-list govuk-list--bullet">${faults.map((fault) => html`<li>${fault.text}</li>`)}</ul>`
})}
${shown.others > 0 && html`<p class="govuk-body">${shown.others === 1 ? 'One child in it is' : `${shown.others} children in it are`} no longer within your reach. Ask for cover, or take them out <a class="govuk-link" href="${recordAddress(shown.session.sessionId)}">of the record</a>.</p>`}`

const stillEmpty = (shown: Shown): Html | null => {
  const empty = shown.empty.filter(({ parts }) => parts.length > 0)
  return empty.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">Still empty</h2>
<p class="govuk-body">These do not stop you. Inspectors look for them.</p>
<ul class="govuk-list govuk-list--bullet">${empty.map(
        ({ childId, name, parts }) =>
          html`<li><a class="govuk-link" href="${discussionAddress(childId, shown.session.sessionId)}">${name}</a>: ${parts.map(({ label }) => label).join('; ')}</li>`,
      )}</ul>`
}

/** What stands in the way, or the button; and what is empty all the same. */
export const signOffView = (shown: Shown): Html => {
  const { chrome, session, faults, others, putOff } = shown
  return html`${
    faults.length > 0 || others > 0
      ? inTheWay(shown)
      : html`<p class="govuk-body">Afterwards nothing of it changes. What was said of each child goes on their page and waits to be filed in the case system. ${session.worker} confirms it, in their own words where they see it differently.</p>
${form({ chrome, action: recordAddress(session.sessionId, '/sign-off'), label: 'Sign off', body: button({ text: 'Sign off' }) })}`
  }
${putOff > 0 && html`<p class="govuk-body">${putOff === 1 ? 'One child is' : `${putOff} children are`} not talked about this time: that counts as not talked about, and they stay due.</p>`}
${insetText('The personal part stays with the two of you.')}
${stillEmpty(shown)}`
}
