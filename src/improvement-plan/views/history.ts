import { inWords, todayInEngland } from '../../platform/day.ts'
import { timeline } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Change, PlanFinding } from '../model.ts'
import { changeInWords } from '../rules/words.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** "5 January 2026 at 10:00", in England. */
export const momentInWords = (at: Date): string => `${inWords(todayInEngland(at))} at ${clock.format(at)}`

type Titled = { href: string; text: string }

/** Changes in plain words, newest first. `lineOf` names the line of a change, where the page is about many. */
export const historyOf = (
  changes: readonly Change[],
  findings: readonly PlanFinding[],
  lineOf: (lineId: string) => Titled | null = () => null,
): Html =>
  changes.length === 0
    ? html`<p class="govuk-body">Nothing has changed yet.</p>`
    : timeline(
        changes.map((change) => {
          const { title, from, to } = changeInWords(change, findings)
          const line = change.lineId === null ? null : lineOf(change.lineId)
          return {
            title,
            by: change.by,
            when: momentInWords(change.at),
            datetime: change.at.toISOString(),
            content: html`${line && html`<p class="govuk-body govuk-!-margin-bottom-1"><a class="govuk-link" href="${line.href}">${line.text}</a></p>`}
${
  from !== null &&
  html`<dl class="govuk-body govuk-!-margin-bottom-1"><dt class="govuk-!-font-weight-bold">From</dt><dd class="tl-pre-line govuk-!-margin-left-3">${from}</dd>
<dt class="govuk-!-font-weight-bold">To</dt><dd class="tl-pre-line govuk-!-margin-left-3">${to}</dd></dl>`
}${change.reason !== '' && html`<p class="govuk-body">Reason: ${change.reason}</p>`}`,
          }
        }),
        2,
      )
