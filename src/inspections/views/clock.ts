import type { Said } from '../../access/slice.ts'
import { inWords, inWordsWithWeekday } from '../../platform/day.ts'
import { button, details, insetText, summaryList, table, warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { sources } from '../../statutory/index.ts'
import type { Inspection, InspectionClock } from '../model.ts'
import { inspectionNavigation } from './inspection-navigation.ts'

const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`

/** Working days after which nobody counts any more. */
const longPast = 30

/** Null for a day so long past that its own page says what became of it. */
const recent = (left: number | null): number | null => (left !== null && left < -longPast ? null : left)

/** "12 working days left", "today", "3 working days ago". */
export const leftInWords = (left: number | null): string | null => {
  if (left === null) return null
  if (left === 0) return 'due today'
  if (left < -longPast) return 'long past'
  return left > 0 ? `${days(left)} left` : `${days(-left)} ago`
}

const by = (day: string, left: number | null): Html =>
  html`<strong>${inWordsWithWeekday(day)}</strong>${leftInWords(left) && html` <span class="tl-secondary">(${leftInWords(left)})</span>`}`

/** "Published 28 October 2025, in time", "…, 3 working days late"; null until it is published. */
export const publishedInWords = (published: InspectionClock['published']): string | null => {
  if (!published) return null
  const said = `Published ${inWords(published.on)}`
  if (published.inTime === null) return said
  if (published.inTime) return `${said}, in time`
  return published.workingDaysLate ? `${said}, ${days(published.workingDaysLate)} late` : `${said}, late`
}

const publishBy = (clock: InspectionClock): Html => {
  const done = publishedInWords(clock.published)
  return done
    ? html`<strong>${inWordsWithWeekday(clock.publishBy!)}</strong> <span class="tl-block">${done}</span>`
    : by(clock.publishBy!, clock.left.publish)
}

/** The dates, in a line or two, for the inspection's own page. */
export const clockInBrief = (inspectionId: string, clock: InspectionClock): Html => {
  const rows = [
    ...(clock.publishBy ? [{ key: 'Publish the report by', value: publishBy(clock) }] : []),
    ...(clock.due ? [{ key: 'Statement due by', value: by(clock.due, recent(clock.left.statement)) }] : []),
  ]
  return html`<h2 class="govuk-heading-m">What is due by when</h2>
${rows.length > 0 ? summaryList({ rows, noBorder: true }) : html`<p class="govuk-body">${clock.why}</p>`}
<p class="govuk-body"><a class="govuk-link" href="/inspections/${inspectionId}/clock">How these dates were counted</a></p>`
}

type Given = {
  inspection: Inspection
  clock: InspectionClock
  /** What became of the statement, where another part knows it. */
  said: readonly Said[]
  council: string
  /** Said when the document is about another authority, whose dates these are. */
  another: string | null
  may: { review: boolean; draft: boolean; settings: boolean }
  /** Where the date of receipt is entered. */
  receivedHref: string | null
}

const verdict = ({ clock, inspection }: Given): Html => {
  if (clock.owed && clock.due === null && clock.received === null) return insetText(clock.why)
  const supposed = clock.owed && inspection.kind === 'jtai' && inspection.writtenBy === null && !clock.stated
  const title = supposed
    ? 'A written statement is owed if the letter names this authority'
    : clock.owed
      ? 'A written statement is owed'
      : 'No written statement is owed'
  const settled = clock.owed || clock.ask === null
  return insetText(html`${settled && html`<strong class="tl-block">${title}</strong>`}${clock.why}`)
}

const question = (given: Given): Html | null => {
  if (!given.clock.ask) return null
  const href =
    given.clock.received === null || given.clock.receivedIsPublished
      ? given.receivedHref
      : `/inspections/${given.inspection.id}/review`
  return html`<p class="govuk-body"><strong>To be sure:</strong> ${given.clock.ask}${
    href && given.may.review && html` <a class="govuk-link" href="${href}">Answer this</a>`
  }</p>`
}

/** The day the statement is due, with what became of it: a day long past needs no counting when it was sent. */
const dueRow = ({ clock, said }: Given): Html => {
  const settled = said.length > 0 && said.every((one) => one.settled)
  const { statement } = clock.left
  const unknown = said.length === 0 && statement !== null && statement < 0
  return html`${settled ? html`<strong>${inWordsWithWeekday(clock.due!)}</strong>` : by(clock.due!, statement)}${said.map(
    ({ text, href }) => html`<span class="tl-block"><a class="govuk-link" href="${href}">${text}</a></span>`,
  )}${unknown && html`<span class="tl-secondary tl-block">Nothing here says whether it was sent: no improvement plan answers this document.</span>`}`
}

const dates = (given: Given): Html | null => {
  const { clock } = given
  const rows = [
    ...(clock.received
      ? [
          {
            key: clock.receivedIsPublished ? 'Published (stands in for received)' : 'Received',
            value: html`${inWordsWithWeekday(clock.received)} <span class="tl-secondary">(day 0: counting begins the working day after)</span>`,
          },
        ]
      : []),
    ...(clock.publishBy ? [{ key: 'Publish the report by', value: publishBy(clock) }] : []),
    ...(clock.draftBy ? [{ key: 'Early draft to Ofsted by', value: by(clock.draftBy, null) }] : []),
    ...(clock.due ? [{ key: 'Statement due by', value: dueRow(given) }] : []),
    ...(clock.stated && clock.statutoryStatementBy && clock.statutoryStatementBy !== clock.stated.deadline
      ? [
          {
            key: 'By the rule it would be',
            value: html`${inWordsWithWeekday(clock.statutoryStatementBy)}${
              clock.stated.differenceInWorkingDays !== null &&
              html` <span class="tl-secondary">(Ofsted’s own day is ${days(Math.abs(clock.stated.differenceInWorkingDays))} ${clock.stated.differenceInWorkingDays < 0 ? 'earlier' : 'later'}, and wins)</span>`
            }`,
          },
        ]
      : []),
  ]
  return rows.length > 0 ? summaryList({ rows }) : null
}

const steps = (given: Given): Html | null => {
  const { clock } = given
  if (clock.steps.length === 0) return null
  return html`${table({
    caption: 'Planned back from the day the statement is due',
    head: ['By', 'Step', 'Before it is due'],
    rows: clock.steps.map((step) => [
      inWordsWithWeekday(step.by),
      html`${step.title}${step.beforeReceived && html` <strong>(before the document was received: choose another day)</strong>`}${
        step.reason && html`<span class="tl-secondary tl-block">${step.reason}</span>`
      }`,
      days(step.workingDaysBefore),
    ]),
  })}
<p class="govuk-body tl-no-print"><a class="govuk-link" href="/inspections/${given.inspection.id}/clock.ics">Add these dates to a calendar (.ics)</a>${
    given.may.settings && html`<br><a class="govuk-link" href="/inspections/clock-settings">Change the steps</a>`
  }</p>`
}

const isWeekend = (why: string): boolean => why === 'Saturday' || why === 'Sunday'

const skipped = ({ clock }: Given): Html | null => {
  if (clock.skipped.length === 0) return null
  const holidays = clock.skipped.filter((day) => !isWeekend(day.why))
  const rows = clock.skipped.map((day) => [inWordsWithWeekday(day.date), day.why])
  return html`<h2 class="govuk-heading-m">Days that were not counted</h2>
<p class="govuk-body">${clock.skipped.length} days do not count: ${clock.skipped.length - holidays.length} Saturdays and Sundays, and ${
    holidays.length === 0
      ? 'no bank holidays'
      : `${holidays.length} bank ${holidays.length === 1 ? 'holiday' : 'holidays'}`
  }.</p>
${
  holidays.length > 0 &&
  html`<ul class="govuk-list govuk-list--bullet">${holidays.map((day) => html`<li>${inWordsWithWeekday(day.date)}: ${day.why}</li>`)}</ul>`
}
${details({
  summary: 'Every day that was not counted, and why',
  content: table({ caption: 'Days that were not counted', hideCaption: true, head: ['Day', 'Why'], rows }),
})}`
}

const law = ({ clock }: Given): Html | null =>
  clock.sources.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">Where this is written</h2>
<ul class="govuk-list govuk-list--bullet">${[...new Set(clock.sources)].map((id) => {
        const source = sources[id]
        const note = 'note' in source ? source.note : null
        return html`<li>${source.title} <span class="tl-secondary">(${source.where})</span>${note && html`<span class="tl-secondary tl-block">${note}</span>`}</li>`
      })}</ul>`

const voluntary = ({ inspection, clock, may }: Given): Html | null =>
  clock.owed || clock.ask !== null || !may.draft
    ? null
    : button({
        text: 'Draft a voluntary plan',
        href: `/improvement-plans/from-inspection/${inspection.id}`,
        look: 'secondary',
      })

/** By when what is due, and how that was counted. */
export const clockView = (given: Given): Html => html`${inspectionNavigation(given.inspection.id, 'clock', given.may)}
${given.another && warningText(given.another)}
${verdict(given)}
${question(given)}
${given.clock.warnings.map((warning) => warningText(warning))}
${dates(given)}
${
  given.receivedHref &&
  given.may.review &&
  html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${given.receivedHref}">Change the date received, or see who entered it</a></p>`
}
${voluntary(given)}
${steps(given)}
${skipped(given)}
${law(given)}`
