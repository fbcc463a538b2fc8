/** Error summary and notification banner of GOV.UK Frontend. */
import type { Html } from './html.ts'
import { macro, type Words, words } from './nunjucks.ts'

const summaryMacro = macro('error-summary', 'govukErrorSummary')

/** Field name -> what is wrong; each links to its field. `page()` puts this at the top, so pages seldom call it. */
export const errorSummary = (errors: Readonly<Record<string, string>>): Html =>
  summaryMacro({
    titleText: 'There is a problem',
    errorList: Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` })),
  })

const bannerMacro = macro('notification-banner', 'govukNotificationBanner')

export const notificationBanner = (given: { content: Words; tone?: 'success' | 'information' }): Html =>
  bannerMacro({ ...words(given.content), type: given.tone === 'success' ? 'success' : undefined })

const phaseMacro = macro('phase-banner', 'govukPhaseBanner')
export const phaseBanner = (tagText: string, content: Words): Html =>
  phaseMacro({ tag: { text: tagText }, ...words(content) })
