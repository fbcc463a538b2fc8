import { inWords } from '../../../platform/day.ts'
import { button, form, insetText, summaryList, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { type Entry, entryTypes, type Proposal, significances, type Whose } from '../model.ts'
import type { SourceChange } from '../rules/standing.ts'
import { whenInWords } from '../rules/when.ts'
import { toldOf, whoseInWords } from '../rules/whose.ts'
import { strengthMark } from './entry.ts'
import { chronologyAddress } from './parts.ts'

/** "a brother or sister" within a sentence; a name stays as it is. */
const lowerFirst = (text: string, { first }: Whose): string =>
  first === null ? text.charAt(0).toLowerCase() + text.slice(1) : text

const lines = (text: string): Html => html`<span class="tl-pre-line">${text}</span>`
const orMissing = (text: string, words: string): Html =>
  text === '' ? html`<span class="tl-secondary">${words}</span>` : lines(text)

export const entrySummary = (entry: Entry, whose: Whose | undefined): Html =>
  summaryList({
    rows: [
      { key: 'Date', value: whenInWords(entry) },
      {
        key: 'What happened',
        value: html`${entry.state === 'dropped' && html`${tag('Dropped', 'grey')} `}${toldOf(entry, whose, 'case')}`,
      },
      ...(whose
        ? [
            {
              key: 'Whose event',
              value:
                whose.as === 'theirs'
                  ? `${whoseInWords(whose, 'case')}: shared from their chronology`
                  : `Of all of them: shared from the chronology of ${lowerFirst(whoseInWords(whose, 'case'), whose)}`,
            },
          ]
        : []),
      { key: 'What it meant for the child', value: orMissing(entry.impact, 'Not written yet') },
      ...(entry.done === '' ? [] : [{ key: 'What was done', value: lines(entry.done) }]),
      { key: 'Source', value: orMissing(entry.source, 'Not given') },
      ...(entry.document === '' ? [] : [{ key: 'Document', value: entry.document }]),
      {
        key: 'About',
        value: html`${entryTypes[entry.type]}. ${significances[entry.significance]}.${entry.positive && html` ${strengthMark()}`}`,
      },
      ...(entry.proposed !== null && entry.proposed !== entry.words
        ? [{ key: 'As it was proposed', value: html`<span class="tl-secondary">${entry.proposed}</span>` }]
        : []),
    ],
  })

const changeWords = ({ part, now }: SourceChange): Html =>
  now === null
    ? html`<li>${part.source}: the record of ${whenInWords({ on: part.on, until: null, precision: 'day' })} was withdrawn, or no longer says so.</li>`
    : part.words === now.words && part.on === now.on
      ? html`<li>${now.source}: a detail changed that the words do not tell.</li>`
      : html`<li>${now.source}: it was ${inWords(part.on)}, “${part.words}” It is now ${inWords(now.on)}, “${now.words}”</li>`

/** The source changed since a person accepted the entry: what it says now, and two ways to settle it. */
export const sourceChanged = (
  chrome: Chrome,
  entry: Entry,
  given: { changes: readonly SourceChange[]; suggested: Proposal | undefined; mayWrite: boolean; childId: string },
): Html | null =>
  given.changes.length === 0
    ? null
    : html`${insetText(html`<h2 class="govuk-heading-s">The source changed since</h2>
<ul class="govuk-list govuk-list--bullet">${given.changes.map(changeWords)}</ul>
${given.suggested && html`<p class="govuk-body">It would be proposed today as: <strong>${whenInWords(given.suggested)}</strong> ${given.suggested.words}</p>`}
${
  given.mayWrite &&
  form({
    chrome,
    action: chronologyAddress(given.childId, `/entries/${entry.entryId}`),
    label: 'The source changed',
    body: html`<input type="hidden" name="version" value="${entry.version}"><div class="govuk-button-group">
${given.suggested && button({ text: 'Take the date and words of the source', name: 'do', value: 'take' })}
${button({ text: 'Keep the entry as it is', look: 'secondary', name: 'do', value: 'keep' })}</div>`,
  })
}`)}`
