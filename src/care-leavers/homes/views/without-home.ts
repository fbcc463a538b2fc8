import { nameOf } from '../../../children/index.ts'
import { ageOn, type Day, inWords } from '../../../platform/day.ts'
import { pagination, table } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { accommodations } from '../model/codes.ts'
import { homesAddress } from '../pages/open.ts'
import type { WithoutHome } from '../records/without-home.ts'
import { listsNavigation } from './lists-navigation.ts'

export const withoutHomeAddress = '/care-leavers/homes/not-recorded'

type Given = {
  readonly listed: readonly WithoutHome[]
  readonly total: number
  readonly current: number
  readonly last: number
  readonly today: Day
  readonly mayRecord: boolean
}

const people = (count: number): string =>
  count === 1 ? '1 young person' : `${count.toLocaleString('en-GB')} young people`

const row = ({ today }: Given, one: WithoutHome) => {
  const name = nameOf(one)
  const age = one.dateOfBirth === null ? 'age not known' : `${ageOn(one.dateOfBirth, today)} years`
  return [
    html`<a class="govuk-link" href="${homesAddress(one.childId)}">${name}</a><span class="tl-secondary tl-block">${name === one.identifier ? '' : `${one.identifier}, `}${age}</span>`,
    one.told === null
      ? 'No return says where'
      : html`${accommodations[one.told] ?? `Code ${one.told}`}${one.on && html`<span class="tl-secondary tl-block">told on ${inWords(one.on)}</span>`}`,
    one.worker ?? 'Nobody named',
    one.team ?? 'No team named',
  ]
}

/** Who is in no number of the other lists, since no home of theirs is recorded here: the way to record it. */
export const withoutHomeView = (given: Given): Html => {
  const { listed, total, current, last, today, mayRecord } = given
  return html`<p class="tl-printed">Confidential: records of young people. Printed on ${inWords(today)}.</p>${listsNavigation('/care-leavers/homes/sufficiency')}
${
  total === 0
    ? html`<p class="govuk-body">No care leaver within your reach is without a recorded home today.</p>`
    : html`<p class="govuk-body"><strong>${people(total)}</strong> of whom nobody has recorded here where they live today. Who may be in an emergency home, or of whom no return says where, stands first.${mayRecord && ' Open one to record the home, with what the returns say filled in.'}</p>
${table({
  classes: 'tl-table-stack',
  caption: `${people(total)}${last > 1 ? `, page ${current} of ${last}` : ''}`,
  hideCaption: true,
  head: ['Young person', 'What the returns say', 'Worker', 'Team'],
  rows: listed.map((one) => row(given, one)),
})}
${pagination({ current, last, href: (at) => `${withoutHomeAddress}?page=${at}` })}`
}`
}
