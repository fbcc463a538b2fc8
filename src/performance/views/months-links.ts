import type { Permission } from '../../access/permissions.ts'
import { type Html, html } from '../../platform/views/html.ts'

type Link = { readonly href: string; readonly text: string; readonly may: Permission }

const links: readonly Link[] = [
  { href: '/performance/workforce', text: 'Workforce', may: 'performance.see' },
  { href: '/performance/own', text: 'My figures', may: 'performance.own' },
  { href: '/performance/months', text: 'Frozen months', may: 'performance.see' },
  { href: '/performance/members', text: 'Figures for members', may: 'performance.published' },
  { href: '/performance/published', text: 'Figures published elsewhere', may: 'performance.see' },
  { href: '/performance/sets', text: 'Diagnostic sets', may: 'performance.see' },
  { href: '/performance/targets', text: 'Targets', may: 'performance.see' },
  { href: '/performance/limits', text: 'Limits', may: 'performance.see' },
  { href: '/performance/figures.csv', text: 'Spreadsheet of the authority (CSV)', may: 'performance.see' },
  { href: '/performance/figures.csv?by=team&view=live', text: 'Spreadsheet by team (CSV)', may: 'performance.see' },
  { href: '/performance/api-keys', text: 'Keys for programs (Power BI)', may: 'performance.keys' },
]

/** The pages beside the figures: what was frozen, what is aimed at, by which limits, and who reads it out. */
export const besideFigures = (may: (permission: Permission) => boolean): Html =>
  html`<nav class="tl-no-print" aria-label="Beside the figures"><ul class="govuk-list tl-beside">${links
    .filter((one) => may(one.may))
    .map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul></nav>`
