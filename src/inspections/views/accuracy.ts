import { type Day, inWordsWithWeekday } from '../../platform/day.ts'
import { button, dateInput, form, insetText, table, tag, typedDate } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import { sources } from '../../statutory/index.ts'
import type { Inspection } from '../model.ts'
import type { AccuracyComment } from '../records/accuracy.ts'
import { type CommentState, commentStateTitles, type DraftClock } from '../rules/accuracy.ts'
import { placeInWords } from '../rules/accuracy-document.ts'
import { leftInWords } from './clock.ts'
import { inspectionNavigation } from './inspection-navigation.ts'

type Given = {
  chrome: Chrome
  inspection: Inspection
  comments: readonly AccuracyComment[]
  draft: DraftClock
  error: string | null
  today: Day
}

const colours = {
  draft: 'yellow',
  agreed: 'blue',
  sent: 'purple',
  accepted: 'green',
  partly: 'teal',
  'not-accepted': 'red',
} as const

export const commentTag = (state: CommentState): Html => tag(commentStateTitles[state], colours[state])

const href = ({ inspection }: Given): string => `/inspections/${inspection.id}/factual-accuracy`

const due = (given: Given): Html => {
  const { inspection, draft } = given
  const change = html` <a class="govuk-link tl-no-print" href="/inspections/${inspection.id}/dates">Change the dates</a>`
  if (inspection.accuracySentOn)
    return html`<p class="govuk-body">Comments were sent on <strong>${inWordsWithWeekday(inspection.accuracySentOn)}</strong>.${change}</p>`
  if (!draft.due)
    return insetText(
      html`Enter the day the draft was received, or the day that comments are due, to see how long there is.${change}`,
    )
  const source = draft.source && sources[draft.source]
  return html`<p class="govuk-body">Comments are due by <strong>${inWordsWithWeekday(draft.due)}</strong>${leftInWords(draft.left) && html` (${leftInWords(draft.left)})`}.${change}
<span class="tl-secondary tl-block">${
    draft.by === 'entered'
      ? 'The day was entered by hand.'
      : `Counted: ${draft.workingDays?.comments} working days after the draft was received. Ofsted’s covering letter says the day that counts.`
  }${draft.by === 'rule' && source && html` Source: ${source.title} (${source.confidence === 'verified' ? 'verified' : 'not verified'}).`}</span></p>`
}

const sending = (given: Given): Html | null => {
  const agreed = given.comments.filter(({ state }) => state === 'agreed').length
  if (given.inspection.accuracySentOn && agreed === 0) return null
  return html`<section class="tl-no-print"><h2 class="govuk-heading-m">Send them back</h2>
<p class="govuk-body">${agreed} ${agreed === 1 ? 'comment is' : 'comments are'} agreed to send. Throughline sends nothing itself: download the document, send it as the covering letter asks, and record the day.</p>
<p class="govuk-body"><a class="govuk-link" href="${href(given)}.docx">Download the comments for the inspectors (Word)</a></p>
${form({
  chrome: given.chrome,
  action: href(given),
  body: html`${dateInput({ name: 'sent', legend: 'When were they sent?', value: typedDate(given.today), error: given.error })}${button({ text: 'Record as sent', look: 'secondary' })}`,
})}</section>`
}

const list = (given: Given): Html =>
  given.comments.length === 0
    ? html`<p class="govuk-body">There is no comment yet.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Comments">${table({
        caption: 'Comments, in the order of the draft',
        head: ['Where', 'What the draft says', 'What is wrong', 'What it should say', 'State'],
        rows: given.comments.map((one) => [
          html`<a class="govuk-link" href="${href(given)}/${one.id}">${placeInWords(one) || 'No place given'}<span class="govuk-visually-hidden">: change this comment</span></a><span class="tl-secondary tl-block">${one.createdBy}</span>`,
          html`<q>${one.quote}</q>`,
          html`<span class="tl-pre-line">${one.wrong}</span>${one.evidence && html` <span class="tl-secondary tl-block tl-pre-line">Evidence: ${one.evidence}</span>`}`,
          html`<span class="tl-pre-line">${one.shouldSay}</span>`,
          html`${commentTag(one.state)}${one.answer && html` <span class="tl-block tl-pre-line">${one.answer}</span>`}`,
        ]),
      })}</div>`

/** What the council says about the factual accuracy of a draft, by when, and what was answered. */
export const accuracyView = (
  given: Given,
): Html => html`${inspectionNavigation(given.inspection.id, 'accuracy', { review: true })}
${due(given)}
<p class="govuk-body tl-no-print">Comments here are about facts: a number, a date, a name, something that is not so. They do not argue with a judgement.</p>
${button({ text: 'Add a comment', href: `${href(given)}/new` })}
${list(given)}
${sending(given)}`
