import type { Notice } from '../http/page.ts'
import { form } from './form.ts'
import { type Html, html } from './html.ts'
import { errorSummary, notificationBanner, phaseBanner } from './messages.ts'
import { backLink, breadcrumbs, serviceNavigation } from './wayfinding.ts'

/** What the layout wants to know of a visit; made by the server for each request. */
export type Chrome = {
  council: { name: string; colour: string }
  person: { name: string; role: string } | null
  navigation: readonly { text: string; href: string; current: boolean }[]
  csrfToken: string
  nonce: string
  path: string
  notice: Notice | null
  /** Says on every page that all of it is invented: the sample council. */
  sample?: boolean
  /** Addresses of the built stylesheet and script, and of the icon. */
  assets?: { stylesheet: string; script: string; icon: string }
}

export type PageContent = {
  /** The page's h1 and its title in the browser. */
  title: string
  /** What stands below the h1. */
  body: Html
  /** Other words for the h1; null when the body has its own (a panel, or a question as the heading). */
  heading?: string | null
  /** Small words above the h1: what this page is part of. */
  caption?: string
  /** Field name -> what is wrong and what to do; shown as an error summary linked to `#name`. */
  errors?: Readonly<Record<string, string>>
  back?: { text: string; href: string }
  breadcrumbs?: readonly { text: string; href?: string }[]
  /** Full width instead of two thirds: tables, the review page. */
  wide?: boolean
  /** Seconds after which the browser asks for the page again, while something is under way: only for who asked for it (WCAG 2.2.1), with a link that stops it. */
  refresh?: number
}

const head = (chrome: Chrome, title: string, refresh: number | undefined): Html => html`<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="${chrome.council.colour}">
<meta name="robots" content="noindex, nofollow">
<meta name="format-detection" content="telephone=no">
${refresh !== undefined && html`<meta http-equiv="refresh" content="${refresh}">`}
${
  chrome.assets &&
  html`<link rel="icon" href="${chrome.assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${chrome.assets.stylesheet}">
<link rel="stylesheet" href="/assets/council/${chrome.council.colour.slice(1)}.css">
<script type="module" src="${chrome.assets.script}"></script>`
}
</head>`

const whoIsHere = (chrome: Chrome): Html | null =>
  chrome.person &&
  html`<div class="tl-header__person">
<a class="tl-header__link" href="/account">${chrome.person.name}<span class="govuk-visually-hidden">, your account</span></a>
<span class="tl-header__role">${chrome.person.role}</span>
${form({ chrome, action: '/sign-out', label: 'Sign out', body: html`<button class="tl-header__button">Sign out</button>` })}
</div>`

const sampleBanner = (chrome: Chrome): Html => html`<div class="govuk-width-container">
${phaseBanner('Sample', `${chrome.council.name} is invented, and so is everything shown here.`)}
</div>`

const header = (chrome: Chrome): Html => html`<header class="govuk-template__header">
<div class="govuk-generic-header tl-header"><div class="govuk-generic-header__container govuk-width-container">
<div class="govuk-generic-header__logo"><a href="/" class="govuk-generic-header__homepage-link">${chrome.council.name}</a></div>
${whoIsHere(chrome)}
</div></div>
${serviceNavigation(chrome.navigation)}
${chrome.sample && sampleBanner(chrome)}
</header>`

const footerLinks = [
  { text: 'Help', href: '/help' },
  { text: 'Accessibility statement', href: '/accessibility' },
  { text: 'Privacy', href: '/privacy' },
  { text: 'Cookies', href: '/cookies' },
]

const footer = (chrome: Chrome): Html => html`<footer class="govuk-template__footer">
<div class="govuk-footer"><div class="govuk-width-container"><div class="govuk-footer__meta">
<div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
<h2 class="govuk-visually-hidden">Support links</h2>
<ul class="govuk-footer__inline-list">${footerLinks.map(
  ({ text, href }) =>
    html`<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="${href}">${text}</a></li>\n`,
)}</ul>
<div class="govuk-footer__meta-custom">Throughline, for ${chrome.council.name}</div>
</div></div></div></div>
</footer>`

const notice = (given: Notice): Html =>
  notificationBanner({
    tone: given.tone,
    content: html`<p class="govuk-notification-banner__heading">${given.text}${
      given.link && html` <a class="govuk-notification-banner__link" href="${given.link.href}">${given.link.text}</a>`
    }</p>`,
  })

const isRefused = (content: PageContent): boolean => Object.keys(content.errors ?? {}).length > 0

const titleOf = (chrome: Chrome, content: PageContent): string =>
  `${isRefused(content) ? 'Error: ' : ''}${content.title} - Throughline - ${chrome.council.name}`

const headingOf = (content: PageContent): Html | null => {
  const words = content.heading === undefined ? content.title : content.heading
  if (words === null) return null
  return html`${content.caption && html`<span class="govuk-caption-l">${content.caption}</span>`}
<h1 class="govuk-heading-l">${words}</h1>`
}

/** The whole page: the council's header, navigation, messages, heading, body and footer. */
export const page = (chrome: Chrome, content: PageContent): Html => html`<!DOCTYPE html>
<html lang="en-GB" class="govuk-template">
${head(chrome, titleOf(chrome, content), content.refresh)}
<body class="govuk-template__body">
<script nonce="${chrome.nonce}">document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
${header(chrome)}
<div class="govuk-width-container">
${content.breadcrumbs && breadcrumbs(content.breadcrumbs)}
${content.back && backLink(content.back)}
<main class="govuk-main-wrapper" id="main-content">
<div class="govuk-grid-row"><div class="${content.wide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}">
${chrome.notice && notice(chrome.notice)}
${isRefused(content) && errorSummary(content.errors!)}
${headingOf(content)}
${content.body}
</div></div>
</main>
</div>
${footer(chrome)}
</body>
</html>`
