import { levelTitles } from '../../../access/levels.ts'
import { type Day, inWords, todayInEngland } from '../../../platform/day.ts'
import {
  button,
  dateInput,
  details,
  form,
  input,
  insetText,
  radios,
  select,
  summaryList,
  tag,
  textarea,
  typedDate,
} from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { addressOf, decisions, type Manager, type RiskChange, type RiskKind, riskKinds } from '../model.ts'
import { whenOf } from '../rules/text.ts'
import type { Errors, Typed } from '../rules/typed.ts'
import { managerItems, typedDay } from './decision-form.ts'

const inDays = (days: number): string =>
  days === 0
    ? 'Decision on the same day'
    : days === 1
      ? 'Decision within one working day'
      : `Decision within ${days} working days`

/** Short enough for a phone: what, in a sentence, and one press. The day is today and the first manager is chosen unless they are changed. */
export const recordRiskView = (given: {
  chrome: Chrome
  child: { childId: string; team: string | null }
  ladder: readonly Manager[]
  days: Readonly<Record<RiskKind, number>>
  typed: Typed
  errors: Errors
  id: string
  next: string
  today: Day
}): Html => {
  const { chrome, child, ladder, days, typed, errors, id, next, today } = given
  const isFirst = typed.kind === undefined
  return form({
    chrome,
    action: addressOf(child.childId).risk,
    body: html`<input type="hidden" name="id" value="${id}"><input type="hidden" name="next" value="${next}">
${radios({
  name: 'kind',
  legend: 'What has changed',
  small: true,
  items: (Object.keys(riskKinds) as RiskKind[]).map((value) => ({
    value,
    text: riskKinds[value],
    hint: days[value] === 1 ? null : inDays(days[value]),
  })),
  value: typed.kind ?? null,
  error: errors.kind,
})}
${textarea({ name: 'words', label: 'In a sentence', rows: 2, value: typed.words ?? '', error: errors.words })}
${select({
  name: 'to',
  label: 'Who decides',
  hint: 'A manager decides within one working day, unless another time is said above',
  items: managerItems(ladder).slice(ladder.length > 0 ? 1 : 0),
  value: typed.to ?? ladder[0]?.staffId ?? '',
  error: errors.to,
})}
${dateInput({
  name: 'known',
  legend: 'When we came to know',
  value: isFirst ? typedDate(today) : typedDay(typed, 'known'),
  error: errors.known,
})}
${input({ name: 'time', label: 'At what time (optional)', hint: 'As 24 hours, like 21:40', width: 5, value: typed.time ?? '', error: errors.time })}
${button({ text: 'Record and ask for a decision' })}
<p class="govuk-body">In immediate danger call the police on 999 first, and ask for a strategy discussion: nothing waits for this form.</p>`,
  })
}

const escalationRows = (one: RiskChange) =>
  one.escalations.map(({ to, level, by, at, note }, nth) => ({
    key: nth === 0 ? 'Asked to decide' : 'Then',
    value: `${to}, ${levelTitles[level].toLowerCase()}, by ${by} on ${inWords(todayInEngland(at))}${note === '' ? '' : `: ${note}`}`,
  }))

const answerOf = (one: RiskChange): Html | string => {
  if (one.answer === null) return one.decideBy === null ? 'None yet' : `None yet. Needed by ${inWords(one.decideBy)}`
  const { decisionId, decidedOn, decision } = one.answer
  return html`<a class="govuk-link" href="${addressOf(one.childId).decision(decisionId)}">${decisions[decision]}</a>, decided on ${inWords(decidedOn)}`
}

export const riskView = (given: {
  chrome: Chrome
  one: RiskChange
  may: { decide: boolean; record: boolean }
  ladder: readonly Manager[]
  typed: Typed
  errors: Errors
}): Html => {
  const { chrome, one, may, ladder, typed, errors } = given
  const action = addressOf(one.childId).riskChange(one.riskChangeId)
  const isOpen = one.takenBack === null && one.answer === null
  return html`${
    one.takenBack === null
      ? isOpen
        ? html`<p class="govuk-body">${tag('Waits for a decision', 'yellow')}</p>`
        : html`<p class="govuk-body">${tag('Decided', 'green')}</p>`
      : insetText(html`<strong>Taken back</strong> by ${one.takenBack.by}: ${one.takenBack.why}. It counts no more.`)
  }
${summaryList({
  rows: [
    { key: 'What has changed', value: riskKinds[one.kind] },
    { key: 'In words', value: html`<span class="tl-pre-line">${one.words}</span>` },
    { key: 'Known', value: whenOf(one.knownOn, one.knownAt) },
    { key: 'Recorded', value: `${one.recordedBy} on ${inWords(todayInEngland(one.recordedAt))}` },
    ...escalationRows(one),
    { key: 'Decision', value: answerOf(one) },
  ],
})}
${
  isOpen && may.decide
    ? html`<div class="tl-no-print">${button({ text: 'Decide', href: `${addressOf(one.childId).decide}?risk=${one.riskChangeId}` })}</div>`
    : html``
}
${
  isOpen && may.record
    ? html`<div class="tl-no-print">${form({
        chrome,
        action,
        label: 'Escalate',
        body: html`<h2 class="govuk-heading-m">Take it further up</h2>
${select({ name: 'to', label: 'To whom', items: managerItems(ladder), value: typed.to ?? '', error: errors.to })}
${input({ name: 'note', label: 'Why (optional)', value: typed.note ?? '', error: errors.note })}
${button({ text: 'Escalate', look: 'secondary' })}`,
      })}
${details({
  summary: 'It was recorded by mistake',
  open: errors.why !== undefined,
  content: form({
    chrome,
    action,
    label: 'Take back',
    body: html`<input type="hidden" name="do" value="take-back">${input({ name: 'why', label: 'Why it is taken back', value: typed.why ?? '', error: errors.why })}${button({ text: 'Take it back', look: 'warning' })}`,
  }),
})}</div>`
    : html``
}`
}
