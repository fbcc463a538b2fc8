import type { Scope } from '../../../access/roles.ts'
import { nameOf } from '../../../children/index.ts'
import { inWords } from '../../../platform/day.ts'
import { button, filterForm, pagination, select, table, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { addressOf } from '../model.ts'
import type { Waiting } from '../records/outstanding.ts'
import type { First } from '../rules/first.ts'
import { walkQuery } from './outstanding.ts'

type Given = {
  whose: string
  list: readonly Waiting[]
  teams: readonly string[]
  scope: Scope
  total: number
  current: number
  last: number
  may: { readonly set: boolean; readonly worklist: boolean }
}

const choices = ({ teams, scope }: Given) => [
  ...(scope === 'own-teams' || scope === 'authority' ? [{ value: 'my-teams', text: 'My teams' }] : []),
  { value: 'mine', text: scope === 'children-reviewed' ? 'Children I review' : 'My own children' },
  { value: 'all', text: 'Every child within my reach' },
  ...teams.map((team) => ({ value: `team:${team}`, text: team })),
]

/** What is chosen, in the words of the box. */
const shownOf = (given: Given): string => {
  const text = choices(given).find(({ value }) => value === given.whose)?.text ?? given.whose.replace('team:', '')
  return given.whose.startsWith('team:') ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

const addressIn = ({ whose }: Given, one: Waiting): string =>
  `${addressOf(one.childId).outstanding}?${walkQuery({ ...one, whose })}`

const firstTag = (first: First): Html => tag(first === 'forbidden' ? 'Not permitted' : 'Urgent', 'red')

const listOf = (given: Given): Html => {
  const { list, total, current, last } = given
  const [first] = list
  if (first === undefined)
    return html`<p class="govuk-body">Nothing is outstanding: nothing late, and nothing due in the next week. Looked at: ${shownOf(given)}.</p>
${given.whose !== 'all' && html`<p class="govuk-body">Other children may have something outstanding: <a class="govuk-link" href="/oversight?whose=all">every child within my reach</a>.</p>`}`
  return html`<p class="govuk-body">${total === 1 ? '1 child' : `${total} children`} with something late, due in the next week, or waiting for a decision. What the law does not permit comes first, then what is urgent, then what is late longest.${last > 1 && ` Page ${current} of ${last}.`}</p>
${button({ text: `Begin with ${nameOf(first)}`, href: addressIn(given, first) })}
${table({
  caption: 'Children with something outstanding',
  hideCaption: true,
  classes: 'tl-table-stack',
  head: ['Child', 'Worker', 'Outstanding', 'Late', 'Oldest due'],
  rows: list.map((one) => [
    html`<a class="govuk-link" href="${addressIn(given, one)}">${nameOf(one)}</a><br>${one.identifier}`,
    one.worker ?? 'No worker',
    one.count === 1 ? '1 thing' : `${one.count} things`,
    html`${one.first !== null && html`${firstTag(one.first)} `}${one.late === 0 ? 'None late' : html`<strong>${one.late} late</strong>`}`,
    one.oldest === null ? 'No day' : `Due ${inWords(one.oldest)}`,
  ]),
})}
${pagination({ current, last, href: (page) => `/oversight?${String(new URLSearchParams({ whose: given.whose, page: String(page) }))}` })}`
}

export const walkView = (given: Given): Html => html`${filterForm({
  action: '/oversight',
  label: 'Whose children',
  body: html`<div class="tl-filters">${select({ name: 'whose', label: 'Whose children', items: choices(given), value: given.whose })}
${button({ text: 'Show', look: 'secondary' })}</div>`,
})}
<p class="govuk-body">This list counts children. Besides what practice standards ask for, it holds what ${given.may.worklist ? html`<a class="govuk-link" href="/worklist">the worklist</a>` : 'a worklist'} does not list by child: actions from supervision, and what comes next after management decisions. So the two counts differ.</p>
${listOf(given)}
${given.may.set ? html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/oversight/days">Days for decisions and disputes</a></p>` : html``}`
