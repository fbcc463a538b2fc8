import { type Day, inWords } from '../../platform/day.ts'
import { pagination, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { dayOf, type Question } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import type { Group } from '../records/figures.ts'
import type { Member, Members } from '../records/members.ts'
import type { ListPart } from '../rules/asked.ts'
import { lengthInWords, partInWords } from '../rules/case-words.ts'
import { type Move, moveInWords, moveKey } from '../rules/moves.ts'
import { casesAddress } from './addresses.ts'

/** Which cases of a figure: all, a part of them, or those that moved in one way. */
export type ListOf = {
  readonly standard: Standard
  readonly question: Question
  readonly group: Group
  readonly part: ListPart | null
  readonly moved: (Move & { readonly since: Day }) | null
}

const partsInWords: Readonly<Record<ListPart, string>> = {
  yes: 'Counted as success',
  no: 'Late, or counted as failure',
  unknown: 'Not known',
  excluded: 'Not counted',
  waiting: 'Waiting, the longest first',
}

/** "Became late, between 30 September 2026 and 31 October 2026". */
export const listInWords = ({ question, part, moved }: ListOf): string => {
  const on = inWords(dayOf(question))
  if (moved !== null) return `${moveInWords(moved, true)}: between ${inWords(moved.since)} and ${on}`
  const when =
    question.view === 'live' ? `as things stand on ${on}` : `completed from ${inWords(question.from)} to ${on}`
  return `${part === null ? 'All cases' : partsInWords[part]}: ${when}`
}

const addressOf = ({ standard, question, group, part, moved }: ListOf, page = 1, ending = ''): string =>
  casesAddress(
    standard.id,
    {
      question,
      group,
      page,
      part: part ?? undefined,
      moved: moved === null ? undefined : { move: moveKey(moved), since: moved.since },
    },
    ending,
  )

/** Parts of the same figure; a list of what moved or waits has none. */
const otherParts = (asked: ListOf): Html | null => {
  if (asked.moved !== null) return null
  const links =
    ([null, 'no', 'yes', 'unknown', 'excluded', ...(asked.question.view === 'live' ? (['waiting'] as const) : [])] as const) // biome-ignore format: one list
      .map((part) => {
        const words = part === null ? 'All' : partsInWords[part]
        return part === asked.part
          ? html`<li><strong>${words}</strong></li>`
          : html`<li><a class="govuk-link" href="${addressOf({ ...asked, part })}">${words}</a></li>`
      })
  return html`<nav aria-label="Parts of the figure" class="tl-no-print"><ul class="govuk-list tl-inline">${links}</ul></nav>`
}

const countInWords = ({ total, within }: Members): string => {
  const cases = `${total.toLocaleString('en-GB')} ${total === 1 ? 'case' : 'cases'}`
  if (total === 0) return 'No cases.'
  if (within === total) return `${cases}, ${total === 1 ? 'of a child' : 'all of children'} that you may find.`
  return `${cases}, ${within === 0 ? 'none' : within.toLocaleString('en-GB')} of them of children that you may find.`
}

const colours = { no: 'red', unknown: 'yellow', yes: 'green', excluded: 'grey' } as const

const childCell = ({ childId, identifier, forename, surname }: Member): Html => {
  const name = [forename, surname].filter(Boolean).join(' ')
  return html`<a class="govuk-link" href="/children/${childId}">${name || identifier}</a>${name ? html`<br><span class="tl-quiet">${identifier}</span>` : ''}`
}

const measured = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

const rowOf = ({ standard, question, part }: ListOf, one: Member) => {
  const { is } = standard.counting
  const isJudged = is === 'share'
  const clock = one.due !== null && one.due >= one.opens
  const words = part === 'waiting' ? (one.part === 'no' ? 'Late' : 'Not late yet') : partInWords(one, is)
  const long = lengthInWords(one, dayOf(question))
  const value = is !== 'share' && is !== 'count' && one.measured !== null ? `${measured.format(one.measured)} ${standard.unit}` : '' // biome-ignore format: short
  const because = one.unknown ?? one.excluded
  return [
    childCell(one),
    html`${isJudged ? tag(words, standard.goodIs === 'low' && !clock ? 'grey' : colours[one.part]) : words}${because === null ? '' : html`<br><span class="tl-quiet">${because}</span>`}`,
    inWords(one.opens),
    clock ? inWords(one.due) : '',
    one.done === null ? '' : inWords(one.done),
    [long, value].filter(Boolean).join('; '),
    html`${one.team ?? 'No team named'}${one.worker === null ? '' : html`<br><span class="tl-quiet">${one.worker}</span>`}`,
  ]
}

/** Children behind a figure, with what each counts as and why. */
export const casesView = (given: {
  readonly asked: ListOf
  readonly found: Members
  readonly page: number
  readonly perPage: number
}): Html => {
  const { asked, found, page, perPage } = given
  const list = found.members
  return html`${otherParts(asked)}
<p class="govuk-body">${countInWords(found)} By the same rule as the figure.</p>
${
  list.length > 0 &&
  html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${addressOf(asked, 1, '.csv')}">Download as a spreadsheet (CSV)</a></p>
<section class="tl-landscape"><div class="tl-scroll" tabindex="0" role="region" aria-label="Cases">${table({
    caption: 'Cases',
    hideCaption: true,
    classes: 'tl-figures',
    head: ['Child', 'Counts as', 'From', 'Due by', 'Done', 'How long', 'Team and worker'],
    rows: list.map((one) => rowOf(asked, one)),
  })}</div></section>`
}
${pagination({ current: page, last: Math.ceil(found.within / perPage), href: (to) => addressOf(asked, to) })}`
}
