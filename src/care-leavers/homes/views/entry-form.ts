import { inWords } from '../../../platform/day.ts'
import { button, type Choice, details, form } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { type Chrome, page } from '../../../platform/views/page.ts'
import { type ActionKind, actionOf } from '../model/actions.ts'
import { toldTo } from '../model/codes.ts'
import type { Fields } from '../model/field.ts'
import type { Home } from '../model/ledger.ts'
import type { Errors, Typed } from '../pages/typed.ts'
import type { Telling } from '../rules/telling.ts'
import { fieldsView } from './fields.ts'
import { homeInWords } from './words.ts'

type Given = {
  readonly kind: ActionKind
  readonly home: Home
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
  readonly after?: Html
  /** Of telling: who must still be told, who was, and who need not be. */
  readonly tellings?: readonly Telling[]
}

/** Folded away until wanted, so that a visit is two answers and a press. */
const folded: Partial<Record<ActionKind, readonly string[]>> = { visit: ['needs', 'doing'] }

const only = (fields: Fields, is: (name: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => is(name)))

const choiceOf = ({ code, is, words, never }: Telling): Choice => ({
  value: code,
  text: toldTo[code],
  hint: words,
  ...(never && is === 'no' && { disabled: true }),
})

/** The form of one thing that was done about a home. */
export const entryPageOf = (chrome: Chrome, given: Given): Html => {
  const { kind, home, title, caption, breadcrumbs, typed, errors, once, after } = given
  const { fields, intro } = actionOf(kind)
  const away = folded[kind] ?? []
  const isOpen = away.some((name) => errors[name] !== undefined) || once === null
  return page(chrome, {
    title,
    caption,
    breadcrumbs,
    errors,
    body: html`<p class="govuk-body">${homeInWords(home)}, from ${inWords(home.movedIn)}.${intro && ` ${intro}`}</p>
${form({
  chrome,
  action: given.action,
  label: title,
  body: html`${once !== null && html`<input type="hidden" name="once" value="${once}">`}${given.seen !== undefined && html`<input type="hidden" name="seen" value="${given.seen}">`}${fieldsView(
    only(fields, (name) => !away.includes(name)),
    typed,
    errors,
    given.tellings && given.tellings.length > 0 ? { to: given.tellings.map(choiceOf) } : {},
  )}${
    away.length > 0 &&
    details({
      summary: 'Everyday needs',
      open: isOpen,
      content: fieldsView(
        only(fields, (name) => away.includes(name)),
        typed,
        errors,
      ),
    })
  }${button({ text: given.button })}`,
})}${after}`,
  })
}
