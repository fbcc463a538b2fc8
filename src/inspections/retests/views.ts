import { inWords, todayInEngland } from '../../platform/day.ts'
import { button, checkboxes, form, input, insetText, radios, tag, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Finding, Inspection } from '../model.ts'
import { onSiteInWords, titleOf } from '../rules/words.ts'
import { leaningTag } from '../views/tags.ts'
import type { LaterArea, Outcome, Passage, Retest, Retests, Settled } from './model.ts'
import { outcomeTitles, type Progress, placeOf } from './rules.ts'
import type { Typed } from './settle.ts'

const colours = {
  'no-longer': 'green',
  still: 'orange',
  'not-tested': 'grey',
  new: 'blue',
  'seen-before': 'yellow',
} as const

export const outcomeTag = (outcome: Outcome): Html => tag(outcomeTitles[outcome], colours[outcome])

const cited = (place: string): Html | null =>
  place === '' ? null : html` <span class="tl-secondary">(${place})</span>`

/** A name with its date, as a heading of one side. */
const heading = (inspection: Inspection): string => titleOf({ ...inspection, onSite: [] })
const when = (inspection: Inspection): string =>
  inspection.onSite.length > 0 ? onSiteInWords(inspection.onSite) : 'dates on site not known'

const passageView = (passage: Passage, withLeaning: boolean): Html =>
  html`<blockquote class="tl-then-now__quote">“${passage.text}”${cited(placeOf(passage))}${withLeaning && html` ${leaningTag(passage.leaning)}`}</blockquote>`

/** Two quotes side by side: what was found then, what the later document says now. Stacked on a phone and on narrow paper. */
export const sideBySide = (given: { found: Html; again: Html }): Html => html`<div class="tl-then-now">
<div class="tl-then-now__side">${given.found}</div>
<div class="tl-then-now__side">${given.again}</div></div>`

const thenSide = (
  earlier: Inspection,
  finding: Finding,
): Html => html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">Then</h3>
<p class="tl-secondary govuk-!-margin-bottom-2"><a class="govuk-link" href="/inspections/${earlier.id}#finding-${finding.id}">${heading(earlier)}</a>, ${when(earlier)}</p>
<blockquote class="tl-then-now__quote">“${finding.text}”${cited(placeOf(finding))}</blockquote>`

const nowSide = (
  later: Inspection,
  passages: readonly Passage[],
  none: string,
  withLeaning: boolean,
): Html => html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">Now</h3>
<p class="tl-secondary govuk-!-margin-bottom-2">${heading(later)}, ${when(later)}</p>
${passages.length === 0 ? html`<p class="govuk-body">${none}</p>` : passages.map((passage) => passageView(passage, withLeaning))}`

const settledBy = (
  settled: Settled,
): Html => html`<p class="govuk-body govuk-!-margin-bottom-2">${outcomeTag(settled.outcome as Outcome)}
<span class="tl-secondary">Settled by ${settled.by} on ${inWords(todayInEngland(settled.at))}.</span></p>
${settled.note && html`<p class="govuk-body tl-pre-line">${settled.note}</p>`}`

const proposed = (outcome: Outcome | null): Html =>
  outcome
    ? html`<p class="govuk-body govuk-!-margin-bottom-2">Proposed: <strong>${outcomeTitles[outcome]}</strong></p>`
    : html`<p class="govuk-body govuk-!-margin-bottom-2">Praise and concern weigh about the same here: no proposal.</p>`

const action = (later: Inspection, finding: Finding, settled: Settled | null, may: boolean): Html | null =>
  may
    ? html`<p class="govuk-body"><a class="govuk-link" href="/inspections/${later.id}/retests/${finding.id}">${settled ? 'Change' : 'Settle'}<span class="govuk-visually-hidden">: ${finding.text.slice(0, 120)}</span></a></p>`
    : null

const nothing = 'This document says nothing that comes near it.'

const retestView = (later: Inspection, one: Retest, may: boolean): Html => html`<li class="tl-then-now__item">
${sideBySide({
  found: thenSide(one.earlier, one.finding),
  again: nowSide(
    later,
    one.settled ? one.settled.passages : one.matches,
    one.settled ? 'No passage is quoted.' : nothing,
    !one.settled,
  ),
})}
${one.settled ? settledBy(one.settled) : proposed(one.proposed)}${action(later, one.finding, one.settled, may)}</li>`

const areaView = (later: Inspection, one: LaterArea, may: boolean): Html => html`<li class="tl-then-now__item">
<p class="govuk-body" id="finding-${one.finding.id}">“${one.finding.text}”${cited(placeOf(one.finding))}</p>
${one.likeEarlier.length > 0 && html`<p class="tl-secondary">Like: ${one.likeEarlier.map(({ finding }) => html`“${finding.text}” `)}</p>`}
${one.settled ? settledBy(one.settled) : proposed(one.proposed)}${action(later, one.finding, one.settled, may)}</li>`

