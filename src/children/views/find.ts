import { ageOn, type Day } from '../../platform/day.ts'
import { button, details, filterForm, form, input, pagination, select } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { ChildFacts } from '../model.ts'
import { mostCounted } from '../records/find.ts'
import { type Asked, addressOf, isFiltered, lists } from '../rules/find.ts'
import { bornInWords, nameOf } from '../rules/names.ts'
import { type Decision, decideReach, type Reach } from '../rules/reach.ts'
import { insteadInset } from './instead.ts'
import { printed } from './printed.ts'
import { openTags, wayTag } from './tags.ts'

export type FindGiven = {
  chrome: Chrome
  asked: Asked
  reach: Reach
  teams: readonly string[]
  children: readonly ChildFacts[]
  total: number
  /** What emergency duty does instead, for records that typed words mean and nobody opens out of hours. */
  instead: readonly string[]
  perPage: number
  today: Day
  error: string | null
  may: {
    cover: boolean
    restrict: boolean
    merge: boolean
    adoption: boolean
    chronology: boolean
    file: boolean
    records: boolean
  }
}

const wordsHint = ({ scope }: Reach): string =>
  scope === 'names-with-reason'
    ? 'The beginning of an identifier, or a whole other number such as the unique pupil number'
    : 'The beginning of an identifier or of a name, or a whole other number such as the unique pupil number'

/** Typed words are sent, not put into the address: they may be a name. What is chosen below goes with them. */
const search = ({ chrome, asked, reach, error }: FindGiven): Html =>
  form({
    chrome,
    action: '/children',
    label: 'Find a child',
    body: html`<div class="tl-filters">${input({
      name: 'words',
      label: reach.scope === 'names-with-reason' ? 'Identifier' : 'Identifier or name',
      hint: wordsHint(reach),
      value: asked.words,
      type: 'search',
      width: 20,
      autocomplete: 'off',
      spellcheck: false,
      error,
    })}${button({ text: 'Find' })}</div>`,
  })

const mayList = ({ reach }: FindGiven): boolean => reach.scope !== 'any-child-with-reason'

const filters = (given: FindGiven): Html | null => {
  const { asked, reach, teams } = given
  if (!mayList(given)) return null
  const whole = reach.scope === 'authority' || reach.scope === 'names-with-reason'
  return filterForm({
    action: '/children',
    label: 'Choose which children are listed',
    body: html`<div class="tl-filters">${select({
      name: 'list',
      label: 'Open as',
      items: Object.entries(lists).map(([value, text]) => ({ value, text })),
      value: asked.list,
    })}${
      teams.length > 1 &&
      select({
        name: 'team',
        label: 'Team',
        items: [{ value: '', text: 'All teams' }, ...teams.map((team) => ({ value: team, text: team }))],
        value: asked.team,
      })
    }${(whole || reach.scope === 'own-teams') && input({ name: 'worker', label: 'Worker', value: asked.worker, width: 10, type: 'search' })}${
      (whole || reach.scope === 'own-teams') &&
      reach.ownNames.length > 0 &&
      select({
        name: 'view',
        label: 'Whose',
        items: [
          { value: '', text: whole ? 'Every child' : 'My teams' },
          { value: 'mine', text: 'My own children' },
        ],
        value: asked.view,
      })
    }${button({ text: 'Show', look: 'secondary' })}</div>`,
  })
}

const age = (child: ChildFacts, today: Day): string => {
  if (!child.dateOfBirth) return child.expectedDateOfBirth ? 'Unborn' : ''
  return String(Math.max(0, ageOn(child.dateOfBirth, child.diedOn ?? today)))
}

const row = ({ reach, today }: FindGiven, child: ChildFacts): Html => {
  const decision: Decision = decideReach(reach, child, today)
  const names = decision.kind === 'open' ? decision.names : reach.scope !== 'names-with-reason'
  const name = names ? nameOf(child) : child.identifier
  const cells = [
    html`${age(child, today)}<span class="tl-block">${bornInWords(child, names)}</span>`,
    openTags(child),
    html`${child.worker ?? (child.adviser ? '' : 'No worker')}${child.adviser && child.adviser !== child.worker && html`<span class="tl-block">Adviser: ${child.adviser}</span>`}`,
    html`${child.team ?? 'No team'}${decision.kind === 'open' && html` ${wayTag(decision.way)}`}`,
  ]
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link" href="/children/${child.childId}">${name}</a>${name !== child.identifier && html`<span class="tl-block">${child.identifier}</span>`}</th>${cells.map((cell) => html`<td class="govuk-table__cell">${cell}</td>`)}</tr>`
}

const titles = ['Child', 'Age and birth', 'Open', 'Worker', 'Team']

const countInWords = ({ total }: FindGiven): string => {
  if (total > mostCounted) return `More than ${mostCounted.toLocaleString('en-GB')} children`
  return total === 1 ? '1 child' : `${total.toLocaleString('en-GB')} children`
}

