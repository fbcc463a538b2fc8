import { checkboxes, dateInput, details, input, radios, select, textarea } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { nameMeantBox } from '../../views/name-meant.ts'
import { entryTypes, precisions, significances } from '../model.ts'
import type { EntryErrors, TypedEntry } from '../pages/typed.ts'

const itemsOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, text]) => ({ value, text }))

const dateFields = (typed: TypedEntry, errors: EntryErrors): Html => html`${radios({
  name: 'precision',
  legend: 'How sure is the date?',
  value: typed.precision,
  small: true,
  items: itemsOf(precisions),
})}
${dateInput({ name: 'on', legend: 'Date', hint: 'For a month leave the day empty, for a year the day and month.', value: typed.on, error: errors.on })}
${dateInput({ name: 'until', legend: 'Second date', hint: 'Only for “between” and “from one day to another”.', value: typed.until, error: errors.until })}`

/** The fields of an entry. `when`: its date in words, so that the boxes of the date stay folded away until they are wanted. */
export const entryFields = (typed: TypedEntry, errors: EntryErrors, when: string | null): Html => html`${textarea({
  name: 'words',
  label: 'What happened',
  hint: 'In plain words, without the child’s name.',
  value: typed.words,
  error: errors.words,
  rows: 2,
})}
${nameMeantBox(errors.words)}
${
  when === null
    ? dateFields(typed, errors)
    : html`<p class="govuk-body"><strong>Date:</strong> ${when}</p>${details({
        summary: 'Change the date',
        open: errors.on !== undefined || errors.until !== undefined,
        content: dateFields(typed, errors),
      })}`
}
${textarea({
  name: 'impact',
  label: 'What it meant for the child',
  hint: 'For this child: how they were, what changed for them, what they said.',
  value: typed.impact,
  error: errors.impact,
  rows: 3,
})}
${textarea({ name: 'done', label: 'What was done (optional)', value: typed.done, error: errors.done, rows: 2 })}
${input({ name: 'source', label: 'Source', hint: 'Who said so, or where it is recorded.', value: typed.source, error: errors.source })}
${input({ name: 'document', label: 'Document (optional)', hint: 'Its name or number in the case system.', value: typed.document, error: errors.document })}
${select({ name: 'type', label: 'About', value: typed.type, error: errors.type, items: [...(typed.type === '' ? [{ value: '', text: 'Choose' }] : []), ...itemsOf(entryTypes)] })}
${radios({ name: 'significance', legend: 'Significance', hint: 'Major events are told to a court however long ago they were; notable ones for two years.', value: typed.significance, error: errors.significance, inline: true, small: true, items: itemsOf(significances) })}
${checkboxes({ name: 'positive', legend: 'Strength', hideLegend: true, small: true, values: typed.positive ? ['yes'] : [], items: [{ value: 'yes', text: 'It is a strength: something that went well or protected the child' }] })}`
