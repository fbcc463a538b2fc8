import { type Day, inWords } from '../../platform/day.ts'
import { summaryList } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Texts } from '../model.ts'
import { typedActions } from '../rules/actions.ts'
import { type Line, linesOf } from '../rules/child-text.ts'

/** On paper alone, at the top: whose it is and when it was printed. */
export const printedNote = (what: string, today: Day): Html =>
  html`<p class="tl-printed">Confidential: ${what}. Printed on ${inWords(today)}.</p>`

const rowsOf = (lines: readonly Line[]): Html =>
  lines.length === 0
    ? html`<p class="govuk-body">Nothing is written yet.</p>`
    : summaryList({
        rows: lines.map(({ label, text }) => ({ key: label, value: html`<span class="tl-pre-line">${text}</span>` })),
      })

const actionLines = (texts: Texts): readonly Line[] =>
  typedActions(texts).map(({ slot, what, owner, due, how }) => ({
    label: `Action ${slot}`,
    text: [what, owner, due === null ? '' : `by ${inWords(due)}`, how === '' ? '' : `We will know: ${how}`]
      .filter((part) => part !== '')
      .join('. '),
  }))

/** What a draft says, as it is saved: on paper in place of its form. */
export const printedDraft = (lines: readonly Line[], texts: Texts): Html => rowsOf([...lines, ...actionLines(texts)])

export const printedDiscussion = (texts: Texts): Html => printedDraft(linesOf(texts), texts)
