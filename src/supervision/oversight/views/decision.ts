import { levelTitles } from '../../../access/levels.ts'
import { type Day, inWords, todayInEngland } from '../../../platform/day.ts'
import {
  button,
  dateInput,
  details,
  form,
  input,
  insetText,
  summaryList,
  tag,
  textarea,
  typedDate,
} from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { addressOf, type Decision, decisions, type Manager, points, type RiskChange, type Version } from '../model.ts'
import { deciderOf, nextOf, whenOf } from '../rules/text.ts'
import type { Errors, Typed } from '../rules/typed.ts'
import { levelStillAsked } from '../rules/typed-decision.ts'
import { decisionForm, type FormParts, typedDay } from './decision-form.ts'

const rowsOf = (text: Version) => [
  { key: 'About', value: points[text.point].title },
  { key: 'Decided', value: decisions[text.decision] },
  { key: 'By', value: deciderOf(text) },
  { key: 'When', value: whenOf(text.decidedOn, text.decidedAt) },
  { key: 'Why', value: html`<span class="tl-pre-line">${text.rationale}</span>` },
  ...(text.progress === ''
    ? []
    : [{ key: 'How the plan goes', value: html`<span class="tl-pre-line">${text.progress}</span>` }]),
  { key: 'What comes next', value: nextOf(text) },
]

const recordedOn = ({ recordedBy, recordedAt }: Decision): string =>
  `${recordedBy} on ${inWords(todayInEngland(recordedAt))}`

/** "Done on", for what comes next; also on the screen of what is outstanding. */
export const doneForm = (given: {
  chrome: Chrome
  one: Pick<Decision, 'childId' | 'decisionId'>
  typed: Typed
  errors: Errors
  today: Day
}): Html => {
  const { chrome, one, typed, errors } = given
  const value = 'done-day' in typed ? typedDay(typed, 'done') : typedDate(given.today)
  return form({
    chrome,
    action: addressOf(one.childId).decision(one.decisionId),
    label: 'Done',
    body: html`${dateInput({ name: 'done', legend: 'Done on', value, error: errors.done })}
${input({ name: 'done-note', label: 'What came of it (optional)', value: typed['done-note'] ?? '', error: errors['done-note'] })}
${button({ text: 'It is done' })}`,
  })
}

const nextState = (one: Decision): Html =>
  one.nextDone === null
    ? html``
    : html`<p class="govuk-body">${tag('Done', 'green')} on ${inWords(one.nextDone.on)}, as ${one.nextDone.by} says.${one.nextDone.note === '' ? '' : ` ${one.nextDone.note}`}</p>`

const earlier = ({ versions }: Decision): Html =>
  versions.length === 1
    ? html``
    : html`<h2 class="govuk-heading-m">Earlier text</h2>${versions.slice(1).map(
        (text, at) =>
          html`${details({
            summary: `Version ${text.version}, written by ${text.by} on ${inWords(todayInEngland(text.at))}`,
            content: html`${summaryList({ rows: rowsOf(text) })}<p class="govuk-body">Corrected by ${versions[at]!.by} on ${inWords(todayInEngland(versions[at]!.at))}: ${versions[at]!.whyCorrected}</p>`,
          })}`,
      )}`

export const decisionView = (given: {
  chrome: Chrome
  one: Decision
  may: { correct: boolean; done: boolean }
  typed: Typed
  errors: Errors
  today: Day
}): Html => {
  const { one, may } = given
  const text = one.versions[0]!
  const asked = levelStillAsked(text)
  const isBack = text.state === 'taken-back'
  return html`${
    isBack
      ? insetText(
          html`<strong>Taken back</strong> by ${text.by} on ${inWords(todayInEngland(text.at))}: ${text.whyCorrected}. It counts no more.`,
        )
      : asked &&
        insetText(
          `At this point ${asked} or higher decides. This was decided at the level of ${levelTitles[text.level].toLowerCase()}.`,
        )
  }
${summaryList({ rows: [...rowsOf(text), { key: 'Recorded by', value: recordedOn(one) }] })}
${nextState(one)}
${
  may.done && !isBack && one.nextDone === null && text.nextBy !== null
    ? html`<div class="tl-no-print"><h2 class="govuk-heading-m">What comes next is done</h2>${doneForm({ ...given, one })}</div>`
    : html``
}
${
  may.correct && !isBack
    ? html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${addressOf(one.childId).correct(one.decisionId)}">Correct it, or take it back</a></p>`
    : html``
}
${earlier(one)}`
}

export const correctView = (given: {
  chrome: Chrome
  one: Decision
  parts: FormParts
  given: { managers: readonly Manager[]; risks: readonly RiskChange[] }
}): Html => {
  const { chrome, one, parts } = given
  const { typed, errors } = parts
  return html`<p class="govuk-body">The earlier text is kept, and can be read below the corrected one.</p>
${form({
  chrome,
  action: addressOf(one.childId).correct(one.decisionId),
  body: html`<input type="hidden" name="version" value="${typed.version ?? ''}">
${textarea({ name: 'why', label: 'Why it is corrected', rows: 2, value: typed.why ?? '', error: errors.why })}
${decisionForm(parts, given.given)}
<div class="govuk-button-group">${button({ text: 'Save the correction' })}
${button({ text: 'Take it back: it was recorded by mistake', look: 'warning', name: 'do', value: 'take-back' })}</div>`,
})}`
}
