import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import {
  button,
  checkboxes,
  dateInput,
  form,
  input,
  insetText,
  type TypedDate,
  table,
  tag,
  warningText,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { ApiKey } from '../records/api-keys.ts'

export type KeyForm = { readonly name: string; readonly trueCounts: boolean; readonly until: TypedDate }

type Given = {
  readonly chrome: { readonly csrfToken: string }
  readonly origin: string
  readonly keys: readonly ApiKey[]
  readonly today: Day
  readonly mayCounts: boolean
  readonly typed: KeyForm
  readonly errors: Readonly<Record<string, string>>
}

const dayOf = (at: Date | null): string => (at === null ? 'never' : inWords(todayInEngland(at)))

const lasts = ({ endedAt, until }: ApiKey, today: Day): boolean =>
  endedAt === null && (until === null || until >= today)

const state = (key: ApiKey, today: Day): Html => {
  if (key.endedAt !== null) return html`${tag('ended', 'grey')} by ${key.endedBy}, ${dayOf(key.endedAt)}`
  if (!lasts(key, today)) return html`${tag('over', 'grey')} on ${inWords(key.until!)}`
  return html`${tag('lasts', 'green')}${key.until === null ? '' : html` until ${inWords(key.until)}`}`
}

const endForm = ({ chrome }: Given, { keyId, name }: ApiKey): Html =>
  form({
    chrome,
    action: '/performance/api-keys',
    label: `End the key ${name}`,
    body: html`<input type="hidden" name="end" value="${keyId}"><button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">End<span class="govuk-visually-hidden"> the key ${name}</span></button>`,
  })

const keysTable = (given: Given): Html =>
  given.keys.length === 0
    ? html`<p class="govuk-body">No key was made yet.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Keys">${table({
        caption: 'Keys',
        head: [
          'Name',
          'Made',
          'Small counts',
          'Last used',
          'State',
          html`<span class="govuk-visually-hidden">End</span>`,
        ],
        rows: given.keys.map((key) => [
          key.name,
          `${key.madeBy}, ${dayOf(key.madeAt)}`,
          key.trueCounts ? 'shown' : 'withheld',
          dayOf(key.lastUsedAt),
          state(key, given.today),
          lasts(key, given.today) ? endForm(given, key) : '',
        ]),
      })}</div>`

const newForm = ({ chrome, typed, errors, mayCounts }: Given): Html =>
  form({
    chrome,
    action: '/performance/api-keys',
    label: 'New key',
    body: html`<h2 class="govuk-heading-m">Make a key</h2>
${input({ name: 'name', label: 'What reads by it, and who answers for it', hint: 'Such as: Power BI, monthly board report, Ada Analyst.', value: typed.name, width: 'two-thirds', error: errors.name ?? null })}
${
  mayCounts
    ? checkboxes({
        name: 'trueCounts',
        legend: 'Small counts',
        hint: 'Counts of one to five could point to a child. They are withheld unless you say otherwise.',
        values: typed.trueCounts ? ['yes'] : [],
        items: [{ value: 'yes', text: 'Show small counts as they are' }],
        error: errors.trueCounts ?? null,
      })
    : ''
}
${dateInput({ name: 'until', legend: 'Last day', legendSize: 's', hint: 'Leave it empty for a key that lasts until you end it.', value: typed.until, error: errors.until ?? null })}
${button({ text: 'Make a key' })}`,
  })

const addresses = (origin: string): Html => html`<ul class="govuk-list govuk-list--bullet">
<li><code class="tl-break">${origin}/api/v1/figures</code></li>
<li><code class="tl-break">${origin}/api/v1/standards</code></li>
<li><a class="govuk-link" href="/api/v1/openapi.json">What can be asked (OpenAPI)</a></li>
</ul>`

/** Keys that were made, and how to make one. */
export const keysView = (
  given: Given,
): Html => html`<p class="govuk-body">With a key, a program such as Power BI reads the figures of practice standards: aggregates only, and nothing about one child.</p>
${addresses(given.origin)}
${keysTable(given)}
${newForm(given)}`

/** The key itself, once. */
export const newKeyView = ({
  key,
  name,
  origin,
}: {
  readonly key: string
  readonly name: string
  readonly origin: string
}): Html => html`
${warningText('Copy the key now. It is shown this once and is not kept: if it is lost, end it and make another.')}
${insetText(html`<strong>${name}</strong><br><code class="tl-break">${key}</code>`)}
<p class="govuk-body">A program sends it as the header <code class="tl-break">Authorization: Bearer</code> and the key, to:</p>
${addresses(origin)}`
