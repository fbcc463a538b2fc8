import { type Day, inWords } from '../../../platform/day.ts'
import {
  button,
  dateInput,
  form,
  insetText,
  radios,
  select,
  summaryList,
  table,
  tag,
  textarea,
  typedDate,
} from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import {
  addressOf,
  type Dispute,
  type DisputeLevel,
  type DisputeStep,
  disputeLevelTitles,
  endings,
  type Manager,
  raisers,
} from '../model.ts'
import { referralInWords } from '../rules/text.ts'
import type { Errors, Typed } from '../rules/typed.ts'
import { nowOf } from '../rules/typed-dispute.ts'
import { neverHeldBack } from './cafcass.ts'
import { managerItems, typedDay } from './decision-form.ts'

type Steps = readonly { readonly level: DisputeLevel; readonly by: Day | null }[]

const dayOrUnknown = (day: Day | null): string => (day === null ? 'Bank holidays not known yet' : inWords(day))

export const raiseView = (given: {
  chrome: Chrome
  child: { childId: string }
  managers: readonly Manager[]
  steps: Steps
  typed: Typed
  errors: Errors
  id: string
  today: Day
}): Html => {
  const { chrome, child, managers, steps, typed, errors, id, today } = given
  return html`${insetText(html`${neverHeldBack} <a class="govuk-link" href="${addressOf(child.childId).cafcass}">Refer to Cafcass now</a>`)}
${form({
  chrome,
  action: addressOf(child.childId).raise,
  body: html`<input type="hidden" name="id" value="${id}">
${radios({
  name: 'as',
  legend: 'You raise it as',
  items: Object.entries(raisers).map(([value, text]) => ({ value, text: text.toLowerCase() })),
  value: typed.as ?? null,
  error: errors.as,
})}
${textarea({ name: 'matter', label: 'What it is about', rows: 4, value: typed.matter ?? '', error: errors.matter })}
${textarea({ name: 'wanted', label: 'What you ask for', rows: 3, value: typed.wanted ?? '', error: errors.wanted })}
${select({ name: 'with', label: 'With whom you begin, informally', items: managerItems(managers), value: typed.with ?? '', error: errors.with })}
${dateInput({ name: 'raised', legend: 'When it was raised', value: 'raised-day' in typed ? typedDay(typed, 'raised') : typedDate(today), error: errors.raised })}
${button({ text: 'Raise the dispute' })}`,
})}
${table({
  caption: 'Steps, if it is raised today and each takes all its time',
  captionSize: 's',
  head: ['Step', 'Answered by'],
  rows: steps.map(({ level, by }) => [disputeLevelTitles[level], dayOrUnknown(by)]),
})}`
}

const stepState = ({ answered, outcome }: DisputeStep): Html => {
  if (outcome === 'resolved') return tag('Ended here', 'green')
  if (outcome === 'not-resolved') return tag('Not resolved', 'grey')
  return answered === null ? tag('Waits for an answer', 'yellow') : tag('Answered', 'blue')
}

const stepRow = (step: DisputeStep) => [
  html`${disputeLevelTitles[step.level]}<br>${stepState(step)}`,
  step.with,
  inWords(step.beganOn),
  dayOrUnknown(step.answerBy),
  step.answered === null
    ? step.outcome === 'not-resolved'
      ? 'None'
      : ''
    : html`<span class="tl-pre-line">${step.answered.text}</span><br>${step.answered.by}, ${inWords(step.answered.on)}`,
]

const endOf = ({ ended }: Dispute): readonly { key: string; value: Html | string }[] =>
  ended === null
    ? []
    : [
        {
          key: 'How it ended',
          value: `${endings[ended.how]}, on ${inWords(ended.on)} (${disputeLevelTitles[ended.level].toLowerCase()})${ended.words === '' ? '' : `: ${ended.words}`}`,
        },
      ]

type Given = {
  chrome: Chrome
  one: Dispute
  may: { answer: boolean; raise: boolean }
  managers: readonly Manager[]
  typed: Typed
  errors: Errors
}

const post = ({ chrome, one }: Given, label: string, act: string, body: Html): Html =>
  form({
    chrome,
    action: addressOf(one.childId).dispute(one.disputeId),
    label,
    body: html`<input type="hidden" name="do" value="${act}">${body}`,
  })

const answerForm = (given: Given): Html =>
  html`<h2 class="govuk-heading-m">Answer</h2>${post(
    given,
    'Answer',
    'answer',
    html`${textarea({ name: 'answer', label: 'What you say to it', rows: 4, value: given.typed.answer ?? '', error: given.errors.answer })}${button({ text: 'Record the answer' })}`,
  )}`

const onForms = (given: Given): Html => {
  const { one, managers, typed, errors } = given
  const { next } = nowOf(one)
  return html`${
    next !== null &&
    html`<h2 class="govuk-heading-m">Not resolved: take it to the next step</h2>${post(
      given,
      'Take it on',
      'take-on',
      html`${select({ name: 'with', label: `${disputeLevelTitles[next]}: to whom`, items: managerItems(managers), value: typed.with ?? '', error: errors.with })}${button({ text: 'Take it on', look: 'secondary' })}`,
    )}`
  }
<h2 class="govuk-heading-m">It ends here</h2>${post(
    given,
    'End it',
    'end',
    html`${radios({
      name: 'how',
      legend: 'How it ends',
      small: true,
      items: Object.entries(endings).map(([value, text]) => ({ value, text })),
      value: typed.how ?? null,
      error: errors.how,
    })}${textarea({ name: 'words', label: 'What was agreed', rows: 2, value: typed.words ?? '', error: errors.words })}${button({ text: 'End the dispute', look: 'secondary' })}`,
  )}`
}

export const disputeView = (given: Given): Html => {
  const { one, may, errors } = given
  const now = nowOf(one)
  return html`${insetText(
    html`${neverHeldBack}${
      may.raise
        ? html` <a class="govuk-link tl-no-print" href="${addressOf(one.childId).cafcass}">Refer to Cafcass now</a>`
        : html``
    }`,
  )}
${errors.do === undefined ? html`` : html`<p class="govuk-error-message" id="do">${errors.do}</p>`}
${summaryList({
  rows: [
    { key: 'Raised', value: `${one.raisedBy}, ${raisers[one.raisedAs].toLowerCase()}, on ${inWords(one.raisedOn)}` },
    { key: 'About', value: html`<span class="tl-pre-line">${one.matter}</span>` },
    { key: 'Asked for', value: html`<span class="tl-pre-line">${one.wanted}</span>` },
    { key: 'All steps together until', value: dayOrUnknown(one.until) },
    ...one.referrals.map((referral) => ({ key: 'Cafcass', value: referralInWords(referral) })),
    ...endOf(one),
  ],
})}
<div class="tl-scroll" tabindex="0" role="region" aria-label="Steps of the dispute">${table({
    caption: 'Steps',
    captionSize: 'm',
    head: ['Step', 'With', 'From', 'Answer due', 'Answer'],
    rows: one.steps.map(stepRow),
  })}</div>
<div class="tl-no-print">${may.answer && now.mayAnswer ? answerForm(given) : html``}
${may.raise && now.mayEnd ? onForms(given) : html``}</div>`
}
