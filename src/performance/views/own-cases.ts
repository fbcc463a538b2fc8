import { inWords } from '../../platform/day.ts'
import { pagination, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { dayOf, type Question } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import type { Member, Members } from '../records/members.ts'
import { lengthInWords, partInWords } from '../rules/case-words.ts'
import { ownCasesAddress } from './addresses.ts'

type Given = {
  readonly standard: Standard
  readonly question: Question
  readonly staffId: string
  readonly found: Members
  readonly page: number
  readonly perPage: number
}

const childCell = ({ childId, identifier, forename, surname }: Member): Html => {
  const name = [forename, surname].filter(Boolean).join(' ')
  return html`<a class="govuk-link" href="/children/${childId}">${name || identifier}</a>${name ? html`<br><span class="tl-quiet">${identifier}</span>` : ''}`
}

const rowOf = ({ standard, question }: Given, one: Member) => {
  const because = one.unknown ?? one.excluded
  return [
    childCell(one),
    html`${partInWords(one, standard.counting.is)}${because === null ? '' : html`<br><span class="tl-quiet">${because}</span>`}`,
    inWords(one.opens),
    one.due !== null && one.due >= one.opens ? inWords(one.due) : '',
    one.done === null ? '' : inWords(one.done),
    lengthInWords(one, dayOf(question)),
  ]
}

const countInWords = ({ total, within }: Members): string => {
  if (total === 0) return 'No cases.'
  const cases = total === 1 ? '1 case' : `${total.toLocaleString('en-GB')} cases`
  if (within === total) return `${cases}, ${total === 1 ? 'of a child' : 'all of children'} that you may find.`
  return `${cases}, ${within === 0 ? 'none' : within.toLocaleString('en-GB')} of them of children that you may find.`
}

/** The cases behind one figure of a worker, by the same rule as the figure. */
export const ownCasesView = (given: Given): Html => {
  const { found, page, perPage, staffId, standard, question } = given
  return html`<p class="govuk-body">${countInWords(found)} By the same rule as the figure.</p>
${
  found.members.length > 0 &&
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Cases">${table({
    caption: 'Cases',
    hideCaption: true,
    classes: 'tl-figures',
    head: ['Child', 'Counts as', 'From', 'Due by', 'Done', 'How long'],
    rows: found.members.map((one) => rowOf(given, one)),
  })}</div>`
}
${pagination({ current: page, last: Math.ceil(found.within / perPage), href: (to) => ownCasesAddress(staffId, standard.id, question, to) })}`
}
