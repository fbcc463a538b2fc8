import type { Permission } from '../../access/permissions.ts'
import { type Html, html } from '../../platform/views/html.ts'

type Link = { readonly href: string; readonly text: string; readonly may: Permission }

const links: readonly Link[] = [{ href: '/performance/months', text: 'Frozen months', may: 'performance.see' }]

/** The pages beside the figures: what was frozen, what is aimed at, by which limits, and who reads it out. */
export const besideFigures = (may: (permission: Permission) => boolean): Html =>
  html`<nav class="tl-no-print" aria-label="Beside the figures"><ul class="govuk-list">${links
    .filter((one) => may(one.may))
    .map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>\n`)}</ul></nav>`
