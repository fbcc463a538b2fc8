import { type Day, inWords } from '../../platform/day.ts'
import { tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Line, Milestone } from '../model.ts'
import { isDone, latenessInWords } from '../rules/lateness.ts'
import { latenessOfMilestone } from '../rules/milestones.ts'
import { cards, lineAddress } from './parts.ts'

const state = (line: Line, milestone: Milestone, today: Day): Html => {
  if (milestone.done) return html`${tag('Done', 'green')}<br>${inWords(milestone.done.on)}, ${milestone.done.by}`
  if (isDone(line.delivery)) return tag('Not done', 'grey')
  const lateness = latenessOfMilestone(milestone, today)
  if (lateness.state === 'late') return tag(latenessInWords(lateness), 'red')
  return lateness.state === 'due-soon' ? tag(latenessInWords(lateness), 'yellow') : tag('To do', 'grey')
}

const due = (milestone: Milestone): Html =>
  milestone.revisedDue
    ? html`${inWords(milestone.revisedDue)}<br><span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">Original date ${inWords(milestone.due)}</span>`
    : html`${inWords(milestone.due)}`

/** The steps of a line by date. `mayChange` leads to each. */
export const milestoneTable = (planId: string, line: Line, today: Day, mayChange: boolean): Html => {
  if (line.milestones.length === 0) return html`<p class="govuk-body">No milestone yet.</p>`
  return cards(
    'Milestones',
    [
      { text: 'Milestone', classes: 'govuk-!-width-one-third' },
      'Due',
      'State',
      'Note',
      ...(mayChange ? [{ text: 'Change', isTools: true }] : []),
    ],
    line.milestones.map((milestone) => [
      milestone.title,
      due(milestone),
      state(line, milestone, today),
      html`<span class="tl-pre-line">${milestone.note}</span>`,
      ...(mayChange
        ? [
            html`<a class="govuk-link tl-no-print" href="${lineAddress(planId, line.id, `/milestones/${milestone.id}`)}">${milestone.done ? 'Change' : 'Mark done or change'}<span class="govuk-visually-hidden">: ${milestone.title}</span></a>`,
          ]
        : []),
    ]),
  )
}
