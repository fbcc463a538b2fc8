import { type Day, inWords } from '../../platform/day.ts'
import {
  button,
  checkboxes,
  dateInput,
  details,
  form,
  input,
  insetText,
  radios,
  textarea,
  warningText,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import { annexALists } from '../annex-a/lists.ts'
import { returnsNavigation } from '../loading/views/parts.ts'
import { shortestKey, type Typed } from './asking.ts'
import type { Begins, Foretold } from './make.ts'
import { beforeFirstLoad, notesOf } from './notes.ts'

type Errors = Readonly<Record<string, string>>
type Known = Foretold & { readonly asAt: Day; readonly maker: { readonly maySeeAdopters: boolean } }

const keyAndTreatment = (typed: Typed, errors: Errors): Html => html`${input({
  name: 'key',
  label: 'Key',
  hint: `Keep it outside Throughline, where a second person finds it: it is stored nowhere here. The same key gives the same pseudonyms next time. At least ${shortestKey} letters; this one was made for you.`,
  value: typed.key,
  error: errors.key ?? null,
  autocomplete: 'off',
})}
${radios({
  name: 'birth',
  legend: 'Dates of birth',
  value: typed.birth,
  error: errors.birth ?? null,
  items: [
    { value: 'month', text: 'The first of the month' },
    { value: 'age', text: 'Left out: the age alone' },
  ],
})}
${checkboxes({
  name: 'teams',
  legend: 'Teams',
  hideLegend: true,
  values: typed.teams ? ['yes'] : [],
  items: [{ value: 'yes', text: 'Team names stand as they are', hint: 'Otherwise they are numbered, as workers are' }],
})}`

const reasonField = (typed: Typed, errors: Errors): Html =>
  textarea({
    name: 'reason',
    label: 'Why',
    hint: 'Who asked for it, and for what. It stands in the access log, and on the cover of a file that stands as held',
    value: typed.reason,
    rows: 3,
    error: errors.reason ?? null,
  })

const children = (count: number): string => (count === 1 ? '1 child' : `${count} children`)

const restrictedChoice = (typed: Typed, { restricted, mayChoose }: Known): Html | false =>
  mayChoose > 0 &&
  checkboxes({
    name: 'restricted',
    legend: 'Records kept to named people',
    hideLegend: true,
    values: typed.restricted ? ['yes'] : [],
    items: [
      {
        value: 'yes',
        text: `Also write ${mayChoose === restricted ? children(mayChoose) : `${mayChoose} of ${children(restricted)}`} whose records are kept to named people`,
        hint: 'Only where whoever asked must have the whole list, such as Ofsted at notification. Each child is written into the access log with the reason',
      },
    ],
  })

/** Who is left out, and what is not held, as at the day. */
const whoIsLeftOut = (known: Known): Html => {
  const notes = notesOf(known, true, known.asAt)
  const lists = annexALists.flatMap(({ id, number, title }) => {
    const own = notes.get(id) ?? []
    return own.length === 0 ? [] : [{ text: `List ${number}, ${title}`, own }]
  })
  const before = beforeFirstLoad(known.asAt, known.begins).map((one) => html`<p class="govuk-body">${one}</p>`)
  return details({
    summary: 'Who is left out, and what is not held',
    open: lists.length > 0,
    content: html`<p class="govuk-body">Ofsted asks for the whole list at notification. What stands here is left out all the same, or left blank, and the cover says so.</p>
<ul class="govuk-list govuk-list--bullet">
<li>Children whose records are kept to named people are left out, with a pseudonym too, unless you choose otherwise below. Only someone who is named for the record, or may keep records to named people, can choose so.</li>
<li>Children with an adoption order: a file as held has them only where someone in the adoption team writes it. Lists 1 to 10 then give what was held up to the order, under the identifier from before it. A pseudonymised file has them.</li>
<li>The adoptive family of list 10 stands until the adoption order. After it, it is blank: identities before and after an adoption never stand together.</li>
</ul>
${
  lists.length === 0
    ? html`${before}<p class="govuk-body">As at ${inWords(known.asAt)} nobody would be left out.</p>`
    : html`${before}<p class="govuk-body">As held, as at ${inWords(known.asAt)}:</p>
<ul class="govuk-list govuk-list--bullet">${lists.map(({ text, own }) => html`<li>${text}<ul class="govuk-list govuk-list--bullet">${own.map((one) => html`<li>${one}</li>`)}</ul></li>`)}</ul>
<p class="govuk-body">The cover gives these numbers for the day you choose. In a pseudonymised file it says “fewer than 5” where a number of children is under 5.</p>`
}`,
  })
}

const asking = (chrome: Chrome, typed: Typed, errors: Errors, known: Known): Html =>
  form({
    chrome,
    action: '/returns/annex-a-out',
    body: html`${dateInput({
      name: 'asAt',
      legend: 'As at which day?',
      legendSize: 'm',
      hint: 'Any day up to today. What was recorded later about an earlier day is in it',
      value: typed.asAt,
      error: errors.asAt ?? null,
    })}
${radios({
  name: 'naming',
  legend: 'Who can be recognised?',
  legendSize: 'm',
  value: typed.naming,
  error: errors.naming ?? null,
  items: [
    {
      value: 'pseudonymised',
      text: 'Nobody: pseudonymised',
      hint: 'Identifiers become pseudonyms, workers numbers, postcodes districts; numbers of homes are left out',
    },
    {
      value: 'named',
      text: 'As held: identifiers, dates of birth and names of workers',
      hint: 'Only where whoever asked may have them',
    },
  ],
})}
<h2 class="govuk-heading-m">If it is pseudonymised</h2>
${keyAndTreatment(typed, errors)}
${whoIsLeftOut(known)}
${restrictedChoice(typed, known)}
<h2 class="govuk-heading-m">If it stands as held${known.mayChoose > 0 && ', or has records kept to named people'}</h2>
${reasonField(typed, errors)}
${radios({
  name: 'format',
  legend: 'Kind of file',
  legendSize: 'm',
  value: typed.format,
  error: errors.format ?? null,
  items: [
    { value: 'xlsx', text: 'One workbook of eleven sheets and a cover (XLSX)' },
    { value: 'csv', text: 'A zip of eleven CSV files and a cover' },
  ],
})}
${button({ text: 'Write it', preventDoubleClick: true })}`,
  })

/** From which days on the lists are whole: the day of the file is typed on this page, so it is said whatever the day. */
const heldFrom = ({ any, careLeavers, adopters }: Begins): string =>
  [
    any !== null &&
      `The first load is as at ${inWords(any)}: as at a day before it, only records that later loads prove are written.`,
    careLeavers !== null && `List 9: what is held of care leavers begins on ${inWords(careLeavers)}.`,
    adopters !== null && `List 11: what is held of adopters begins on ${inWords(adopters)}.`,
  ]
    .filter((one) => one !== false)
    .join(' ')

/** `known.from`: the loads it is written from; none: there is nothing to write. */
export const annexAOutView = (
  chrome: Chrome,
  typed: Typed,
  errors: Errors,
  known: Known,
): Html => html`${returnsNavigation('out', true)}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><p class="govuk-body-l">The eleven lists of Annex A, written from what is held, for an inspector or a region.</p>
${
  known.from.length === 0
    ? warningText('Nothing has been loaded yet, so the lists would be empty.')
    : insetText(html`It is written from:
<ul class="govuk-list govuk-list--bullet">${known.from.map((one) => html`<li>${one}</li>`)}</ul>
Events are counted where events are held. Where only Annex A was loaded, its own counts and latest dates are given again.
<p class="govuk-body">${heldFrom(known.begins)}</p>`)
}
${!known.maker.maySeeAdopters && html`<p class="govuk-body">List 11 and the adoptive families of list 10 are left out: only people who may see adopters can write them.</p>`}
${asking(chrome, typed, errors, known)}</div></div>`
