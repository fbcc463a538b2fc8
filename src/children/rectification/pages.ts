import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import {
  button,
  dateInput,
  form,
  input,
  radios,
  readDateInput,
  type TypedDate,
  tag,
  textarea,
  typedDate,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { childPage, type OpenChild } from '../pages/child-page.ts'
import { dueOf } from '../subject-access/rules.ts'
import {
  addRectification,
  decideRectification,
  findRectifications,
  type Outcome,
  outcomes,
  type Rectification,
} from './records.ts'

type Errors = Readonly<Record<string, string>>
type Typed = { askedBy: string; received: TypedDate; what: string; wanted: string }

const address = (childId: string): string => `/children/${childId}/corrections`
const longest = 4_000

const oneOf = (
  visit: Visit,
  child: OpenChild,
  one: Rectification,
  typed: Readonly<Record<string, string>>,
  errors: Errors,
): Html => {
  const name = `reason-${one.rectificationId}`
  const due = dueOf({ receivedOn: one.receivedOn, identityConfirmedOn: null, extended: false })
  return html`<li class="tl-list__item"><span class="tl-list__what">${
    one.outcome
      ? tag(outcomes[one.outcome].text, 'grey')
      : tag(`Answer by ${inWords(due)}`, due < visit.today ? 'red' : 'yellow')
  }<br><strong>What is said to be wrong</strong><br><span class="tl-pre-line">${one.what}</span><br><strong>What it should say</strong><br><span class="tl-pre-line">${one.wanted}</span><br>Asked by ${one.askedBy}, received on ${inWords(one.receivedOn)}${
    one.outcome &&
    html`<br>${one.decidedBy} on ${inWords(one.decidedOn!)}: <span class="tl-pre-line">${one.outcomeReason}</span>`
  }</span>${
    one.outcome
      ? null
      : form({
          chrome: visit.chrome,
          action: address(child.childId),
          label: 'Answer',
          body: html`<input type="hidden" name="decide" value="${one.rectificationId}">
${radios({
  name: `outcome-${one.rectificationId}`,
  legend: 'How it ends',
  items: Object.entries(outcomes).map(([value, { text, hint }]) => ({ value, text, hint })),
  value: typed[`outcome-${one.rectificationId}`] ?? null,
  error: errors[`outcome-${one.rectificationId}`],
})}${textarea({ name, label: 'Reason', rows: 3, value: typed[name] ?? '', error: errors[name] })}${button({ text: 'Record the answer', look: 'secondary' })}`,
        })
  }</li>\n`
}

const nothingTyped = (today: Day): Typed => ({ askedBy: '', received: typedDate(today), what: '', wanted: '' })

const view = async (
  visit: Visit,
  child: OpenChild,
  typed: Typed,
  answers: Readonly<Record<string, string>> = {},
  errors: Errors = {},
): Promise<Answer> => {
  const list = await visit.transaction((db) => findRectifications(db, child.childId))
  return answer(
    page(visit.chrome, {
      title: 'Corrections asked for',
      caption: child.identifier,
      breadcrumbs: [
        { text: 'Children', href: '/children' },
        { text: child.identifier, href: `/children/${child.childId}` },
        { text: 'Corrections' },
      ],
      errors,
      body: html`<p class="govuk-body">What was loaded is put right in the case system; the next load brings it. What is said here stays beside the record and is part of every copy of it.</p>
${
  list.length === 0
    ? html`<p class="govuk-body">Nobody has asked for a correction.</p>`
    : html`<ul class="tl-list">${list.map((one) => oneOf(visit, child, one, answers, errors))}</ul>`
}
<h2 class="govuk-heading-m">Record a request</h2>
${form({
  chrome: visit.chrome,
  action: address(child.childId),
  body: html`${input({ name: 'asked-by', label: 'Who asks', hint: 'The child or young person, a parent, someone for them', value: typed.askedBy, error: errors['asked-by'] })}
${dateInput({ name: 'received', legend: 'When it was received', value: typed.received, error: errors.received })}
${textarea({ name: 'what', label: 'What is said to be wrong', rows: 3, value: typed.what, error: errors.what })}
${textarea({ name: 'wanted', label: 'What it should say', rows: 3, value: typed.wanted, error: errors.wanted })}
${button({ text: 'Record the request' })}`,
})}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const needed = (name: string, text: string, what: string, most = longest): Errors => {
  if (text === '') return { [name]: `Enter ${what}` }
  return text.length > most ? { [name]: `Use ${most.toLocaleString('en-GB')} characters or fewer` } : {}
}

const decide = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const id = z.uuid().parse(form.get('decide'))
  const [outcome, reason] = [form.get(`outcome-${id}`), form.get(`reason-${id}`)]
  const errors: Errors = {
    ...(Object.hasOwn(outcomes, outcome) ? {} : { [`outcome-${id}`]: 'Choose how it ends' }),
    ...needed(`reason-${id}`, reason, 'the reason'),
  }
  if (Object.keys(errors).length > 0)
    return view(
      visit,
      child,
      nothingTyped(visit.today),
      { [`outcome-${id}`]: outcome, [`reason-${id}`]: reason },
      errors,
    )
  const decision = { outcome: outcome as Outcome, reason, on: visit.today, by: visit.person.name }
  await visit.transaction((db) => decideRectification(db, child.childId, id, decision))
  return redirect(address(child.childId), { tone: 'success', text: 'The answer is recorded.' })
}

const add = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const received = readDateInput(form, 'received', 'The day')
  const typed: Typed = {
    askedBy: form.get('asked-by'),
    received: received.typed,
    what: form.get('what'),
    wanted: form.get('wanted'),
  }
  const errors: Errors = {
    ...needed('asked-by', typed.askedBy, 'who asks', 200),
    ...(received.error ? { received: received.error } : {}),
    ...(received.day && received.day > visit.today ? { received: 'The day must be today or earlier' } : {}),
    ...needed('what', typed.what, 'what is said to be wrong'),
    ...needed('wanted', typed.wanted, 'what it should say'),
  }
  if (Object.keys(errors).length > 0) return view(visit, child, typed, {}, errors)
  const { askedBy, what, wanted } = typed
  await visit.transaction((db) =>
    addRectification(db, child.childId, { askedBy, receivedOn: received.day!, what, wanted, by: visit.person.name }),
  )
  return redirect(address(child.childId), { tone: 'success', text: 'The request is recorded.' })
}

export const rectificationPages: readonly Page[] = [
  childPage({
    path: '/children/:childId/corrections',
    title: 'Corrections asked for',
    may: 'children.records',
    record: 'children.rectification',
    show: (visit, child) => view(visit, child, nothingTyped(visit.today)),
    submit: (visit, child, form) => (form.get('decide') === '' ? add(visit, child, form) : decide(visit, child, form)),
  }),
]
