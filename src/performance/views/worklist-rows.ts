import type { Reach } from '../../children/index.ts'
import { addDays, type Day, inWords } from '../../platform/day.ts'
import { tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { totalOf, type Work, type WorkItem } from '../records/worklist.ts'
import type { WorkGround } from '../records/worklist-ground.ts'
import { forbiddenFor } from '../rules/alert-lateness.ts'
import {
  basisInWords,
  daysInWords,
  groupOf,
  lastDay,
  limitInWords,
  type Whose,
  type WorkGroup,
  type WorkQuery,
} from '../rules/worklist.ts'

export type WorklistGiven = {
  readonly asked: WorkQuery
  readonly whose: Whose
  readonly reach: Reach
  readonly ground: WorkGround
  readonly work: Work
  readonly teams: readonly string[]
  readonly behind: boolean
  readonly today: Day
  readonly last: number
}

const nameOf = ({ forename, surname, identifier }: WorkItem): string =>
  [forename, surname].filter(Boolean).join(' ') || identifier

type Ruled = { readonly title: string; readonly lookAt: string; ruled(opens: Day, since: string): string }
type Of = ReadonlyMap<string, Ruled>

/** "20 working days; local policy; asked since 9 October 2026". */
const standardsOf = ({ standards, settings }: WorkGround): Of =>
  new Map(
    standards.map((one) => {
      const values = settings(one)
      const ruled = (opens: Day, since: string): string =>
        [limitInWords(one.settings, values, opens), basisInWords(one), `${since} since ${inWords(opens)}`]
          .filter((part) => part !== null)
          .join('; ')
      return [one.id, { title: one.title, lookAt: one.lookAt ?? '', ruled }]
    }),
  )

/** What a line says besides the child, and who has the child. */
type Columns = {
  readonly heads: readonly (readonly [title: string, width: string])[]
  cells(item: WorkItem, of: Ruled): readonly (Html | string)[]
}

const what = (title: string, hint: string): Html =>
  html`${title}<span class="tl-block govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">${hint}</span>`

/** What is among the late and has no day by which it was in time: no day of it is permitted. */
const notPermitted = ({ opens, lateBy }: WorkItem, title: string): readonly (Html | string)[] => {
  const { long, since } = forbiddenFor(opens, addDays(opens, lateBy))
  return [what(title, since), html`${tag('Not permitted', 'red')}`, html`<strong>${long}</strong>`]
}

const due: Columns = {
  heads: [
    ['What must be done', 'govuk-!-width-one-third'],
    ['Due', ''],
    ['Late by', ''],
  ],
  cells: (item, { title, ruled }) =>
    item.due === null
      ? notPermitted(item, title)
      : [
          what(title, ruled(item.opens, 'asked')),
          html`<span class="govuk-visually-hidden">Due </span>${inWords(item.due)}`,
          item.lateBy > 0 ? html`<strong>${daysInWords(item.lateBy)} late</strong>` : '',
        ],
}

const untold: Columns = {
  heads: [
    ['What cannot be told', 'govuk-!-width-one-third'],
    ['What is missing', ''],
  ],
  cells: (item, { title, ruled }) => [
    what(title, ruled(item.opens, 'open')),
    html`<span class="govuk-visually-hidden">Cannot be told: </span>${item.unknown}`,
  ],
}

const look: Columns = {
  heads: [
    ['How things stand', 'govuk-!-width-one-third'],
    ['What can be done', ''],
  ],
  cells: (item, { title, lookAt, ruled }) => [what(title, ruled(item.opens, 'so')), lookAt],
}

const columnsOf: Readonly<Record<WorkGroup, Columns>> = { late: due, today: due, soon: due, untold, look }

const row = (item: WorkItem, of: Of, { cells }: Columns): Html => {
  const name = nameOf(item)
  const all = [...cells(item, of.get(item.standard)!), html`${item.worker ?? 'No worker'}<span class="tl-block">${item.team ?? 'No team'}</span>`] // biome-ignore format: one list
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link" href="/children/${item.childId}">${name}</a>${name !== item.identifier && html`<span class="tl-block">${item.identifier}</span>`}</th>${all.map((cell) => html`<td class="govuk-table__cell">${cell}</td>`)}</tr>`
}

const caption = (group: WorkGroup, { work, asked, today }: WorklistGiven): string => {
  const chosen = new Set(work.chosen)
  const counts = totalOf(work.counts.filter(({ standard }) => chosen.has(standard)))
  const number = counts[group].toLocaleString('en-GB')
  return {
    late: `Late: ${number}`,
    today: `Due today: ${number}`,
    soon: `Due by ${inWords(lastDay(today, asked))}: ${number}`,
    untold: `Cannot be told: ${number}`,
    look: `To look at: ${number}`,
  }[group]
}

const said: Partial<Record<WorkGroup, string>> = {
  untold:
    'Each of these is open, and something that decides it is not recorded. Find out what is missing, and record it. None of them counts as late.',
  look: 'These say how things stand today. They have no due day, and none of them counts as late.',
}

/** Written out, since for fifty rows the macro takes longer than all the rest of the page. */
export const listed = (given: WorklistGiven): Html => {
  const of = standardsOf(given.ground)
  const groups = Map.groupBy(given.work.items, (item) => groupOf(item, given.today))
  return html`${[...groups].map(([group, items]) => {
    const columns = columnsOf[group]
    const heads = [['Child', 'govuk-!-width-one-quarter'], ...columns.heads, ['Worker and team', '']] as const
    return html`<h2 class="govuk-heading-m">${caption(group, given)}</h2>
${said[group] !== undefined && html`<p class="govuk-body">${said[group]}</p>`}
<table class="govuk-table tl-table-stack">
<caption class="govuk-visually-hidden">${caption(group, given)}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map(([title, width]) => html`<th scope="col" class="govuk-table__header ${width}">${title}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${items.map((item) => row(item, of, columns))}</tbody>
</table>`
  })}`
}
