import { inWords } from '../../platform/day.ts'
import { details, summaryList, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Question } from '../../standards/figure.ts'
import type { Member } from '../records/members.ts'
import type { TypedChild } from '../records/reconcile.ts'
import type { FigurePart, OnlyTheirs, Reconciled } from '../rules/reconcile.ts'
import { partWords } from './reconcile-form.ts'

export type Compared = Reconciled<Member> & {
  readonly question: Question
  readonly part: FigurePart
  readonly pasted: number
  /** Cases of the figure; `hidden`: of those, how many are of children out of this person's reach. */
  readonly cases: number
  readonly hidden: number
  readonly names: ReadonlyMap<string, TypedChild>
}

const mostShown = 500
const nameOf = ({ forename, surname, identifier }: Pick<Member, 'forename' | 'surname' | 'identifier'>): string =>
  [forename, surname].filter(Boolean).join(' ') || identifier
const number = (count: number): string => count.toLocaleString('en-GB')
const children = (some: readonly Member[]): string => {
  const count = new Set(some.map(({ childId }) => childId)).size
  return count === 1 ? '1 child' : `${number(count)} children`
}

const questionInWords = (question: Question): string =>
  question.view === 'live'
    ? `As things stand on ${inWords(question.on)}`
    : `Completed from ${inWords(question.from)} to ${inWords(question.to)}`

const child = (childId: string, said: string, identifier: string): Html =>
  html`<a class="govuk-link" href="/children/${childId}">${said}</a>${said === identifier ? '' : html`<br>${identifier}`}`

const partsInWords = {
  yes: 'numerator',
  no: 'not in the numerator',
  unknown: 'not known',
  excluded: 'left out',
} as const

const memberRow = (one: Member) => [
  child(one.childId, nameOf(one), one.identifier),
  partsInWords[one.part],
  inWords(one.opens),
  one.due === null || one.due < one.opens ? '' : inWords(one.due),
  one.done === null ? '' : inWords(one.done),
  one.team ?? 'none',
]

const cut = (count: number): Html | '' =>
  count > mostShown
    ? html`<p class="govuk-body">The first ${number(mostShown)} of ${number(count)} are shown. The table (CSV) has all of them.</p>`
    : ''

const scrolling = (label: string, content: Html): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${label}">${content}</div>`

const members = (caption: string, some: readonly Member[]): Html =>
  some.length === 0
    ? html`<p class="govuk-body">None.</p>`
    : html`${cut(some.length)}${scrolling(caption, table({ caption, hideCaption: true, head: ['Child', 'In the figure', 'Begins', 'Due', 'Done', 'Team'], rows: some.slice(0, mostShown).map(memberRow) }))}` // biome-ignore format: one table

const theirRow = ({ typed, childId, rules }: OnlyTheirs, names: Compared['names']) => {
  const known = names.get(typed)
  const who = childId === null || known === undefined ? typed : child(childId, nameOf(known), typed)
  return [
    who,
    html`${rules.map((rule, at) => html`${at > 0 ? html`<br>` : ''}${rule.slice(0, 1).toUpperCase()}${rule.slice(1)}`)}`,
  ]
}

/** What both hold, what only one holds, and which rule decides. */
export const comparedView = (given: Compared): Html => {
  const { both, onlyOurs, onlyTheirs, question, part, pasted, cases, hidden, names } = given
  return html`${summaryList({
    rows: [
      { key: 'Compared', value: `${questionInWords(question)}: ${partWords[part].toLowerCase()}` },
      { key: 'The pasted list', value: `${number(pasted)} ${pasted === 1 ? 'identifier' : 'identifiers'}` },
      {
        key: 'The figure here',
        value: `Counts ${number(cases)}${hidden === 0 ? '' : `, of which ${number(hidden)} of children out of your reach are not compared`}`,
      },
      { key: 'In both', value: children(both) },
      { key: 'Only here', value: children(onlyOurs) },
      {
        key: 'Only in the list',
        value: onlyTheirs.length === 1 ? '1 identifier' : `${number(onlyTheirs.length)} identifiers`,
      },
    ],
  })}
<p class="govuk-body">A figure may count a child more than once, such as for two assessments; the lists are compared by child.</p>
<h2 class="govuk-heading-m">Only in the list</h2>
${
  onlyTheirs.length === 0
    ? html`<p class="govuk-body">None.</p>`
    : html`${cut(onlyTheirs.length)}${scrolling('Only in the list', table({ caption: 'Only in the list', hideCaption: true, head: ['Identifier', 'Which rule decides here'], rows: onlyTheirs.slice(0, mostShown).map((one) => theirRow(one, names)) }))}`
}
<h2 class="govuk-heading-m">Only here</h2>
${members('Only here', onlyOurs)}
${both.length === 0 ? '' : details({ summary: `In both: ${children(both)}`, content: members('In both', both) })}`
}

export const tableHead = [
  'Where',
  'Identifier',
  'In the figure, or which rule decides',
  'Begins',
  'Due',
  'Done',
  'Team',
] as const

const memberLine = (where: string, one: Member): readonly (string | null)[] => [
  where,
  one.identifier,
  partsInWords[one.part],
  one.opens,
  one.due !== null && one.due < one.opens ? null : one.due,
  one.done,
  one.team,
]

/** All of it as rows of a spreadsheet; identifiers and no names. */
export const tableRows = ({ both, onlyOurs, onlyTheirs }: Compared): readonly (readonly (string | null)[])[] => [
  ...onlyTheirs.map(({ typed, rules }) => ['only in the list', typed, rules.join('; '), null, null, null, null]),
  ...onlyOurs.map((one) => memberLine('only here', one)),
  ...both.map((one) => memberLine('both', one)),
]