/** Written out, since for fifty rows the macro takes longer than all the rest of the page. */
const listed = (given: FindGiven): Html => html`<table class="govuk-table tl-table-stack">
<caption class="govuk-table__caption govuk-table__caption--m">${countInWords(given)}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${titles.map((title) => html`<th scope="col" class="govuk-table__header">${title}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${given.children.map((child) => row(given, child))}</tbody>
</table>`

/** Pages of what typed words found are sent too, as the words are. */
const pages = (given: FindGiven): Html | null => {
  const { asked, total, perPage, chrome } = given
  const last = Math.min(200, Math.ceil(Math.min(total, mostCounted) / perPage))
  if (asked.words === '') return pagination({ current: asked.page, last, href: (page) => addressOf(asked, { page }) })
  if (last <= 1) return null
  const to = (page: number, text: string): Html =>
    html`<button class="govuk-button govuk-button--secondary" name="page" value="${page}">${text}</button>`
  return form({
    chrome,
    action: '/children',
    label: 'Pages',
    body: html`<input type="hidden" name="words" value="${asked.words}"><p class="govuk-body">Page ${asked.page} of ${last}</p>
<div class="govuk-button-group">${asked.page > 1 && to(asked.page - 1, 'Previous page')}${asked.page < last && to(asked.page + 1, 'Next page')}</div>`,
  })
}

const nobody: Readonly<Partial<Record<Reach['scope'], Html>>> = {
  'own-children': html`<p class="govuk-body">No child is yours here. Children become yours when a return names you as their worker or adviser and that name is matched to you in the staff directory. Ask whoever loads returns, or your manager to give you cover.</p>`,
  'own-teams': html`<p class="govuk-body">No child is in your teams here. Children come with the name of a team in the returns, which is matched to a team of the staff directory. Ask whoever loads returns.</p>`,
  'children-reviewed': html`<p class="govuk-body">No child is yours to review here. They become yours when a return or a list names you as their reviewing officer and that name is matched to you. Ask whoever loads returns.</p>`,
  'children-sampled': html`<p class="govuk-body">No child’s record was given to you as a sample. Records come to you when an audit is set up or a manager gives you access.</p>`,
}

const empty = ({ asked, reach }: FindGiven): Html => {
  if (asked.words !== '')
    return html`<p class="govuk-body">No child that you may see was found. Try the beginning of the surname, or the identifier of the case system. Adopted children’s earlier records are not found here.</p>`
  if (isFiltered(asked))
    return html`<p class="govuk-body">No child is listed for what you chose. <a class="govuk-link" href="/children">Show everyone</a></p>`
  return (
    nobody[reach.scope] ??
    html`<p class="govuk-body">There is no child here yet. Children come with the first return that is loaded.</p>`
  )
}

const csv = (given: FindGiven): Html | null => {
  const { asked, chrome, children } = given
  if (!mayList(given) || children.length === 0) return null
  if (asked.words === '')
    return html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${addressOf(asked, {}, '/children/list.csv')}">Download this list as a table (CSV)</a></p>`
  return form({
    chrome,
    action: '/children/list.csv',
    label: 'Download',
    body: html`<input type="hidden" name="words" value="${asked.words}">${button({ text: 'Download these as a table (CSV)', look: 'secondary' })}`,
  })
}

const links = ({ may, reach }: FindGiven): Html | null => {
  const all = [
    ...(may.chronology ? [['/children/chronologies', 'Chronologies due']] : []),
    ...(may.file ? [['/children/case-system', 'To be filed in the case system']] : []),
    ...(may.cover ? [['/children/access', 'Who has access, and cover']] : []),
    ...(may.restrict ? [['/children/restrictions', 'Records kept to named people']] : []),
    ...(may.merge ? [['/children/merges', 'Identifiers that were joined']] : []),
    ...(may.adoption && reach.inAdoptionTeam ? [['/children/adopters', 'Adoption: adopters and earlier records']] : []),
    ...(may.records ? [['/children/keeping', 'Records past their time, and how long each is kept']] : []),
    ...(may.restrict ? [['/children/settings', 'Adoption team, and how long a reason holds']] : []),
  ]
  if (all.length === 0) return null
  return html`<div class="tl-no-print">${details({
    summary: 'Access, cover and more about children’s records',
    content: html`<ul class="govuk-list">${all.map(([href, text]) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`,
  })}</div>`
}

/** Find a child, or look through those within reach. */
export const findView = (given: FindGiven): Html => {
  const { children, asked } = given
  if (!mayList(given) && asked.words === '')
    return html`<p class="govuk-body">You can open any child’s record in an emergency. You will be asked why, your access ends after some hours, and managers see what you opened.</p>
${search(given)}${links(given)}`
  return html`${search(given)}${links(given)}
${asked.words === '' ? filters(given) : html`<p class="govuk-body"><a class="govuk-link" href="/children">Show the list again</a></p>`}
${insteadInset(given.instead)}${children.length === 0 ? given.instead.length === 0 && empty(given) : html`${listed(given)}${pages(given)}${csv(given)}`}${printed(given.today)}`
}
