import { summaryList } from './content.ts'
import { button } from './fields.ts'
import { form } from './form.ts'
import { type Html, html } from './html.ts'
import type { Chrome } from './page.ts'

type Entries = Readonly<Record<string, string | readonly string[]>>

/** "how-we-will-know" -> "How we will know": the nearest to its label that the name of a field gives. */
const asWords = (name: string): string => {
  const text = name.replaceAll(/[-_.]+/g, ' ').replaceAll(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const all = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

/** Passwords are never kept or shown. */
export const withoutSecrets = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => !/password|secret/i.test(name)))

const rowsOf = (entries: readonly (readonly [string, string | readonly string[]])[]) =>
  entries.map(([name, value]) => ({
    key: asWords(name),
    value: html`<span class="tl-pre-line">${all(value).join(', ')}</span>`,
  }))

/** Words that someone typed into a form that was refused for good, to be copied from here. Choices, days and marks of the page are left out. */
export const typedWords = (given: Entries): Html | null => {
  const words = Object.entries(withoutSecrets(given)).filter(([, value]) => all(value).some((text) => /\s/.test(text)))
  return words.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">What you typed</h2>
<p class="govuk-body">Copy from here what you still need: it is kept nowhere else.</p>
${summaryList({ rows: rowsOf(words) })}`
}

/** What someone typed into a form that could not be taken: shown, and a button that sends it once more. */
export const keptText = (chrome: Chrome, action: string, given: Entries, buttonText: string): Html => {
  const entries = Object.entries(withoutSecrets(given))
  const shown = entries.filter(([, value]) => all(value).some((text) => text !== ''))
  const hidden = entries.flatMap(([name, value]) =>
    all(value).map((text) => html`<input type="hidden" name="${name}" value="${text}">\n`),
  )
  const rows = rowsOf(shown)
  return html`${rows.length > 0 && summaryList({ rows })}
${form({ chrome, action, body: html`${hidden}${button({ text: buttonText })}` })}`
}
