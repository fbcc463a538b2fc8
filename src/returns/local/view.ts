import { details, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { annexALists } from '../annex-a/lists.ts'
import { returnsNavigation, wideTable } from '../loading/views/parts.ts'
import type { Column, ColumnKind, List } from '../model.ts'
import { ssdTables } from '../ssd/tables.ts'
import { localLists } from './lists.ts'
import type { LocalList } from './model.ts'

export const kinds = ['local', 'annex-a', 'ssd'] as const
export type Kind = (typeof kinds)[number]

const titles: Readonly<Record<Kind, string>> = {
  local: 'Small lists',
  'annex-a': 'Annex A',
  ssd: 'Standard Safeguarding Dataset',
}

const kindWords: Readonly<Record<ColumnKind, string>> = {
  key: 'Identifier',
  day: 'Date',
  code: 'Choice',
  'yes-no': 'Yes or no',
  count: 'Whole number',
  number: 'Number',
  text: 'Text',
  postcode: 'Postcode',
}

const choicesOf = ({ kind, codes }: Column): string =>
  kind === 'code' && codes && codes.length <= 12 ? codes.map(({ label }) => label).join('; ') : ''

const needed = ({ required }: Column): string => (required ? 'Every row' : 'Where known')

const reach = ({ lookBackMonths: months, alsoOpen }: List): string => {
  if (months === null) return 'As it is today'
  const years = months % 12 === 0 ? months / 12 : null
  const time = years === null ? `${months} months` : years === 1 ? 'year' : `${years} years`
  return `The last ${time}${alsoOpen ? ', and what is open' : ''}`
}

const localTable = ({ list, columns }: LocalList): Html =>
  wideTable({
    caption: `Columns of ${list.title}`,
    captionSize: 's',
    head: ['Column', 'What to enter', 'Fill in', 'Choices'],
    rows: columns.map((column) => [column.header, column.enter, needed(column), choicesOf(column)]),
  })

const localItem = (
  one: LocalList,
): Html => html`<li class="tl-list__item"><div><h2 class="govuk-heading-s govuk-!-margin-bottom-1">${one.list.title}</h2>
<p class="govuk-body govuk-!-margin-bottom-1">${one.list.scope}</p>
<p class="tl-list__when">A row for each ${one.list.rowPer}. ${reach(one.list)}.</p>
<p class="govuk-body govuk-!-margin-bottom-2"><a class="govuk-link" href="/returns/lists/template?list=${one.list.id}">Template of ${one.list.title.toLowerCase()} (XLSX)</a>,
or as <a class="govuk-link" href="/returns/lists/template?list=${one.list.id}&amp;as=csv">CSV<span class="govuk-visually-hidden"> of ${one.list.title.toLowerCase()}</span></a></p>
${details({ summary: `The ${one.columns.length} columns`, content: localTable(one) })}</div></li>`

const small =
  (): Html => html`<p class="govuk-body">What some standards are counted from stands neither in Annex A nor in the SSD. Each small list fills such a gap: use those
you can export or keep, and leave the others. Download a template, fill it in or let your systems fill it, and load it like any other return.</p>
<p class="govuk-body"><a class="govuk-link" href="/returns/lists/template">All ${localLists.length} templates in one workbook (XLSX)</a></p>
<ul class="govuk-list tl-list">${localLists.map(localItem)}</ul>`

const otherItem = (list: List): Html =>
  details({
    summary: `${list.number === null ? '' : `List ${list.number}, `}${list.title}`,
    content: html`<p class="govuk-body">${list.scope} ${list.notes?.join(' ')}</p>
${wideTable({
  caption: `Columns of ${list.title}`,
  captionSize: 's',
  head: ['Column', 'What it holds', 'Fill in', 'Choices'],
  rows: list.columns.map((column) => [column.header, kindWords[column.kind], needed(column), choicesOf(column)]),
})}`,
  })

const other = (lists: readonly List[], words: string): Html =>
  html`<p class="govuk-body">${words}</p>${lists.map(otherItem)}`

const content: Readonly<Record<Kind, () => Html>> = {
  local: small,
  'annex-a': () =>
    other(annexALists, 'The eleven lists that inspectors ask for, in the columns of the edition of 2024.'),
  ssd: () =>
    other(
      ssdTables,
      'The tables of the dataset 1.4.5, a CSV file each. “Fill in” says what must be there for a row to be loaded.',
    ),
}

/** The lists of one kind of return with their columns, and templates of the small ones. */
export const listsView = (of: Kind, mayLoad: boolean): Html => html`${returnsNavigation('lists', mayLoad)}
<p class="govuk-body">${kinds.map((kind) =>
  kind === of
    ? html`${tag(titles[kind], 'blue')} `
    : html`<a class="govuk-link" href="/returns/lists?of=${kind}">${titles[kind]}</a> `,
)}</p>
${content[of]()}`
