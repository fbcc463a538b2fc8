import type { TypedDate } from '../../../platform/views/date-input.ts'
import { button, dateInput, details, filterForm, radios } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Choice } from '../rules/as-at-form.ts'

export type Typed = { asAt: TypedDate; publishedBy: TypedDate }

/** Day, whether this authority is counted; the rest folded away, as it is seldom changed. */
export const nationalForm = (given: {
  choice: Choice
  typed: Typed
  errors: Readonly<Record<string, string>>
  own: string
  /** False for an authority that is in no count anyway. */
  mayCount: boolean
}): Html => {
  const { choice, typed, errors } = given
  return filterForm({
    action: '/national-outcomes',
    label: 'What to count',
    body: html`${dateInput({
      name: 'as-at',
      legend: 'As at',
      hint: 'For example, 31 10 2021',
      value: typed.asAt,
      error: errors['as-at'],
    })}
${
  given.mayCount &&
  radios({
    name: 'own',
    legend: `Count ${given.own}?`,
    value: choice.own,
    inline: true,
    small: true,
    items: [
      { value: 'counted', text: 'Yes' },
      { value: 'left-out', text: 'No, leave it out' },
    ],
  })
}
${details({
  summary: 'Another rule, or the older set of statistical neighbours',
  open: choice.publishedBy !== null || choice.neighbours === 'previous' || 'published-by' in errors,
  content: html`${radios({
    name: 'rule',
    legend: 'Which inspections count',
    value: choice.publishedBy === null ? 'published' : 'carried-out',
    items: [
      { value: 'published', text: 'Published by the day', hint: 'What anybody could read on that day' },
      {
        value: 'carried-out',
        text: 'Carried out by the day, published by a later one',
        hint: 'Ofsted’s own rule: use it beside Ofsted’s statistics',
        conditional: dateInput({
          name: 'published-by',
          legend: 'Published by',
          hint: 'Usually the end of the month after',
          value: typed.publishedBy,
          error: errors['published-by'],
        }),
      },
    ],
  })}
${radios({
  name: 'neighbours',
  legend: 'Statistical neighbours',
  value: choice.neighbours,
  items: [
    { value: 'current', text: 'The set of June 2025' },
    { value: 'previous', text: 'The set before it' },
  ],
})}`,
})}
${button({ text: 'Count', look: 'secondary' })}`,
  })
}
