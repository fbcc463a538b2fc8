import { inWords, todayInEngland } from '../../platform/day.ts'
import { timeline } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Change } from '../model.ts'
import { headline, savedTogether } from '../rules/news.ts'
import { changeInWords, type Known } from '../rules/words.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** "5 January 2026 at 10:00", in England. */
export const momentInWords = (at: Date): string => `${inWords(todayInEngland(at))} at ${clock.format(at)}`

type Titled = { href: string; text: string }

const fieldView = (change: Change, isNew: boolean, known: Known): Html | null => {
  const { title, from, to } = changeInWords(change, known)
  if (from === null) return null
  const was = isNew || from === 'Nothing' ? null : html`<br>Before: <span class="tl-pre-line">${from}</span>`
  return html`<dt class="govuk-!-font-weight-bold">${title.replace(/ changed$/, '')}</dt>
<dd class="govuk-!-margin-left-0 govuk-!-margin-bottom-2"><span class="tl-pre-line">${to}</span>${was}</dd>`
}

const fieldList = (group: readonly Change[], known: Known): Html | null => {
  // What is written as a line comes in was nothing before: an empty line's defaults are nobody's earlier choice.
  const isNew = group.some((change) => change.field === 'added')
  const fields = group.map((change) => fieldView(change, isNew, known)).filter((field) => field !== null)
  return fields.length > 0 ? html`<dl class="govuk-body govuk-!-margin-bottom-1">${fields}</dl>` : null
}

/** Changes in plain words, newest first. `lineOf` names the line of a change, where the page is about many. */
export const historyOf = (
  changes: readonly Change[],
  known: Known,
  lineOf: (lineId: string) => Titled | null = () => null,
): Html => {
  if (changes.length === 0) return html`<p class="govuk-body">Nothing has changed yet.</p>`
  return timeline(
    savedTogether(changes).map((group) => {
      const [first] = group
      const line = first!.lineId === null ? null : lineOf(first!.lineId)
      const reason = group.find((change) => change.reason !== '')?.reason
      return {
        title: headline(group.map((change) => change.field)),
        by: first!.by,
        when: momentInWords(first!.at),
        datetime: first!.at.toISOString(),
        content: html`${
          line &&
          html`<p class="govuk-body govuk-!-margin-bottom-1"><a class="govuk-link" href="${line.href}">${line.text}</a></p>`
        }${fieldList(group, known)}${reason && html`<p class="govuk-body">Reason: ${reason}</p>`}`,
      }
    }),
    2,
  )
}
