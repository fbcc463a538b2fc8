import type { OutstandingPanel, ShortForm } from '../../access/slice.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { button, dateInput, input, typedDate } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { addressOf } from './model.ts'
import { openActionRows } from './records/actions.ts'
import { hiddenFields, typedDay } from './views/decision-form.ts'

type Item = { id: string; sessionId: string; what: string; owner: string; due: Day }

const doneForm =
  (same: string) =>
  ({ today, next, names, typed, errors }: ShortForm) =>
    html`${hiddenFields({ next, names, same, do: 'action-done' })}${dateInput({
      name: `done${names}`,
      legend: 'Done on',
      value: 'done-day' in typed ? typedDay(typed, 'done') : typedDate(today),
      error: errors.done,
    })}
${input({ name: `note${names}`, label: 'What came of it (optional)', value: typed.note ?? '', error: errors.note })}${button({ text: 'It is done' })}`

/** Open actions from supervision that are about the child. */
export const openActions: OutstandingPanel = {
  on: 'outstanding',
  rows: async (db, person, today) => (person.permissions.has('supervision.see') ? openActionRows(db, today) : null),
  show: (value, childId) => {
    const { id, sessionId, what, owner, due } = value as Item
    return {
      text: what,
      more: `From supervision. ${owner}, by ${inWords(due)}.`,
      href: `/children/${childId}/supervision/${sessionId}`,
      answer: {
        summary: 'Done',
        action: addressOf(childId).outstanding,
        body: doneForm(`supervision.action/${id}`),
      },
    }
  },
}
