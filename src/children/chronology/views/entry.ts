import type { Day } from '../../../platform/day.ts'
import { tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { type Entry, entryTypes, significances, type Whose } from '../model.ts'
import { ageInWords, whenInWords } from '../rules/when.ts'
import { toldOf, type WhoseOf, whoseInWords } from '../rules/whose.ts'
import { chronologyAddress } from './parts.ts'

const labelled = (label: string, text: string): Html | null =>
  text === ''
    ? null
    : html`<p class="govuk-body tl-entry__text"><strong>${label}:</strong> <span class="tl-pre-line">${text}</span></p>`

export const sourceOf = ({ source, document }: Pick<Entry, 'source' | 'document'>): string =>
  [source, document].filter((text) => text !== '').join('. Document: ')

/** Strengths are marked by the word and a shape, and by colour last. */
export const strengthMark = (): Html =>
  html`<span class="tl-strength"><span aria-hidden="true">◆ </span>Strength</span>`

const flagOf = (entry: Entry, isChanged: boolean): Html | null =>
  isChanged
    ? html`<p class="govuk-body tl-entry__text">${tag('The source changed since', 'orange')} <a class="govuk-link" href="${chronologyAddress(entry.childId, `/entries/${entry.entryId}`)}">Look at the change<span class="govuk-visually-hidden"> of “${entry.words}”</span></a></p>`
    : null

/** One entry on the line. `childId`: whose chronology is looked at. */
export const entryView = (
  childId: string,
  entry: Entry,
  given: { born: Day | null; isChanged: boolean; mayWrite: boolean; whose: Whose | undefined },
): Html => {
  const address = chronologyAddress(childId, `/entries/${entry.entryId}`)
  const age = ageInWords(given.born, entry)
  const words = toldOf(entry, given.whose, 'case')
  return html`<li class="tl-timeline__entry${entry.positive && ' tl-timeline__entry--strength'}" id="entry-${entry.entryId}">
<p class="tl-timeline__when"><time datetime="${entry.on}">${whenInWords(entry)}</time>${age && ` (${age})`}</p>
<h4 class="govuk-heading-s tl-entry__what">${words}</h4>
<p class="tl-entry__facts">${entry.positive && html`${strengthMark()} `}${entryTypes[entry.type]}. ${significances[entry.significance]}.${given.whose?.as === 'all' && ` Shared: ${whoseInWords(given.whose, 'case')} has it too.`}</p>
${entry.impact === '' ? html`<p class="govuk-body tl-entry__text tl-entry__missing">What it meant for the child is not written yet.</p>` : labelled('What it meant for the child', entry.impact)}
${labelled('What was done', entry.done)}
${entry.source === '' ? html`<p class="govuk-body tl-entry__text tl-entry__missing">No source is given.</p>` : html`<p class="tl-entry__facts">Source: ${sourceOf(entry)}</p>`}
${flagOf({ ...entry, childId }, given.isChanged)}
<p class="tl-entry__facts tl-no-print"><a class="govuk-link" href="${address}">${given.mayWrite ? 'Change, share or see versions' : 'See versions'}<span class="govuk-visually-hidden"> of “${words}”, ${whenInWords(entry)}</span></a></p>
</li>`
}

/** Entries on a line, a heading a year. */
export const yearsView = (
  childId: string,
  entries: readonly Entry[],
  given: { born: Day | null; changed: ReadonlySet<string>; mayWrite: boolean; whose: WhoseOf },
): Html => {
  const years = [...Map.groupBy(entries, ({ on }) => on.slice(0, 4))]
  return html`<div class="tl-timeline">${years.map(
    ([year, own]) => html`<section class="tl-timeline__year" aria-labelledby="year-${year}">
<h3 class="govuk-heading-m tl-timeline__heading" id="year-${year}">${year}</h3>
<ol class="tl-timeline__list">${own.map((entry) =>
      entryView(childId, entry, {
        born: given.born,
        mayWrite: given.mayWrite,
        isChanged: given.changed.has(entry.entryId),
        whose: given.whose.get(entry.entryId),
      }),
    )}</ol>
</section>`,
  )}</div>`
}
