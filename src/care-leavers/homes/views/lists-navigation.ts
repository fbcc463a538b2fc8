import { subNavigation } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'

const parts = [
  { text: 'Keeping in touch', href: '/care-leavers/in-touch' },
  { text: 'Emergency homes this week', href: '/care-leavers/homes' },
  { text: 'Over months', href: '/care-leavers/homes/months' },
  { text: 'Homes needed', href: '/care-leavers/homes/sufficiency' },
] as const

/** The lists about care leavers, for those who lead. */
export const listsNavigation = (current: (typeof parts)[number]['href']): Html =>
  html`<div class="tl-no-print">${subNavigation(
    'Lists of care leavers',
    parts.map((part) => ({ ...part, current: part.href === current })),
  )}</div>`
