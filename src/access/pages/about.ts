import { html } from '../../platform/http/page.ts'
import type { Page } from '../model.ts'
import { accessibilityView, cookiesView, helpView, privacyView } from '../views/about.ts'

/** The pages that the footer links to; anyone may read them. */
export const aboutPages: readonly Page[] = [
  {
    path: '/help',
    title: 'Help',
    may: 'anyone',
    reachedFrom: 'footer',
    show: async ({ chrome, visitor, slices }) => html(helpView(chrome, visitor, slices)),
  },
  {
    path: '/accessibility',
    title: 'Accessibility statement',
    may: 'anyone',
    reachedFrom: 'footer',
    show: async ({ chrome }) => html(accessibilityView(chrome)),
  },
  {
    path: '/privacy',
    title: 'Privacy',
    may: 'anyone',
    reachedFrom: 'footer',
    show: async ({ chrome, slices }) => html(privacyView(chrome, slices)),
  },
  {
    path: '/cookies',
    title: 'Cookies',
    may: 'anyone',
    reachedFrom: 'footer',
    show: async ({ chrome }) => html(cookiesView(chrome)),
  },
]
