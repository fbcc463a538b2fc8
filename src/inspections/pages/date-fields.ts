import type { Day } from '../../platform/day.ts'
import type { Form } from '../../platform/http/page.ts'
import { dateInput, details, readDateInput, typedDate } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { OnSite } from '../model.ts'
import { type Dates, type DayKind, dayKinds, dayOfKind, impossibleDay, impossiblePeriods } from '../rules/dates.ts'
import { valueTitles } from '../rules/words.ts'
import type { Typed } from './typed.ts'

const hints: Readonly<Record<DayKind, string>> = {
  notified: 'The day the council was told that inspectors would come',
  'draft-received': 'The day the draft came for a check of its factual accuracy',
  'accuracy-due': 'The day in Ofsted’s covering letter. Left empty, it is counted from the day the draft came',
  'accuracy-sent': 'The day the council’s comments went back',
  received: 'The day the final report or letter came. The law’s working days are counted from it',
  published: 'The day it became public. From that day everyone who sees inspections can open it',
}

const typedPart = (typed: Typed, name: string) => ({
  day: typed[`${name}-day`] ?? '',
  month: typed[`${name}-month`] ?? '',
  year: typed[`${name}-year`] ?? '',
})

const one = (
  name: string,
  legend: string,
  hint: string | null,
  typed: Typed,
  errors: Readonly<Record<string, string>>,
) => dateInput({ name, legend, hint, value: typedPart(typed, name), error: errors[name] })

/** What the boxes show before anyone typed. */
export const typedDates = (dates: Dates): Typed => {
  const parts = (name: string, day: Day | null): readonly (readonly [string, string])[] => {
    const { day: date, month, year } = typedDate(day)
    return [[`${name}-day`, date] as const, [`${name}-month`, month] as const, [`${name}-year`, year] as const]
  }
  return Object.fromEntries([
    ...dayKinds.flatMap((kind) => parts(kind, dayOfKind(dates, kind))),
    ...[1, 2, 3].flatMap((number) => [
      ...parts(`start-${number}`, dates.onSite[number - 1]?.start ?? null),
      ...parts(`end-${number}`, dates.onSite[number - 1]?.end ?? null),
    ]),
  ])
}

const period = (number: 1 | 2 | 3, typed: Typed, errors: Readonly<Record<string, string>>): Html => html`
${one(`start-${number}`, number === 1 ? 'First day on site' : `First day of period ${number}`, number === 1 ? 'Or the day of the meeting' : null, typed, errors)}
${one(`end-${number}`, number === 1 ? 'Last day on site' : `Last day of period ${number}`, 'Leave it empty for one day', typed, errors)}`

/** The boxes of every date of an activity, in the order in which they come. `kinds`: those that are asked. */
export const dateFields = (
  typed: Typed,
  errors: Readonly<Record<string, string>>,
  kinds: readonly DayKind[] = dayKinds,
): Html => {
  const field = (kind: DayKind): Html | null =>
    kinds.includes(kind) ? one(kind, valueTitles[kind], hints[kind], typed, errors) : null
  const second = ['start-2', 'end-2', 'start-3', 'end-3'].some((name) => errors[name] || typed[`${name}-day`])
  return html`${field('notified')}
${period(1, typed, errors)}
${details({ summary: 'Inspectors came back for another period', content: html`${period(2, typed, errors)}${period(3, typed, errors)}`, open: second })}
${dayKinds.filter((kind) => kind !== 'notified').map(field)}`
}

export type ReadDates =
  | { days: ReadonlyMap<DayKind, Day | null>; onSite: readonly OnSite[]; errors: null }
  | { errors: Readonly<Record<string, string>> }

/** Reads those boxes: errors are for what cannot be; what is only odd is said after it was saved. */
export const readDates = (form: Form, today: Day, kinds: readonly DayKind[] = dayKinds): ReadDates => {
  const errors: Record<string, string> = {}
  const read = (name: string, what: string): Day | null => {
    const { day, error } = readDateInput(form, name, what)
    if (error) errors[name] = error
    return day
  }
  const days = new Map<DayKind, Day | null>()
  for (const kind of kinds) {
    const day = read(kind, valueTitles[kind])
    const impossible = day && impossibleDay(kind, day, today)
    if (impossible) errors[kind] = impossible
    days.set(kind, day)
  }
  const onSite: OnSite[] = []
  for (const number of [1, 2, 3]) {
    const start = read(`start-${number}`, 'The first day')
    const end = read(`end-${number}`, 'The last day')
    if (!start && end && !errors[`start-${number}`]) errors[`start-${number}`] = 'Enter the first day too'
    if (start && end && end < start) errors[`end-${number}`] = 'The last day must be the same as or after the first day'
    if (start) onSite.push({ start, end: end ?? start })
  }
  const overlap = Object.keys(errors).length === 0 ? impossiblePeriods(onSite) : null
  if (overlap) errors['start-2'] = overlap
  return Object.keys(errors).length > 0 ? { errors } : { days, onSite, errors: null }
}
