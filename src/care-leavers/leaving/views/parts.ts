import type { OpenChild } from '../../../children/index.ts'
import { nameOf } from '../../../children/index.ts'
import { type Day, daysBetween, inWords } from '../../../platform/day.ts'
import { details, subNavigation } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { PageContent } from '../../../platform/views/page.ts'
import type { Entry } from '../model.ts'
import { partOf } from '../parts/all.ts'
import { answersOf, daysOf } from '../rules/in-words.ts'

export const leavingAddress = (childId: string, rest = ''): string => `/care-leavers/${childId}/leaving-care${rest}`
export const agreedAddress = (childId: string): string => `/care-leavers/${childId}/what-we-agreed`
export const listAddress = '/care-leavers/in-touch'

/** Caption and breadcrumbs of every page about one young person. `last`: this page's own words below "Leaving care". */
export const framed = (child: OpenChild, last: string | null): Pick<PageContent, 'caption' | 'breadcrumbs'> => ({
  caption: nameOf(child) === child.identifier ? child.identifier : `${nameOf(child)}, ${child.identifier}`,
  breadcrumbs: [
    { text: 'In touch', href: listAddress },
    { text: `Child ${child.identifier}`, href: `/children/${child.childId}` },
    last === null ? { text: 'Leaving care' } : { text: 'Leaving care', href: leavingAddress(child.childId) },
    ...(last === null ? [] : [{ text: last }]),
  ],
})

/** The pages about one young person who leaves care. */
export const leavingNavigation = (childId: string, current: 'leaving-care' | 'what-we-agreed' | 'homes'): Html =>
  html`<div class="tl-no-print">${subNavigation('Pages about this young person', [
    { text: 'Leaving care', href: leavingAddress(childId), current: current === 'leaving-care' },
    { text: 'What we agreed', href: agreedAddress(childId), current: current === 'what-we-agreed' },
    { text: 'Homes', href: `/care-leavers/${childId}/homes`, current: current === 'homes' },
  ])}</div>`

/** `mayChange`: with a link to correct it. `also`: of what a list tells too, the day of the list, by the id of the entry. */
export type LineGiven = { readonly mayChange: boolean; readonly also?: ReadonlyMap<string, Day> }

/** One entry as a line: what it says, its days, who wrote it. */
export const entryLine = (entry: Entry, childId: string, { mayChange, also }: LineGiven): Html => {
  const part = partOf(entry.part)
  const [first, ...rest] = answersOf(part, entry)
  const listOf = also?.get(entry.leavingId)
  return html`<li class="tl-list__item"><span class="tl-list__what"><strong>${first?.words ?? part.title}</strong>${rest.map(
    ({ label, words, field }) =>
      html`<span class="tl-block tl-pre-line">${field.kind === 'text' && field.long ? '' : html`<span class="tl-secondary">${label}:</span> `}${words}</span>`,
  )}${listOf !== undefined && html`<span class="tl-block tl-secondary">Also in the list of ${inWords(listOf)}; it counts once</span>`}</span><span class="tl-list__when">${daysOf(part, entry)}<span class="tl-block">${entry.by}${entry.version > 1 ? ', corrected' : ''} <a class="govuk-link tl-no-print" href="${leavingAddress(childId, `/${entry.leavingId}`)}">${mayChange ? 'Correct' : 'See'}<span class="govuk-visually-hidden"> ${part.title.toLowerCase()} of ${daysOf(part, entry)}</span></a></span></span></li>`
}

/** What stands, and below it what came before, closed. */
export const entryLines = (
  { now, before }: { now: readonly Entry[]; before: readonly Entry[] },
  childId: string,
  given: LineGiven,
): Html => {
  const list = (entries: readonly Entry[]): Html =>
    html`<ul class="tl-list tl-leaving__list">${entries.map((entry) => entryLine(entry, childId, given))}</ul>`
  return html`${now.length > 0 && list(now)}${
    before.length > 0 &&
    details({
      summary: `Earlier: ${before.length} ${before.length === 1 ? 'entry' : 'entries'}`,
      content: list(before),
    })
  }`
}

export const ago = (day: Day, today: Day): string => {
  const days = daysBetween(day, today)
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
}
