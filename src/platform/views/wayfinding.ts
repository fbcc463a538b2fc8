/** Breadcrumbs, back link, pages of a list and navigation, of GOV.UK Frontend and of MoJ Frontend. */
import { type Html, html } from './html.ts'
import { macro } from './nunjucks.ts'

const breadcrumbsMacro = macro('breadcrumbs', 'govukBreadcrumbs')
export const breadcrumbs = (items: readonly { text: string; href?: string }[]): Html =>
  breadcrumbsMacro({ items, collapseOnMobile: true })

const backLinkMacro = macro('back-link', 'govukBackLink')
export const backLink = (given: { text: string; href: string }): Html =>
  html`<nav aria-label="Back">${backLinkMacro(given)}</nav>`

const paginationMacro = macro('pagination', 'govukPagination')

/** Which numbers to show of `last` pages: first, last and those around the current one. */
const around = (current: number, last: number): readonly number[] =>
  [...new Set([1, current - 1, current, current + 1, last])].filter((page) => page >= 1 && page <= last)

/** Pages of a list, from 1. `href` gives the address of one page. Nothing when there is only one. */
export const pagination = (given: { current: number; last: number; href: (page: number) => string }): Html => {
  const { current, last, href } = given
  if (last <= 1) return html``
  const numbers = around(current, last)
  const items = numbers.flatMap((number, at) => {
    const gap = at > 0 && number - numbers[at - 1]! > 1 ? [{ ellipsis: true }] : []
    return [...gap, { number, href: href(number), current: number === current }]
  })
  return paginationMacro({
    previous: current > 1 ? { href: href(current - 1) } : undefined,
    next: current < last ? { href: href(current + 1) } : undefined,
    items,
  })
}

const serviceNavigationMacro = macro('service-navigation', 'govukServiceNavigation')

/** The sections of the service, below the council's header. */
export const serviceNavigation = (items: readonly { text: string; href: string; current: boolean }[]): Html =>
  serviceNavigationMacro({
    serviceName: 'Throughline',
    serviceUrl: '/',
    navigationLabel: 'Sections',
    navigation: items.map(({ text, href, current }) => ({ text, href, active: current })),
  })

/** MoJ sub navigation: the parts of one record, such as one inspection. */
export const subNavigation = (
  label: string,
  items: readonly { text: string; href: string; current: boolean }[],
): Html => html`<nav class="moj-sub-navigation" aria-label="${label}">
  <ul class="moj-sub-navigation__list">${items.map(
    ({ text, href, current }) => html`
    <li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="${href}"${
      current ? html` aria-current="page"` : null
    }>${text}</a></li>`,
  )}
  </ul>
</nav>`

/** MoJ timeline: what happened, newest first. `when` in words, `datetime` for machines. */
export const timeline = (
  items: readonly { title: string; by?: string | null; when: string; datetime: string; content?: Html | null }[],
  headingLevel: 2 | 3 | 4 = 3,
): Html => {
  const title = (text: string): Html =>
    html`${{ html: `<h${headingLevel} class="moj-timeline__title">` }}${text}${{ html: `</h${headingLevel}>` }}`
  return html`<div class="moj-timeline">${items.map(
    (item) => html`
  <div class="moj-timeline__item">
    <div class="moj-timeline__header">${title(item.title)}${
      item.by ? html` <p class="moj-timeline__byline">by ${item.by}</p>` : null
    }</div>
    <p class="moj-timeline__date"><time datetime="${item.datetime}">${item.when}</time></p>
    ${item.content ? html`<div class="moj-timeline__description">${item.content}</div>` : null}
  </div>`,
  )}
</div>`
}
