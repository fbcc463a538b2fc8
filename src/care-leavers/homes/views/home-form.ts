import { button, checkboxes, details, form, textarea } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { type Chrome, page } from '../../../platform/views/page.ts'
import { moreHomeFields, moveFields } from '../model/home.ts'
import type { Errors, Typed } from '../pages/typed.ts'
import { fieldsView } from './fields.ts'

type Given = {
  readonly title: string
  readonly caption: string
  readonly breadcrumbs: readonly { text: string; href?: string }[]
  readonly typed: Typed
  readonly errors: Errors
  /** Sent twice, it is recorded once; null for a correction. */
  readonly once: string | null
  /** Of a correction: how often it had been corrected when the page was opened. */
  readonly seen?: number
  readonly action: string
  readonly button: string
  /** What is known before anybody types. */
  readonly before?: Html
  /** Fields of a correction that a move has not. */
  readonly also?: Html
  readonly after?: Html
}

const addressView = (typed: Typed, errors: Errors): Html =>
  textarea({
    name: 'address',
    label: 'Address (optional)',
    hint: 'Shown only to those who work with the young person or manage who does. In no list, figure or export.',
    rows: 3,
    value: typeof typed.address === 'string' ? typed.address : '',
    ...(errors.address && { error: errors.address }),
  })

/** Asked only where the day is so long ago that it may be a slip. */
const sureView = (typed: Typed, errors: Errors): Html | null =>
  errors.daySure === undefined && typed.daySure === undefined
    ? null
    : checkboxes({
        name: 'daySure',
        legend: 'Is “Moved in on” right?',
        small: true,
        items: [{ value: 'yes', text: 'Yes, this day is right' }],
        values: typed.daySure as readonly string[] | undefined,
        ...(errors.daySure && { error: errors.daySure }),
      })

/** The form of a home: what must be known first, the rest folded away until it is. */
export const homePageOf = (chrome: Chrome, given: Given): Html => {
  const { title, caption, breadcrumbs, typed, errors, once, also, before, after } = given
  const moreIsWrong = Object.keys(moreHomeFields).some((name) => errors[name] !== undefined)
  return page(chrome, {
    title,
    caption,
    breadcrumbs,
    errors,
    body: html`${before}${form({
      chrome,
      action: given.action,
      label: title,
      body: html`${once !== null && html`<input type="hidden" name="once" value="${once}">`}${given.seen !== undefined && html`<input type="hidden" name="seen" value="${given.seen}">`}${sureView(typed, errors)}${fieldsView(moveFields, typed, errors)}${also}${addressView(typed, errors)}
${details({ summary: 'More about this home: it can be added later', open: moreIsWrong || once === null, content: fieldsView(moreHomeFields, typed, errors) })}
${button({ text: given.button })}`,
    })}${after}`,
  })
}
