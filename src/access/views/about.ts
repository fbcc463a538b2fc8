import { details, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'
import { navigationFor } from '../chrome.ts'
import { roleOf } from '../guard.ts'
import type { Person } from '../model.ts'
import { permissions } from '../permissions.ts'
import { allRecordTypes } from '../rules/retention.ts'
import type { Slice } from '../slice.ts'

const list = (items: readonly (string | Html)[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>\n`)}</ul>`

export const helpView = (chrome: Chrome, visitor: Person | null, slices: readonly Slice[]): Html => {
  const sections = visitor === null ? [] : navigationFor(visitor, slices, '')
  return page(chrome, {
    title: 'Help',
    body: html`<p class="govuk-body">Throughline keeps the line unbroken from what Ofsted’s inspectors found to what changed for
children: inspection reports, what they say, what the law wants by when, and the plan that answers them.</p>
<h2 class="govuk-heading-m">Where to find what</h2>
${
  visitor
    ? list([
        html`<a class="govuk-link" href="/">Home</a>: what needs you today, and what changed since you last looked`,
        ...sections.map(({ text, href }) => html`<a class="govuk-link" href="${href}">${text}</a>`),
        html`<a class="govuk-link" href="/account">Your account</a>: password, where you are signed in`,
      ])
    : html`<p class="govuk-body"><a class="govuk-link" href="/sign-in">Sign in</a> to see what your role may.</p>`
}
${
  visitor &&
  details({
    summary: `What your role may do: ${roleOf(visitor.role).title}`,
    content: list(roleOf(visitor.role).permissions.map((one) => permissions[one])),
  })
}
<h2 class="govuk-heading-m">When something does not work</h2>
${list([
  'A page says that you may not see it: it names the people who can change your role. You stay signed in.',
  'You were signed out while typing: sign in again, and what you typed is shown to you, ready to be sent.',
  'You forgot your password: an administrator of your council can give you a new one.',
  'A page shows a reference: pass it to whoever looks after Throughline. It finds the fault in the log, which holds no personal data.',
])}`,
  })
}

export const accessibilityView = (chrome: Chrome): Html =>
  page(chrome, {
    title: 'Accessibility statement',
    body: html`<p class="govuk-body">This statement is for Throughline, as ${chrome.council.name} uses it. We want everyone to be able to
use it. You should be able to:</p>
${list([
  'change colours, contrast and fonts with your browser or device',
  'zoom in to 400% without text spilling off the screen',
  'use every page by keyboard alone, by voice, and with a screen reader',
  'use every page without JavaScript, and print it',
])}
<h2 class="govuk-heading-m">How accessible it is</h2>
<p class="govuk-body">Throughline is built from the GOV.UK Design System to meet the Web Content Accessibility Guidelines version
2.2, level AA. Each page is tested with axe whenever Throughline is changed. It has not yet been tested by people who use
assistive technology every day, so we call it partially compliant.</p>
<h2 class="govuk-heading-m">What is not accessible</h2>
${list([
  'Documents that others wrote, such as inspection reports as PDF, are shown as they are. Beside each page image stands its text.',
  'Page images of documents have no description of their own: the text beside them is their alternative.',
])}
<h2 class="govuk-heading-m">Tell us</h2>
<p class="govuk-body">If something does not work for you, or you need it in another form, tell your council’s administrator of
Throughline. If you are not content with the answer, contact the Equality Advisory and Support Service. The Equality and
Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
Regulations 2018.</p>`,
  })

export const privacyView = (chrome: Chrome, slices: readonly Slice[]): Html =>
  page(chrome, {
    title: 'Privacy',
    wide: true,
    body: html`<p class="govuk-body">${chrome.council.name} decides what is kept in Throughline and is its controller. Throughline runs where
the council has put it and sends nothing anywhere by itself. These are the kinds of records in it:</p>
<div class="tl-scroll" tabindex="0" role="region" aria-label="Kinds of records">
${table({
  caption: 'What is kept, why, and for how long',
  head: ['Record', 'What for', 'Who sees it', 'Kept'],
  rows: allRecordTypes(slices).map(({ title, purpose, audience, retention }) => [
    title,
    purpose,
    audience,
    retention.years === null
      ? retention.reason
      : `${retention.years === 0 ? 'Less than a year' : `${retention.years} years`} from ${retention.from}`,
  ]),
})}</div>
<h2 class="govuk-heading-m">Who looked</h2>
<p class="govuk-body">Throughline notes who signs in and who looks at or changes what, and when. Nobody can change these notes.</p>
<h2 class="govuk-heading-m">Your rights</h2>
<p class="govuk-body">You can ask the council for what it holds about you, to have it put right, and to object. Ask the council’s data
protection officer. You can complain to the Information Commissioner’s Office (ico.org.uk).</p>`,
  })

export const cookiesView = (chrome: Chrome): Html =>
  page(chrome, {
    title: 'Cookies',
    body: html`<p class="govuk-body">Throughline puts only cookies on your device that it cannot work without. None follows you, and none is
read by anyone else. So there is nothing to accept or refuse.</p>
${table({
  caption: 'Cookies',
  captionSize: 's',
  head: ['Name', 'What for', 'Until'],
  rows: [
    ['session', 'Keeps you signed in', 'You sign out or close the browser'],
    ['form', 'Makes sure that a form was sent from our own page', 'You close the browser'],
    ['device', 'Lets you sign in here while someone elsewhere guesses at your password', 'A year after you signed in'],
    ['kept', 'Gives back what you typed when you had been signed out', 'An hour'],
  ],
})}`,
  })