export const retestsView = (given: {
  chrome: { csrfToken: string }
  later: Inspection
  retests: Retests
  progress: Progress
  may: boolean
}): Html => {
  const { later, retests, progress } = given
  const untested = retests.retests.filter(({ settled, proposed: one }) => !settled && one === 'not-tested').length
  if (progress.total === 0 && retests.settledBefore.length === 0)
    return html`<p class="govuk-body">No earlier inspection or visit here has an accepted area for improvement or picked concern, so there is nothing to compare. Upload earlier reports and letters to see what changed.</p>`
  return html`<p class="govuk-body">Each earlier area or concern beside what this document says of it. The passages are found by shared words and themes; a person says what they show.</p>
<p class="govuk-body"><strong>${progress.settled} of ${progress.total} settled.</strong> <a class="govuk-link" href="/inspections/then-and-now">See all that was settled: then and now</a></p>
${
  given.may &&
  untested > 1 &&
  form({
    chrome: given.chrome,
    action: `/inspections/${later.id}/retests`,
    body: button({ text: `Settle ${untested} that it does not speak of as “not tested here”`, look: 'secondary' }),
  })
}
${
  retests.retests.length > 0 &&
  html`<h2 class="govuk-heading-m">Earlier findings</h2>
<ul class="tl-then-now__list">${retests.retests.map((one) => retestView(later, one, given.may))}</ul>`
}
${
  retests.areas.length > 0 &&
  html`<h2 class="govuk-heading-m">Areas in this document</h2>
<ul class="tl-then-now__list">${retests.areas.map((one) => areaView(later, one, given.may))}</ul>`
}
${
  retests.settledBefore.length > 0 &&
  html`<h2 class="govuk-heading-m">No longer an area before this</h2>
<ul class="govuk-list govuk-list--bullet">${retests.settledBefore.map(({ finding, by }) => html`<li>“${finding.text}” <span class="tl-secondary">(${heading(by)}, ${when(by)})</span></li>`)}</ul>`
}`
}

const settlings = (list: readonly Settled[]): Html | null =>
  list.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">How it was settled</h2><ul class="govuk-list">${list
        .toReversed()
        .map(
          ({ outcome, by, at, note }) =>
            html`<li>${inWords(todayInEngland(at))}, ${by}: ${outcome === 'undone' ? 'taken back' : outcomeTitles[outcome]}${note && html`. ${note}`}</li>`,
        )}</ul>`

type Page = {
  chrome: { csrfToken: string }
  later: Inspection
  typed: Typed
  errors: Readonly<Record<string, string>>
  history: readonly Settled[]
  sequence: number
}

const closing = (
  given: Page,
  settled: Settled | null,
): Html => html`${textarea({ name: 'note', label: 'Note (optional)', hint: 'Why, in a sentence: it stands beside the quotes wherever they are shown.', value: given.typed.note, error: given.errors.note })}
<input type="hidden" name="seen" value="${given.sequence}">
<div class="govuk-button-group">${button({ text: 'Settle', name: 'action', value: 'settle' })}${settled && button({ text: 'Take it back', look: 'secondary', name: 'action', value: 'undo' })}</div>`

const hintOf = (outcome: Outcome, proposal: Outcome | null): string | null =>
  outcome === proposal ? 'Proposed from the passages.' : null

export const settleRetestView = (given: Page & { retest: Retest }): Html => {
  const { retest, later, typed, errors } = given
  return html`${sideBySide({ found: thenSide(retest.earlier, retest.finding), again: nowSide(later, retest.matches, nothing, true) })}
${form({
  chrome: given.chrome,
  action: `/inspections/${later.id}/retests/${retest.finding.id}`,
  body: html`${radios({
    name: 'outcome',
    legend: 'What does the later document show?',
    legendSize: 'm',
    value: typed.outcome,
    error: errors.outcome,
    items: (['no-longer', 'still', 'not-tested'] as const).map((value) => ({
      value,
      text: outcomeTitles[value],
      hint: hintOf(value, retest.proposed),
    })),
  })}
${
  retest.matches.length > 0 &&
  checkboxes({
    name: 'chosen',
    legend: 'Which passages show it?',
    values: typed.chosen,
    error: errors.chosen,
    items: retest.matches.map((match, at) => ({
      value: String(at),
      text: `“${match.text}”`,
      hint: placeOf(match) || null,
    })),
  })
}
${input({ name: 'sentence', label: 'Another sentence of the document (optional)', hint: 'Copied word for word: nothing else is quoted.', value: typed.sentence, error: errors.sentence ?? (retest.matches.length === 0 ? errors.chosen : undefined) })}
${closing(given, retest.settled)}`,
})}
${settlings(given.history)}`
}

export const settleAreaView = (given: Page & { area: LaterArea }): Html => {
  const { area, later, typed, errors } = given
  return html`<blockquote class="tl-then-now__quote">“${area.finding.text}”${cited(placeOf(area.finding))}</blockquote>
${
  area.likeEarlier.length > 0
    ? insetText(html`Earlier findings like it: ${area.likeEarlier.map(({ finding }) => html`<br>“${finding.text}”`)}`)
    : html`<p class="govuk-body">No earlier finding here comes near it.</p>`
}
${form({
  chrome: given.chrome,
  action: `/inspections/${later.id}/retests/${area.finding.id}`,
  body: html`${radios({
    name: 'outcome',
    legend: 'Is this area new?',
    legendSize: 'm',
    value: typed.outcome,
    error: errors.outcome,
    items: (['new', 'seen-before'] as const).map((value) => ({
      value,
      text: value === 'new' ? 'New: no inspection or visit said it before' : 'Seen before: an earlier one said it too',
      hint: hintOf(value, area.proposed),
    })),
  })}${closing(given, area.settled)}`,
})}
${settlings(given.history)}`
}
