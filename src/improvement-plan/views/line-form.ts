import { inWords } from '../../platform/day.ts'
import {
  button,
  checkboxes,
  dateInput,
  details,
  form,
  input,
  insetText,
  radios,
  select,
  textarea,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import {
  fundedAnswers,
  type Heading,
  type HeadingKind,
  headingKinds,
  type LineFields,
  lineFields,
  origins,
} from '../model.ts'
import type { Errors, TypedLine } from '../pages/line-form.ts'
import type { DirectoryPerson } from '../people.ts'
import { standing } from '../rules/headings.ts'
import { inOrder } from '../rules/order.ts'
import { joined, type Known, lowerFirst, whereIs } from '../rules/words.ts'

export type LineForm = {
  chrome: Chrome
  /** Names a new line before it is sent; null for one that there is. */
  once: Html | null
  action: string
  typed: TypedLine
  errors: Errors
  /** The line as it is saved: its original due date, and who it names. */
  before: LineFields
  version: number
  known: Known
  people: readonly DirectoryPerson[]
}

/** Only where the plan has some: most lines are put in a priority or workstream there. */
const headingSelect = (kind: HeadingKind, headings: readonly Heading[], value: string): Html | null => {
  const items = standing(headings, kind).map(({ id, title }) => ({ value: id, text: title }))
  const { text } = headingKinds[kind]
  return items.length === 0
    ? null
    : select({ name: kind, label: text, value, items: [{ value: '', text: `No ${lowerFirst(text)}` }, ...items] })
}

/** As many as are read at a glance; more stand behind a summary, under those that are chosen. */
const readable = 6

const findingChoices = (typed: TypedLine, findings: Known['findings']): Html => {
  const choices = checkboxes({
    name: 'findings',
    legend: lineFields.findings.label,
    values: typed.findings,
    small: true,
    items: inOrder(findings).map((finding) => ({
      value: finding.id,
      text: `“${finding.quote}”`,
      hint: joined(origins[finding.origin], whereIs(finding), finding.gone && 'no longer an accepted finding'),
    })),
  })
  if (findings.length <= readable) return choices
  const chosen = inOrder(findings).filter(({ id }) => typed.findings.includes(id))
  return html`${chosen.map(({ quote }) => html`<p class="govuk-body">“${quote}”</p>`)}
${details({ summary: `Choose the findings (${chosen.length} of ${findings.length} chosen)`, open: chosen.length === 0, content: choices })}`
}

const whatItAnswers = ({
  typed,
  errors,
  known: { findings, headings },
}: LineForm): Html => html`<h2 class="govuk-heading-m">What it answers</h2>
${findings.length > 0 ? findingChoices(typed, findings) : html`<input type="hidden" id="findings">`}
${textarea({
  name: 'whyNoFinding',
  label: lineFields.whyNoFinding.label,
  hint: 'Only for a line of your own: what it rests on, such as an audit, a complaint or a national change.',
  value: typed.whyNoFinding,
  error: errors.whyNoFinding,
  rows: 2,
})}
${headingSelect('priority', headings, typed.priority)}
${headingSelect('workstream', headings, typed.workstream)}`

const whatWillBeDone = ({ typed, errors }: LineForm): Html => html`<h2 class="govuk-heading-m">What will be done</h2>
${textarea({ name: 'action', label: lineFields.action.label, hint: 'What will be done, in words that someone else could carry out.', value: typed.action, error: errors.action })}
${textarea({ name: 'outcome', label: lineFields.outcome.label, hint: 'What will be different for children and families. Do not name a child or a family.', value: typed.outcome, error: errors.outcome, rows: 3 })}
${textarea({ name: 'measures', label: lineFields.measures.label, hint: 'The figure, audit or feedback that would show it, and what it should reach.', value: typed.measures, error: errors.measures, rows: 3 })}`

/** Someone who has left the directory stays choosable on a line that names them. */
export const peopleItems = (
  people: readonly DirectoryPerson[],
  named: { personId: string | null; name: string } | null,
  none: string,
) => [
  { value: '', text: none },
  ...people.map((person) => ({ value: person.id, text: joined(person.name, person.role) })),
  ...(named?.personId && !people.some((person) => person.id === named.personId)
    ? [{ value: named.personId, text: `${named.name} (not in the directory today)` }]
    : []),
]

const who = ({ typed, errors, people, before }: LineForm): Html => html`<h2 class="govuk-heading-m">Who does it</h2>
${select({ name: 'lead', label: 'Lead, from the staff directory', hint: 'The lead writes updates on this line.', value: typed.lead, error: errors.lead, items: peopleItems(people, before.lead, 'Nobody chosen') })}
${input({ name: 'leadName', label: 'Or a lead who is not in the directory', hint: 'Name only: no telephone number or address.', value: typed.leadName, error: errors.leadName, width: 20 })}
${input({ name: 'leadRole', label: 'Their role', value: typed.leadRole, error: errors.leadRole, width: 20 })}
${input({ name: 'partnerAgency', label: lineFields.partner.label, hint: 'For example police, health or housing. Leave empty where there is none.', value: typed.partnerAgency, error: errors.partnerAgency, width: 20 })}
${select({ name: 'partner', label: 'Partner’s contact, from the directory', hint: 'The contact may write updates on this line.', value: typed.partner, error: errors.partner, items: peopleItems(people, before.partner, 'Nobody chosen') })}
${input({ name: 'partnerName', label: 'Or a contact who is not in the directory', value: typed.partnerName, error: errors.partnerName, width: 20 })}`

const originalDue = (before: LineFields): Html =>
  html`<div id="due">${insetText(`Original due date: ${inWords(before.due!)}. It is kept, and shown beside a revised one.`)}</div>`

const when = ({ typed, errors, before }: LineForm): Html => html`<h2 class="govuk-heading-m">When</h2>
${dateInput({ name: 'start', legend: lineFields.start.label, value: typed.start, error: errors.start })}
${
  before.due === null
    ? dateInput({
        name: 'due',
        legend: lineFields.due.label,
        hint: 'Once it is saved, this stays as the original due date. A later change is a revised date with a reason.',
        value: typed.due,
        error: errors.due,
      })
    : html`${originalDue(before)}
${dateInput({ name: 'revisedDue', legend: lineFields.revisedDue.label, hint: 'Leave empty while the original date stands.', value: typed.revisedDue, error: errors.revisedDue })}
${textarea({ name: 'reason', label: 'Why the due date is revised', hint: 'Only when you change the revised due date.', value: typed.reason, error: errors.reason, rows: 2 })}`
}`

const money = ({ typed, errors }: LineForm): Html => html`<h2 class="govuk-heading-m">What it costs</h2>
${input({ name: 'cost', label: lineFields.cost.label, hint: 'Whole pounds. Leave empty while it is not costed; 0 for none.', prefix: '£', value: typed.cost, error: errors.cost, width: 10, inputmode: 'numeric' })}
${input({ name: 'costNote', label: lineFields.costNote.label, hint: 'For example: each year, or one post for two years.', value: typed.costNote, error: errors.costNote })}
${radios({ name: 'funded', legend: 'Is it funded?', value: typed.funded, error: errors.funded, items: Object.entries(fundedAnswers).map(([value, text]) => ({ value, text })) })}
${input({ name: 'fundingSource', label: lineFields.fundingSource.label, value: typed.fundingSource, error: errors.fundingSource })}`

/** The whole form of a line. Ratings are given elsewhere, with an update or evidence. */
export const lineForm = (given: LineForm): Html =>
  form({
    chrome: given.chrome,
    action: given.action,
    body: html`<input type="hidden" name="version" value="${given.version}">${given.once}
${whatItAnswers(given)}
${whatWillBeDone(given)}
${who(given)}
${when(given)}
${money(given)}
${checkboxes({
  name: 'inStatement',
  legend: lineFields.inStatement.label,
  items: [
    {
      value: 'yes',
      text: 'Include this line in the written statement of proposed action',
      hint: 'A line that answers an area for improvement is always included.',
      checked: given.typed.inStatement,
    },
  ],
})}
${button({ text: 'Save the line' })}`,
  })
