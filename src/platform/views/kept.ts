import { summaryList } from './content.ts'
import { button } from './fields.ts'
import { form } from './form.ts'
import { type Html, html } from './html.ts'
import { markOf } from './mark.ts'
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

/** Names under which pages send marks of their own and the button that was pressed: nothing that anybody typed. */
const ofThePage = /^(_csrf|do|deed|id(-\d+)?|known|names|next|once|same|seen|sitting|slots|turn|version|was-.*)$/
const isOfMachine = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[0-9a-f]{32,}$/.test(text)

/** The three boxes of a day as one field, "3/11/2026". */
const withDays = (entries: Entries): Entries => {
  const days = Object.keys(entries).filter((name) => name.endsWith('-day') && `${name.slice(0, -4)}-month` in entries && `${name.slice(0, -4)}-year` in entries) // biome-ignore format: one line
  const boxes = new Set(days.flatMap((name) => ['day', 'month', 'year'].map((box) => `${name.slice(0, -4)}-${box}`)))
  const joined = days.map((name) => {
    const day = ['day', 'month', 'year'].map((box) => all(entries[`${name.slice(0, -4)}-${box}`]!).at(-1)).join('/')
    return [name.slice(0, -4), day === '//' ? '' : day] as const
  })
  return Object.fromEntries([...Object.entries(entries).filter(([name]) => !boxes.has(name)), ...joined])
}

/**
 * What someone typed or chose in a form that was refused for good, to be copied from here. Where the page marked what stood in a field
 * ("was-"), that comes which differs from it; of other fields all comes, once a text is among it that no choice is called.
 */
export const typedWords = (given: Entries): Html | null => {
  const wasOf = (name: string): string | undefined => given[`was-${name}`] as string | undefined
  const entries = Object.entries(withDays(withoutSecrets(given)))
    .filter(([name]) => wasOf(name) !== undefined || !ofThePage.test(name))
    .map(([name, value]) => [name, all(value).filter((text) => text !== '' && !isOfMachine(text))] as const)
  const changed = entries.filter(([name, values]) => {
    const was = wasOf(name)
    return values.length > 0 && (was === undefined || was !== markOf(values.join('\n')))
  })
  const isTyped = ([name, values]: (typeof changed)[number]): boolean =>
    wasOf(name) !== undefined || values.some((text) => !/^[a-z0-9]+([-.:/][a-z0-9]+)*$/.test(text))
  return !changed.some(isTyped)
    ? null
    : html`<h2 class="govuk-heading-m">What you typed</h2>
<p class="govuk-body">Copy from here what you still need: it is kept nowhere else.</p>
${summaryList({ rows: rowsOf(changed) })}`
}

/** What someone typed into a form that could not be taken: shown, and a button that sends it once more with all that the page sent. */
export const keptText = (chrome: Chrome, action: string, given: Entries, buttonText: string): Html => {
  const entries = Object.entries(withoutSecrets(given))
  const shown = Object.entries(withDays(withoutSecrets(given)))
    .filter(([name]) => !ofThePage.test(name))
    .map(([name, value]) => [name, all(value).filter((text) => text !== '' && !isOfMachine(text))] as const)
    .filter(([, values]) => values.length > 0)
  const hidden = entries.flatMap(([name, value]) =>
    all(value).map((text) => html`<input type="hidden" name="${name}" value="${text}">\n`),
  )
  const rows = rowsOf(shown)
  return html`${rows.length > 0 && summaryList({ rows })}
${form({ chrome, action, body: html`${hidden}${button({ text: buttonText })}` })}`
}
