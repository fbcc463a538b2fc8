import { nameOf } from '../../../children/index.ts'
import { ageOn, type Day, inWords } from '../../../platform/day.ts'
import { button, filterForm, pagination, select, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { listsNavigation } from '../../homes/views/lists-navigation.ts'
import {
  type Caseload,
  doingInWords,
  doings,
  dues,
  homeKinds,
  intervalInWords,
  type Listed,
  type ListQuery,
  listAddressOf,
  wheres,
} from '../rules/caseload.ts'
import { ago, leavingAddress, listAddress } from './parts.ts'

export type CaseloadView = Caseload & {
  asked: ListQuery
  /** Number of the last page. */
  last: number
  today: Day
  /** Whether this person sees names. */
  names: boolean
  mayRecord: boolean
  /** Whether they also see the lists of homes. */
  seesHomes: boolean
}

const options = (any: string, texts: Readonly<Record<string, string>>) => [
  { value: '', text: any },
  ...Object.entries(texts).map(([value, text]) => ({ value, text })),
]

const filters = ({ advisers, asked }: CaseloadView): Html =>
  filterForm({
    action: listAddress,
    label: 'Choose whom to list',
    body: html`<div class="tl-filters">${select({ name: 'due', label: 'To be seen', items: options('Everyone', dues), value: asked.due })}${select(
      { name: 'home', label: 'Home', items: options('Every kind', homeKinds), value: asked.home },
    )}${select({ name: 'doing', label: 'Learning or work', items: options('All', doings), value: asked.doing })}${select(
      {
        name: 'where',
        label: 'Lives',
        items: options('Anywhere', wheres),
        value: asked.where,
      },
    )}${
      advisers.length > 1 &&
      select({
        name: 'adviser',
        label: 'Personal adviser',
        items: options('All', Object.fromEntries(advisers.map((name) => [name, name]))),
        value: asked.adviser,
      })
    }${button({ text: 'Show', look: 'secondary' })}</div>`,
  })

const dated = (day: Day | null, today: Day): Html | string =>
  day === null ? 'Not recorded' : html`${inWords(day)}<span class="tl-block tl-secondary">${ago(day, today)}</span>`

const dueCell = ({ due, isLate }: Listed): Html | string => {
  if (due === null) return 'Nothing waits'
  return isLate ? html`${tag('Late', 'red')}<span class="tl-block">since ${inWords(due)}</span>` : inWords(due)
}

const row = (view: CaseloadView, one: Listed): Html => {
  const { today, names } = view
  const name = names ? nameOf(one) : one.identifier
  const age = one.dateOfBirth ? `${ageOn(one.dateOfBirth, today)} years` : 'Age not known'
  const href = names ? leavingAddress(one.childId) : `/children/${one.childId}`
  const cells: readonly (readonly [string, Html | string])[] = [
    ['Last in touch', dated(one.lastContact, today)],
    ['Agreed', intervalInWords(one)],
    ['To be seen by', dueCell(one)],
    [
      'Home',
      html`${homeKinds[one.home]}${one.outOfArea && html`<span class="tl-block tl-secondary">in another area</span>`}`,
    ],
    ['Learning or work', doingInWords(one)],
    ['Plan dated', one.planOn === null ? 'Not recorded' : inWords(one.planOn)],
    ['Adviser', one.adviser ?? 'Nobody named'],
  ]
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link" href="${href}">${name}</a><span class="tl-block tl-secondary">${name === one.identifier ? '' : `${one.identifier}, `}${age}</span></th>${cells.map(
    ([label, cell]) =>
      html`<td class="govuk-table__cell"><span class="tl-stack-label" aria-hidden="true">${label}: </span>${cell}</td>`,
  )}</tr>`
}

const heads = [
  'Young person',
  'Last in touch',
  'Agreed',
  'To be seen by',
  'Home',
  'Learning or work',
  'Plan dated',
  'Adviser',
]

const people = (count: number): string =>
  count === 1 ? '1 young person' : `${count.toLocaleString('en-GB')} young people`

const downloads = ({ asked, total, listed }: CaseloadView): Html =>
  html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${listAddressOf(`${listAddress}.csv`, asked, { page: 1, all: undefined })}">Download this list as a table (CSV)</a>${
    listed.length < total &&
    html`<br><a class="govuk-link" href="${listAddressOf(listAddress, asked, { page: 1, all: 'yes' })}">Show all ${people(total)} on one page, to print</a>`
  }</p>`

const theList = (view: CaseloadView): Html => {
  const { listed, total, late, asked, last, today } = view
  if (total === 0)
    return html`<p class="govuk-body">Nobody is listed for what you chose. <a class="govuk-link" href="${listAddress}">Show everyone</a></p>`
  return html`<p class="tl-printed">Confidential: records of young people. Printed on ${inWords(today)}.</p>
<table class="govuk-table tl-table-stack">
<caption class="govuk-table__caption govuk-table__caption--m">${people(total)}${late > 0 && `, ${late.toLocaleString('en-GB')} late to be seen`}${last > 1 && html`<span class="tl-block tl-secondary">Page ${asked.page} of ${last}, who is to be seen first before the rest</span>`}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${listed.map((one) => row(view, one))}</tbody>
</table>
${pagination({ current: asked.page, last, href: (page) => listAddressOf(listAddress, asked, { page }) })}
${downloads(view)}`
}

/** Who leaves care within this person’s reach, who is to be seen first before the rest. */
export const caseloadView = (view: CaseloadView): Html => {
  const { everyone, mayRecord, seesHomes } = view
  return html`${seesHomes && listsNavigation('/care-leavers/in-touch')}${
    mayRecord &&
    html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/care-leavers/living-here">Young people of other authorities who live here</a></p>`
  }
${
  everyone === 0
    ? html`<p class="govuk-body">No care leaver is within your reach here. They come with the returns, and become yours when a return names you as their adviser or worker.</p>`
    : html`${filters(view)}
${theList(view)}`
}`
}
